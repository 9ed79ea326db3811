import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { type At, type Checked, cellAt, isTyped } from '../../src/figures';
import { Section } from '../parts/Section';
import { texts } from '../texts';
import { CellReading } from './CellReading';
import { Layout } from './Layout';
import { usePicking } from './picking';
import type { Taken } from './state';
import { sourceInWords } from './writing';

const words = texts.figures.preview;

/** Rows shown until all are asked for. */
const FIRST_ROWS = 30;

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: '3px 8px',
    minHeight: '24px',
    whiteSpace: 'nowrap',
    maxWidth: '180px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  // The label of a row stays in sight beside figures that are scrolled to.
  label: { position: 'sticky', left: 0, zIndex: 1, maxWidth: '110px' },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: tokens.fontWeightSemibold },
  shown: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  more: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The table as it was read: a grid whose cells are looked at, or picked for a claim. */
export function Preview({
  checked,
  taken,
}: {
  readonly checked: Checked;
  readonly taken: Taken;
}): ReactElement {
  const styles = useStyles();
  const { table, shape, judged } = checked;
  const { picking, setPicking, shown, setShown } = usePicking();
  const [isWhole, setWhole] = useState(false);
  const [focus, setFocus] = useState<At>({ row: 0, column: 0 });
  const body = useRef<HTMLTableElement>(null);
  const rows = isWhole ? table.rows : table.rows.slice(0, FIRST_ROWS);
  const claimed = new Set(
    judged.flatMap(({ claim: { of } }) => (isTyped(of) ? [] : [`${of.row}.${of.column}`])),
  );

  const press = (at: At) => {
    setFocus(at);
    if (picking) picking.take(at);
    else setShown(at);
  };
  const move = (event: KeyboardEvent, at: At) => {
    if (event.key === 'Escape' && picking) return setPicking(undefined);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return press(at);
    }
    const to = stepped(event.key, at, rows.length, table.columns);
    if (!to) return;
    event.preventDefault();
    setFocus(to);
    body.current?.querySelector<HTMLElement>(`[data-at="${to.row}.${to.column}"]`)?.focus();
  };

  return (
    <Section title={words.title}>
      {picking ? (
        <MessageBar layout="multiline" politeness="polite">
          <MessageBarBody>{words.picking(picking.what)}</MessageBarBody>
        </MessageBar>
      ) : (
        <Caption1 className={styles.quiet}>{words.hint}</Caption1>
      )}
      <div className={styles.scroll}>
        <table
          ref={body}
          role="grid"
          className={styles.table}
          aria-label={words.grid(sourceInWords(taken.source))}
        >
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((_, c) => {
                  const at = { row: r, column: c };
                  const cell = cellAt(table, at);
                  const isHead = r < shape.heads || c < shape.labels;
                  const isTotal = shape.rows[r]?.isTotal || shape.columns[c]?.isTotal;
                  return (
                    <td
                      key={c}
                      role="gridcell"
                      data-at={`${r}.${c}`}
                      tabIndex={focus.row === r && focus.column === c ? 0 : -1}
                      aria-selected={shown?.row === r && shown.column === c}
                      title={cell.text}
                      className={mergeClasses(
                        styles.cell,
                        isHead && styles.head,
                        c === shape.labels - 1 && styles.label,
                        c >= shape.labels && !shape.columns[c]?.isWords && styles.figure,
                        (isTotal || claimed.has(`${r}.${c}`)) && styles.total,
                        shown?.row === r && shown.column === c && styles.shown,
                      )}
                      onClick={() => press(at)}
                      onKeyDown={(event) => move(event, at)}
                    >
                      {cell.text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < table.rows.length && (
        <Button size="small" className={styles.more} onClick={() => setWhole(true)}>
          {words.showAll(table.rows.length)}
        </Button>
      )}
      {shown && <CellReading at={shown} checked={checked} taken={taken} />}
      <Layout checked={checked} taken={taken} />
    </Section>
  );
}

/** The cell that a key leads to. */
function stepped(key: string, { row, column }: At, rows: number, columns: number): At | undefined {
  const within = (at: At) => ({
    row: Math.max(0, Math.min(rows - 1, at.row)),
    column: Math.max(0, Math.min(columns - 1, at.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}
