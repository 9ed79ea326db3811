import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { type Problem, problemOf } from '../app/problem';
import { ProblemCard } from '../parts/ProblemCard';
import { texts } from '../texts';
import type { Look } from '../worker/messages';
import { Choice } from './Choice';
import { sayMapping } from './jobs';
import {
  type Fields,
  type Table,
  confidenceOf,
  fieldsIn,
  fieldsOf,
  mappingOf,
  targetsOf,
  titleOf,
  twice,
} from './mapping-form';
import { ask } from './reader';
import type { Source } from './state';

const words = texts.importing.mapping;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '10px', minWidth: 0 },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What each column of a list is: guessed, shown with what stands in it, and mended here. */
export function Mapping({
  source,
  look,
  isBusy,
  onSaid,
}: {
  readonly source: Source;
  readonly look: Look;
  readonly isBusy: boolean;
  readonly onSaid: () => void;
}): ReactElement {
  const styles = useStyles();
  const { headers, guess } = look;
  const said = source.said.mapping ?? guess!.mapping;
  const [table, setTable] = useState<Table>(said.table);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(headers, said));
  const [problem, setProblem] = useState<Problem>();
  const file = useRef<HTMLInputElement>(null);
  const targets = targetsOf(table);
  const doubled = twice(fields);
  const isNothing = fields.every((field) => field === '');
  const mapping = mappingOf(
    headers,
    table,
    fields,
    [said, guess!.mapping],
    said.vacantBy ?? guess!.mapping.vacantBy,
  );
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(said) || look.isUnsure;
  const message =
    doubled !== undefined ? words.twice(titleOf(doubled)) : isNothing ? words.tooFew : undefined;

  const load = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      const loaded = await ask({ kind: 'readMapping', name: chosen.name, text: await chosen.text() });
      setProblem(undefined);
      setTable(loaded.table);
      setFields(fieldsOf(headers, loaded));
      sayMapping(source, loaded);
      onSaid();
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <div className={styles.form} role="group" aria-label={words.title}>
      <Choice
        label={words.table}
        value={table}
        isBusy={isBusy}
        onChange={(value) => {
          setTable(value as Table);
          setFields(fieldsIn(value as Table, fields));
        }}
      >
        {Object.entries(words.tables).map(([key, title]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </Choice>
      {headers.map((header, i) => {
        const field = fields[i] ?? '';
        const confidence = field === '' ? undefined : confidenceOf(guess, header, field);
        const { samples = [], doubt } = guess?.columns[i] ?? {};
        return (
          header !== '' && (
            <div key={i} className={styles.column}>
              <Choice
                label={words.isRead(header)}
                value={field}
                isBusy={isBusy}
                onChange={(value) => setFields(headers.map((_, j) => (i === j ? value : (fields[j] ?? ''))))}
              >
                <option value="">{words.leftOut}</option>
                {targets.map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
              </Choice>
              <Caption1 className={styles.quiet}>
                {[
                  confidence !== undefined && words.sure(confidence),
                  confidence !== undefined && doubt,
                  samples.length > 0 ? words.samples(samples) : words.blank,
                ]
                  .filter(Boolean)
                  .join('. ')}
              </Caption1>
            </div>
          )
        );
      })}
      {message !== undefined && <Body1 role="alert">{message}</Body1>}
      {problem && <ProblemCard problem={problem} />}
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          void load(target.files?.[0]);
          target.value = '';
        }}
      />
      <div className={styles.actions}>
        <Button
          appearance={look.isUnsure ? 'primary' : 'secondary'}
          disabledFocusable={isBusy || message !== undefined || !isChanged}
          onClick={() => {
            sayMapping(source, mapping);
            onSaid();
          }}
        >
          {words.confirm}
        </Button>
        <Button disabledFocusable={message !== undefined} onClick={() => save(mapping)}>
          {words.save}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {words.load}
        </Button>
      </div>
      <Caption1 className={styles.quiet}>{words.saveHint}</Caption1>
    </div>
  );
}

/** As the command line's --save-map writes it. */
function save(mapping: object): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = words.fileName;
  link.click();
  URL.revokeObjectURL(address);
}
