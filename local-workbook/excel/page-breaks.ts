import type { ApiObject } from '../protocol/object';
import type { Context } from './context';
import { apiObject, collection } from './define';
import { invalidArgument, notFound } from './errors';
import { Place } from './place';
import { rangeObject } from './range';
import { rangeOrAddress } from './reference';

/** Where a new page begins: above a row, or left of a column. */
export function pageBreaks(context: Context, sheet: string, which: 'rows' | 'columns'): ApiObject {
  const { pages } = context.grid;
  const member = which === 'rows' ? 'rowBreaks' : 'columnBreaks';
  const list = (): readonly number[] => pages.get(sheet)[member];
  const set = (breaks: readonly number[]): void =>
    pages.set(sheet, { ...pages.get(sheet), [member]: [...new Set(breaks)].sort((a, b) => a - b) });
  const pageBreak = (at: number): ApiObject =>
    apiObject({
      apiClass: 'PageBreak',
      identity: () => ({ _Id: String(at) }),
      get: {
        rowIndex: () => (which === 'rows' ? at : 0),
        columnIndex: () => (which === 'columns' ? at : 0),
      },
      call: {
        delete: () => {
          if (!list().includes(at)) throw notFound();
          set(list().filter((each) => each !== at));
        },
        getCellAfterBreak: () => {
          const cell = { row: which === 'rows' ? at : 0, column: which === 'columns' ? at : 0 };
          return rangeObject(new Place(context, sheet, { ...cell, rows: 1, columns: 1 }));
        },
      },
    });
  return collection('PageBreakCollection', {
    list: () => list().map(pageBreak),
    find: (key) => {
      const found = list().find((at) => String(at) === String(key));
      return found === undefined ? undefined : pageBreak(found);
    },
    call: {
      add: (value: unknown) => {
        const place = rangeOrAddress(context, value, sheet);
        const at = which === 'rows' ? place.area.row : place.area.column;
        if (place.sheet !== sheet || at === 0) throw invalidArgument();
        set([...list(), at]);
        return pageBreak(at);
      },
      removePageBreaks: () => set([]),
    },
  });
}
