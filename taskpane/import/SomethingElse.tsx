import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { FORMATS } from '../../src/workforce/formats';
import { texts } from '../texts';
import type { Look, Said } from '../worker/messages';
import { Choice } from './Choice';
import { say, sayMapping } from './jobs';
import type { Source } from './state';

const words = texts.importing.other;

/** Formats that a person knows by name; our own tables are known by what stands in them. */
const CHOICES = [...new Map(FORMATS.filter(({ exact }) => !exact).map(({ id, title }) => [id, title]))];
const LIST = 'list';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px' },
  apply: { justifySelf: 'start' },
});

/** What the person says a source is, where it was taken for something else. */
export function SomethingElse({
  source,
  look,
  onSaid,
}: {
  readonly source: Source;
  readonly look: Look;
  readonly onSaid: () => void;
}): ReactElement {
  const styles = useStyles();
  const { said } = source;
  const [kind, setKind] = useState(said.mapping ? LIST : (said.as ?? ''));
  const [sheet, setSheet] = useState(said.sheet ?? '');
  const [headerRow, setHeaderRow] = useState(said.headerRow === undefined ? '' : String(said.headerRow));
  const row = headerRow.trim() === '' ? undefined : Number(headerRow);
  const isRow = row === undefined || (Number.isInteger(row) && row >= 1 && row <= 1_048_576);
  const apply = () => {
    const place = { ...(sheet !== '' && { sheet }), ...(row !== undefined && { headerRow: row }) };
    const next: Said = { ...place, ...(kind !== '' && kind !== LIST && { as: kind }) };
    if (kind === LIST && look.guess) sayMapping({ ...source, said: place }, look.guess.mapping);
    else say(source.name, next);
    onSaid();
  };
  return (
    <div className={styles.form}>
      <Choice label={words.format} value={kind} onChange={setKind}>
        <option value="">{words.automatic}</option>
        {CHOICES.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {look.guess && <option value={LIST}>{words.list}</option>}
      </Choice>
      {look.sheets.length > 1 && (
        <Choice label={words.sheet} value={sheet} onChange={setSheet}>
          <option value="">{words.automatic}</option>
          {look.sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Choice>
      )}
      <Field
        label={words.headerRow}
        hint={words.headerRowHint}
        {...(isRow ? {} : { validationState: 'error' as const, validationMessage: words.headerRowAllowed })}
      >
        <Input inputMode="numeric" value={headerRow} onChange={(_, { value }) => setHeaderRow(value)} />
      </Field>
      <Button className={styles.apply} disabledFocusable={!isRow} onClick={apply}>
        {words.apply}
      </Button>
    </div>
  );
}
