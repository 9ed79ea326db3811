import { Caption1, Caption1Strong, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, Fragment, useId } from 'react';
import { create } from 'zustand';
import { useSpokenOnly } from '../app/Spoken';
import type { Pair, Side } from '../../src/appraisal/staffing-test';
import { texts } from '../texts';
import { WorkingPanel } from './WorkingPanel';
import type { Working } from './workings';

const words = texts.staffing;
/** Of £1,234,567 */
const LONG = 10;
const SIDES: readonly Side[] = [0, 1];
const NAMES = [words.doNothing, words.underTest] as const;

interface Figure {
  readonly text: string;
  /** What the figure is: above its band, short */
  readonly note?: string;
  /** The note has a sign with it, and is never told by its colour alone */
  readonly wantsAttention?: boolean;
}

export interface FigureRow {
  readonly label: string;
  /** Under the label: what the test makes of it */
  readonly note?: string;
  readonly figures: Pair<Figure>;
  readonly working: (side: Side) => Working;
}

/** Rows that belong together, under a head of their own. */
export interface FigureGroup {
  readonly name: string;
  readonly head?: ReactNode;
  readonly rows: readonly FigureRow[];
}

/** The figure whose working is shown; one at a time. */
const useOpen = create<{ readonly id: string | undefined }>(() => ({ id: undefined }));
const toggle = (id: string) => useOpen.setState(({ id: now }) => ({ id: now === id ? undefined : id }));

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  side: {
    width: '33%',
    textAlign: 'right',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    padding: '0 0 4px 8px',
  },
  label: { textAlign: 'left', verticalAlign: 'top', padding: '6px 0', fontWeight: tokens.fontWeightRegular },
  figure: {
    textAlign: 'right',
    verticalAlign: 'top',
    padding: '6px 0 6px 8px',
    fontVariantNumeric: 'tabular-nums',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  group: { textAlign: 'left', padding: '12px 0 4px', fontWeight: tokens.fontWeightRegular },
  button: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', minHeight: '24px', whiteSpace: 'nowrap' },
  // Tens of millions, whole in the narrowest pane
  long: { fontSize: tokens.fontSizeBase200 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  note: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center', columnGap: '2px' },
  sign: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  working: { padding: '0 0 8px' },
});

/** Doing nothing and the test side by side; each figure opens to show how it is made. */
export function FigureTable({
  caption,
  groups,
}: {
  readonly caption: string;
  readonly groups: readonly FigureGroup[];
}): ReactElement {
  const styles = useStyles();
  const spoken = useSpokenOnly();
  return (
    <table className={styles.table}>
      <caption>
        <span className={spoken.root}>{caption}</span>
      </caption>
      <thead>
        <tr>
          <td />
          {NAMES.map((name) => (
            <th key={name} scope="col" className={styles.side}>
              <Caption1>{name}</Caption1>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ name, head, rows }) => (
        <tbody key={name}>
          {head !== undefined && (
            <tr>
              <th scope="rowgroup" colSpan={3} className={styles.group}>
                {head}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Row key={row.label} row={row} id={`${name} / ${row.label}`} group={name} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({
  row: { label, note, figures, working },
  id,
  group,
}: {
  readonly row: FigureRow;
  readonly id: string;
  readonly group: string;
}): ReactElement {
  const styles = useStyles();
  const panel = useId();
  const open = useOpen((state) => SIDES.find((side) => state.id === `${id} / ${side}`));
  const full = group === '' ? label : words.working.perTeam(group, label);
  return (
    <Fragment>
      <tr className={styles.row}>
        <th scope="row" className={styles.label}>
          {label}
          {note !== undefined && <Caption1 className={styles.quiet}>{note}</Caption1>}
        </th>
        {SIDES.map((side) => (
          <td key={side} className={styles.figure}>
            <Link
              as="button"
              className={mergeClasses(styles.button, figures[side].text.length > LONG && styles.long)}
              aria-expanded={open === side}
              {...(open === side ? { 'aria-controls': panel } : {})}
              aria-label={words.working.open(full, NAMES[side], said(figures[side]))}
              onClick={() => toggle(`${id} / ${side}`)}
            >
              {figures[side].text}
            </Link>
            <Note {...figures[side]} />
          </td>
        ))}
      </tr>
      {open !== undefined && (
        <tr>
          <td id={panel} colSpan={3} className={styles.working}>
            <WorkingPanel title={words.working.title(full, NAMES[open])} working={working(open)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const said = ({ text, note }: Figure) => (note === undefined ? text : words.working.noted(text, note));

function Note({ note, wantsAttention = false }: Figure): ReactElement | null {
  const styles = useStyles();
  if (note === undefined) return null;
  const Words = wantsAttention ? Caption1Strong : Caption1;
  return (
    <span className={styles.note}>
      {wantsAttention && <WarningRegular aria-hidden className={styles.sign} />}
      <Words>{note}</Words>
    </span>
  );
}
