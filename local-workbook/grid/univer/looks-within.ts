import { type ICellData, type IStyleData } from '@univerjs/core';
import { type Area, type Edge, type FormatChange } from '../grid';
import { EDGES, lineOf } from './styles';

/** The look that each cell of an area is given: one object, or one for each way in which a cell can stand at the edges. */
export function looksWithin(
  area: Area,
  style: IStyleData,
  borders: FormatChange['borders'],
): (row: number, column: number) => ICellData {
  const inside: ICellData = { s: style };
  if (!borders) return () => inside;
  const lines = linesOf(borders);
  const looks = new Map<string, ICellData>();
  return (row, column) => {
    const at: Edges = {
      EdgeTop: row === area.row,
      EdgeBottom: row === area.row + area.rows - 1,
      EdgeLeft: column === area.column,
      EdgeRight: column === area.column + area.columns - 1,
    };
    const key = Object.values(at).join();
    let look = looks.get(key);
    if (!look) {
      const bd = bordersAt(lines, at);
      looks.set(key, (look = bd ? { s: { ...style, bd } } : inside));
    }
    return look;
  };
}

type Lines = Map<keyof NonNullable<FormatChange['borders']>, ReturnType<typeof lineOf> | null>;

function linesOf(borders: NonNullable<FormatChange['borders']>): Lines {
  const lines: Lines = new Map();
  for (const edge of Object.keys(borders) as (keyof typeof borders)[]) {
    const border = borders[edge];
    lines.set(edge, border ? lineOf(border) : null);
  }
  return lines;
}

type Edges = Readonly<Record<Edge, boolean>>;

/** What a change of an area's edges means for the four edges of one cell of it */
function bordersAt(lines: Lines, at: Edges): IStyleData['bd'] {
  const bd: Record<string, ReturnType<typeof lineOf> | null> = {};
  for (const edge of Object.keys(EDGES) as Edge[]) {
    const inside = edge === 'EdgeTop' || edge === 'EdgeBottom' ? 'InsideHorizontal' : 'InsideVertical';
    const line = lines.get(at[edge] ? edge : inside);
    if (line !== undefined) bd[EDGES[edge]] = line && { ...line };
  }
  return Object.keys(bd).length > 0 ? bd : undefined;
}
