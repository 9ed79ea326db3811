import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Plugin,
  type PluginCtor,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import {
  BaseFunction,
  NumberValueObject,
  UniverFormulaEnginePlugin,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import { ADD, COLUMNS, ROWS, type Side } from './sides';

/** The same arithmetic as a function of Univer's own: no add-in, no messages. */
class Add extends BaseFunction {
  override calculate(...[one, other]: BaseValueObject[]): BaseValueObject {
    return NumberValueObject.create(ADD(numberOf(one), numberOf(other)));
  }
}

/** A reference to one cell is a block of one. */
const numberOf = (value: BaseValueObject | undefined): number =>
  Number((value?.isArray() ? (value as ArrayValueObject).getFirstCell() : value)?.getValue());

const UNIT = 'bench';

/** Univer with the plugins of our grid and nothing of our own. */
export function bareUniver(): FUniver {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  const plugins: readonly (readonly [PluginCtor<Plugin>, object?])[] = [
    [UniverDocsPlugin],
    [UniverFormulaEnginePlugin, { function: [[Add, 'T.ADD']] }],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin, { initialFormulaComputing: 0 }],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsTablePlugin],
  ];
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config as never);
  const api = FUniver.newAPI(univer);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheetOrder: ['first'],
    sheets: { first: { id: 'first', name: 'Sheet1', rowCount: ROWS, columnCount: COLUMNS } },
  });
  return api;
}

/** Univer's own facade does the same work. Its own wait gives up half a second after a change on a busy machine; the next results end this one. */
export function univerAlone(): Side {
  const api = bareUniver();
  const range = (address: string) => {
    const found = api.getActiveWorkbook()?.getActiveSheet().getRange(address);
    if (!found) throw new Error(`There is no range ${address}`);
    return found;
  };
  let results = Promise.resolve();
  const awaitResults = (): void => {
    results = new Promise((done) => {
      const listening = api.getFormula().calculationResultApplied(() => {
        listening.dispose();
        done();
      });
    });
  };
  return {
    write: (address, values) => {
      awaitResults();
      range(address).setValues(values as (number | string)[][]);
      return Promise.resolve();
    },
    writeFormulas: (address, formulas) => {
      awaitResults();
      range(address).setFormulas(formulas as string[][]);
      return Promise.resolve();
    },
    read: (address) => Promise.resolve(range(address).getValues()),
    readResults: async (address) => {
      await results;
      return range(address).getValues();
    },
    exchange: (address, value) => {
      range(address).setValue(value);
      return Promise.resolve(range(address).getValue());
    },
    close: () => api.disposeUnit(UNIT),
  };
}
