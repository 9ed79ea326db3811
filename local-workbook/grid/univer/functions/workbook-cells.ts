import { IUniverInstanceService, type Injector, UniverInstanceType, type Workbook } from '@univerjs/core';
import { columnLetters, parseA1, quoteSheet } from '../../../../src/workbook';
import { PENDING } from './errors';
import { type Place } from './ranges';

/** What custom functions need to know of the cells that ask. */
export class WorkbookCells {
  private readonly units: IUniverInstanceService;

  constructor(injector: Injector) {
    this.units = injector.get(IUniverInstanceService);
  }

  /** Something that is the same as long as the same formula stands there; undefined where none does. */
  readonly formulaAt = (place: Place): string | undefined => {
    const cell = this.sheet(place)?.getCellRaw(place.row, place.column);
    // Of formulas filled down, only the first has its text; the others share its id.
    return cell?.f || cell?.si ? `${cell.f ?? ''}\u0001${cell.si ?? ''}` : undefined;
  };

  /** `Sheet1!A1`, as Excel names the cell that calls. */
  addressOf(place: Place): string {
    const name = this.sheet(place)?.getName() ?? '';
    const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === null;
    return `${isPlain ? name : quoteSheet(name)}!${columnLetters(place.column)}${place.row + 1}`;
  }

  /** The formula cells that show that they wait. */
  *pending(): Generator<Place> {
    for (const workbook of this.units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      for (const sheet of workbook.getSheets()) {
        const found: Place[] = [];
        sheet.getCellMatrix().forValue((row, column, cell) => {
          if (cell?.v !== PENDING || !(cell.f || cell.si)) return;
          found.push({ unitId: workbook.getUnitId(), sheetId: sheet.getSheetId(), row, column });
        });
        yield* found;
      }
    }
  }

  private sheet({ unitId, sheetId }: Place) {
    return this.units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
  }
}
