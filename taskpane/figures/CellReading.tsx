import {
  Body1,
  Body1Strong,
  Button,
  Checkbox,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type At, type Checked, type Printed, cellAt, inUnit } from '../../src/figures';
import { columnLetters } from '../../src/workbook';
import { follow } from '../app/go';
import { texts } from '../texts';
import { type Taken, say } from './state';

const words = texts.figures.preview;

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    rowGap: '4px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    // The ground is not seen in forced colours.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  go: { justifySelf: 'start' },
});

/** How one cell is read, and whether its row and column are totals. */
export function CellReading({
  at,
  checked: { table, shape },
  taken,
}: {
  readonly at: At;
  readonly checked: Checked;
  readonly taken: Taken;
}): ReactElement {
  const styles = useStyles();
  const { source, said } = taken;
  const cell = cellAt(table, at);
  const [row, column] = [shape.rows[at.row], shape.columns[at.column]];
  const address = `${columnLetters(at.column)}${at.row + 1}`;
  const names = [row?.name, column?.name].filter(Boolean).join(', ') || address;
  return (
    <div className={styles.panel} role="group" aria-label={names}>
      <Body1Strong>{words.cell(names, cell.text === '' ? words.blank : cell.text)}</Body1Strong>
      <Body1 role="status">{readingOf(cell).join(' ')}</Body1>
      {row && !row.isWords && at.row >= shape.heads && (
        <Checkbox
          label={words.rowTotal(row.name || words.row(at.row + 1))}
          checked={row.isTotal}
          onChange={(_, { checked }) => say({ totalRows: { ...said.totalRows, [at.row]: checked === true } })}
        />
      )}
      {column && !column.isWords && (
        <Checkbox
          label={words.columnTotal(column.name || words.column(columnLetters(at.column)))}
          checked={column.isTotal}
          onChange={(_, { checked }) =>
            say({ totalColumns: { ...said.totalColumns, [at.column]: checked === true } })
          }
        />
      )}
      {source.kind === 'range' && (
        <Button
          size="small"
          className={styles.go}
          onClick={() =>
            void follow(source.sheet, `${columnLetters(source.column + at.column)}${source.row + at.row + 1}`)
          }
        >
          {words.goTo}
        </Button>
      )}
      {source.kind === 'pasted' && <Caption1>{address}</Caption1>}
    </div>
  );
}

function readingOf(cell: Printed): string[] {
  if (cell.kind === 'missing') return [words.reads.missing];
  if (cell.kind === 'words') return [words.reads.words];
  const { stated, value, unit, decimals, hedge } = cell;
  return [
    words.reads.figure(inUnit(stated, unit, decimals), words.reads.decimals(decimals)),
    ...(value === stated ? [] : [words.reads.holds(inUnit(value, unit, 0, 9))]),
    ...(hedge === undefined ? [] : [words.reads.hedge(hedge)]),
  ];
}
