import { CommandType, type IMutation } from '@univerjs/core';
import { SheetInterceptorService } from '@univerjs/sheets';
import {
  DEFAULT_PAGE,
  type ChartState,
  type DocumentProperties,
  type PageState,
  type SheetState,
} from '../grid';
import { UNIT, type Engine } from './engine';
import { type Shift, shiftChart, shiftPage, shiftOf } from './shift';

/** What a sheet has that Univer does not know. It changes by mutations, so that undo takes it back with the rest. */
export interface SheetSide {
  readonly veryHidden: boolean;
  readonly protected: boolean;
  readonly protection: SheetState['protection'];
  readonly charts: readonly ChartState[];
  readonly page: PageState;
  readonly tableLooks: Readonly<Record<string, TableLook>>;
}
/** Univer's tables have one theme and no more. */
export interface TableLook {
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  /** As an opened file had them; absent: a head and no totals */
  readonly showHeaders?: false;
  readonly showTotals?: true;
  /** The columns' names, where no head says them */
  readonly columns?: readonly string[];
}
export const NO_SIDE: SheetSide = {
  veryHidden: false,
  protected: false,
  protection: {},
  charts: [],
  page: DEFAULT_PAGE,
  tableLooks: {},
};
export const NO_PROPERTIES: DocumentProperties = {
  title: '',
  author: '',
  subject: '',
  keywords: '',
  comments: '',
  category: '',
  company: '',
  manager: '',
};

interface SideParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly side: SheetSide;
}
const SET_SIDE = 'local-workbook.mutation.set-side';

export class Sides {
  private sheets = new Map<string, SheetSide>();
  properties: DocumentProperties = NO_PROPERTIES;

  constructor(private readonly engine: Engine) {
    const mutation: IMutation<SideParams> = {
      id: SET_SIDE,
      type: CommandType.MUTATION,
      handler: (_accessor, { subUnitId, side }) => {
        this.sheets.set(subUnitId, side);
        return true;
      },
    };
    engine.commands.registerCommand(mutation);
    // Charts and print areas refer to cells: they follow whoever inserts or deletes, and an undo brings back what they were.
    engine.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: (info) => {
        const shift = shiftOf(engine, info);
        return shift ? this.shifted(shift) : { redos: [], undos: [] };
      },
    });
  }

  get(sheet: string): SheetSide {
    return this.sheets.get(sheet) ?? NO_SIDE;
  }

  set(sheet: string, change: Partial<SheetSide>): void {
    const [redo, undo] = this.mutations(sheet, { ...this.get(sheet), ...change });
    this.engine.apply([redo], [undo]);
  }

  /** For a document that is opened */
  reset(sheets: ReadonlyMap<string, SheetSide>, properties: DocumentProperties): void {
    this.sheets = new Map(sheets);
    this.properties = properties;
  }

  private mutations(sheet: string, side: SheetSide) {
    const params = (value: SheetSide): SideParams => ({ unitId: UNIT, subUnitId: sheet, side: value });
    return [
      { id: SET_SIDE, params: params(side) },
      { id: SET_SIDE, params: params(this.get(sheet)) },
    ] as const;
  }

  private shifted(shift: Shift) {
    const pairs = [...this.sheets].flatMap(([sheet, side]) => {
      const charts = side.charts.map((chart) => shiftChart(chart, shift));
      const page = sheet === shift.sheet ? shiftPage(side.page, shift) : side.page;
      const same = JSON.stringify([charts, page]) === JSON.stringify([side.charts, side.page]);
      return same ? [] : [this.mutations(sheet, { ...side, charts, page })];
    });
    return { redos: pairs.map(([redo]) => redo), undos: pairs.map(([, undo]) => undo) };
  }
}
