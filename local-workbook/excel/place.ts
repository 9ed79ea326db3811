import type { Area } from '../grid/grid';
import { areaText, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, sheetText } from './address';
import type { Context } from './context';
import { refusal } from './errors';

/** Cells that went in or out: what came behind them on these rows or columns stands elsewhere now. */
export interface Move {
  readonly sheet: string;
  readonly area: Area;
  readonly shift: 'Down' | 'Right' | 'Up' | 'Left';
}

/**
 * The cells behind a Range. An add-in may hold a Range while rows come and go above it, and Excel's follows its cells: so the place
 * keeps count of the moves it has seen and catches up when asked.
 */
export class Place {
  #area: Area | undefined;
  #seen: number;

  constructor(
    readonly context: Context,
    readonly sheet: string,
    area: Area,
  ) {
    this.#area = area;
    this.#seen = context.moves.length;
  }

  /** @throws HostError InvalidReference where the cells were deleted, ItemNotFound where the sheet was */
  get area(): Area {
    const { grid, moves } = this.context;
    grid.sheets.get(this.sheet);
    for (; this.#seen < moves.length; this.#seen++) {
      const move = moves[this.#seen];
      if (move && this.#area && move.sheet === this.sheet) this.#area = moved(this.#area, move);
    }
    if (!this.#area) throw refusal('InvalidReference');
    return this.#area;
  }

  /** `Sheet1!A1:B2`, as Range.address has it */
  get address(): string {
    return `${sheetText(this.context.grid.sheets.get(this.sheet).name)}!${areaText(this.area)}`;
  }

  at(area: Area): Place {
    return new Place(this.context, this.sheet, area);
  }
}

/** Where an area stands after cells were inserted or deleted; undefined where it went with them. */
export function moved(area: Area, { area: change, shift }: Move): Area | undefined {
  const vertical = shift === 'Down' || shift === 'Up';
  const inLine = vertical
    ? area.column >= change.column && area.column + area.columns <= change.column + change.columns
    : area.row >= change.row && area.row + area.rows <= change.row + change.rows;
  if (!inLine || (vertical ? isEntireColumn(area) : isEntireRow(area))) return area;
  const span = vertical ? { at: area.row, length: area.rows } : { at: area.column, length: area.columns };
  const gap = vertical
    ? { at: change.row, length: change.rows }
    : { at: change.column, length: change.columns };
  const limit = vertical ? MAX_ROWS : MAX_COLUMNS;
  const after = shift === 'Down' || shift === 'Right' ? widened(span, gap, limit) : narrowed(span, gap);
  if (!after) return undefined;
  return vertical
    ? { ...area, row: after.at, rows: after.length }
    : { ...area, column: after.at, columns: after.length };
}

interface Span {
  readonly at: number;
  readonly length: number;
}

function widened(span: Span, gap: Span, limit: number): Span | undefined {
  if (gap.at <= span.at) {
    const at = span.at + gap.length;
    return at + span.length > limit ? undefined : { at, length: span.length };
  }
  const isInside = gap.at < span.at + span.length;
  return isInside ? { at: span.at, length: Math.min(span.length + gap.length, limit - span.at) } : span;
}

function narrowed(span: Span, gap: Span): Span | undefined {
  const end = span.at + span.length;
  const gapEnd = gap.at + gap.length;
  const shared = Math.max(0, Math.min(end, gapEnd) - Math.max(span.at, gap.at));
  const before = Math.max(0, Math.min(span.at, gapEnd) - gap.at);
  return shared === span.length ? undefined : { at: span.at - before, length: span.length - shared };
}
