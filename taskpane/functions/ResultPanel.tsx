import { Body1, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';
import { type Result, shown } from './result';

const words = texts.functions;
/** Of a result that takes many cells, as many as a pane can show. */
const MOST_ROWS = 8;
const MOST_COLUMNS = 6;

const useStyles = makeStyles({
  panel: {
    padding: '8px 12px',
    minHeight: '44px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowX: 'auto',
  },
  figure: { fontVariantNumeric: 'tabular-nums', display: 'block' },
  cell: { textAlign: 'right', padding: '0 8px 0 0', fontVariantNumeric: 'tabular-nums' },
});

/** What the function gives for what is typed, at every key. */
export function ResultPanel({
  result,
  unit,
}: {
  readonly result: Result | { readonly kind: 'reading' | 'unread' };
  readonly unit: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.panel} role="status" aria-label={words.result}>
      {result.kind === 'reading' && <Body1>{words.reading}</Body1>}
      {result.kind === 'unread' && <Body1>{words.unread}</Body1>}
      {result.kind === 'missing' && (
        <Body1>{words.waiting(result.names.map((name) => name.replaceAll('_', ' ')).join(', '))}</Body1>
      )}
      {result.kind === 'error' && <Body1>{`${result.code} ${result.message}`}</Body1>}
      {result.kind === 'cells' && <Cells cells={result.cells} />}
      {result.kind === 'cells' && <Caption1>{unit}</Caption1>}
    </div>
  );
}

function Cells({ cells }: { readonly cells: Extract<Result, { kind: 'cells' }>['cells'] }): ReactElement {
  const styles = useStyles();
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (rows * columns === 1)
    return (
      <Text size={500} weight="semibold" className={styles.figure}>
        {shown(cells[0]![0]!)}
      </Text>
    );
  return (
    <>
      <table>
        <tbody>
          {cells.slice(0, MOST_ROWS).map((row, i) => (
            <tr key={i}>
              {row.slice(0, MOST_COLUMNS).map((cell, j) => (
                <td key={j} className={styles.cell}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(rows > MOST_ROWS || columns > MOST_COLUMNS) && <Caption1 block>{words.more(rows, columns)}</Caption1>}
    </>
  );
}
