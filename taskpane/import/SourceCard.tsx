import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, ErrorCircleRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import { texts } from '../texts';
import type { Look } from '../worker/messages';
import { Mapping } from './Mapping';
import { Preview } from './Preview';
import { SomethingElse } from './SomethingElse';
import { type Source, removeSource } from './state';

const words = texts.importing.source;

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'start', columnGap: '8px' },
  name: { overflowWrap: 'anywhere' },
  line: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '6px', alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  sign: { marginTop: '3px' },
  toggle: { justifySelf: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** One source: what it was taken for and why, its first rows, and the way to say otherwise. */
export function SourceCard({
  source,
  isBusy,
  onRemoved,
}: {
  readonly source: Source;
  readonly isBusy: boolean;
  readonly onRemoved: () => void;
}): ReactElement {
  const styles = useStyles();
  const { name, look } = source;
  const [isOpen, setOpen] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  // What is said of it is folded away while it is looked at anew, and the focus would go with it.
  const keepFocus = () => card.current?.focus();
  return (
    <li ref={card} className={styles.card} aria-label={name} tabIndex={-1}>
      <div className={styles.head}>
        <Body1Strong className={styles.name}>{name}</Body1Strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.importing.sources.remove(name)}
          disabledFocusable={isBusy}
          onClick={() => {
            removeSource(name);
            onRemoved();
          }}
        />
      </div>
      {!look && <Spinner size="tiny" labelPosition="after" label={words.looking(name)} />}
      {look && <Verdict look={look} isRemembered={source.isRemembered} />}
      {look && look.headers.length > 0 && <Preview name={name} look={look} />}
      {look?.guess && (look.isUnsure || isMapped(look)) && (
        <Columns source={source} look={look} isBusy={isBusy} onSaid={keepFocus} />
      )}
      {look && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={isOpen ? words.closeElse : words.somethingElseFor(name)}
            disabledFocusable={isBusy}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.closeElse : words.somethingElse}
          </Button>
        </div>
      )}
      {look && isOpen && <SomethingElse source={source} look={look} onSaid={keepFocus} />}
    </li>
  );
}

/** Folded away where they are sure, since there is nothing to say of them. */
function Columns(props: {
  readonly source: Source;
  readonly look: Look;
  readonly isBusy: boolean;
  readonly onSaid: () => void;
}): ReactElement {
  const { source, look } = props;
  const styles = useStyles();
  const [isShown, setShown] = useState(look.isUnsure);
  const { headers, guess } = look;
  const taken = (source.said.mapping ?? guess!.mapping).columns.length;
  const { show, hide } = texts.importing.mapping;
  return (
    <>
      <Button
        className={styles.toggle}
        size="small"
        appearance="subtle"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? hide : show(taken, headers.filter((header) => header !== '').length)}
      </Button>
      {isShown && <Mapping key={JSON.stringify(source.said)} {...props} />}
    </>
  );
}

const isMapped = ({ format }: Look): boolean => format?.id.startsWith('mapped-') ?? false;

function Verdict({
  look,
  isRemembered,
}: {
  readonly look: Look;
  readonly isRemembered: boolean;
}): ReactElement {
  const styles = useStyles();
  const { refusal, format, because, confidence = 1, encoding, sheet, headerRow, isUnsure } = look;
  return (
    <>
      {refusal !== undefined && (
        <div className={styles.line} role="alert">
          <ErrorCircleRegular aria-hidden className={`${styles.bad} ${styles.sign}`} />
          <Body1>{`${words.refused}. ${refusal}`}</Body1>
        </div>
      )}
      {format && <Body1>{`${format.title}. ${words.sure(confidence)}.`}</Body1>}
      {isUnsure && refusal === undefined && (
        <div className={styles.line}>
          <QuestionCircleRegular aria-hidden className={`${styles.doubtful} ${styles.sign}`} />
          <Body1>{words.unsure}</Body1>
        </div>
      )}
      {isRemembered && <Caption1>{texts.importing.mapping.remembered}</Caption1>}
      {because !== undefined && (
        <Caption1 className={styles.quiet}>
          {format?.id.startsWith('mapped-')
            ? because.replace(/ This is unsure: .*$/, '')
            : words.because(because)}
        </Caption1>
      )}
      {refusal === undefined && (
        <Caption1 className={styles.quiet}>
          {[
            sheet === undefined
              ? headerRow > 1 && words.headersIn(headerRow)
              : words.onSheet(sheet, headerRow),
            encoding !== undefined && words.encoding(encoding),
          ]
            .filter(Boolean)
            .join('. ')}
        </Caption1>
      )}
    </>
  );
}
