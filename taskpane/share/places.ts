import { columnLetters } from '../../src/workbook';
import type { CellValue, Compared, Place, Plan } from '../../src/share';
import { placeInWords } from '../../src/share';
import { texts } from '../texts';
import type { Look } from './plan';

const words = texts.share.list;

/** One place of the list, in words. */
export interface Entry {
  readonly place: string;
  /** Where a press on it leads; a name stands nowhere */
  readonly go: { readonly sheet: string; readonly address: string } | undefined;
  readonly inTable: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly mark: 'differs' | 'kept' | 'stays' | undefined;
  readonly because: string | undefined;
  readonly formulaBefore: string | undefined;
  /** Undefined where the value alone stays, or nothing changes */
  readonly formulaAfter: string | undefined;
  readonly isChecked: boolean;
}

type Item =
  | { readonly kind: 'left'; readonly left: Plan['left'][number] }
  | { readonly kind: 'cell'; readonly compared: Compared }
  | { readonly kind: 'text'; readonly text: Plan['texts'][number] };

/** Every place: what stays or differs first, then values, then the rest as it stands in the workbook. */
export function itemsOf({ plan, values }: Look): readonly Item[] {
  const cells = (wanted: (compared: Compared) => boolean) =>
    values.filter(wanted).map((compared): Item => ({ kind: 'cell', compared }));
  const isKept = ({ cell }: Compared) => cell.becomes === 'value';
  return [
    ...plan.left.map((left): Item => ({ kind: 'left', left })),
    ...cells(({ differs }) => differs),
    ...cells((one) => !one.differs && isKept(one)),
    ...cells((one) => !one.differs && !isKept(one)),
    ...plan.texts.map((text): Item => ({ kind: 'text', text })),
  ];
}

/** A place in the words of the list; only for those that it shows. */
export function entryOf(item: Item, { book }: Pick<Look, 'book'>): Entry {
  if (item.kind === 'cell') return entryOfCell(item.compared, book);
  const { place } = item.kind === 'left' ? item.left : item.text;
  const nothing = { inTable: undefined, before: undefined, after: undefined, isChecked: false };
  const at = { place: nameOf(place), go: goOf(place), ...nothing };
  if (item.kind === 'text') {
    const { was, formula } = item.text;
    return {
      ...at,
      mark: undefined,
      because: undefined,
      formulaBefore: `=${was}`,
      formulaAfter: `=${formula}`,
    };
  }
  return {
    ...at,
    mark: 'stays',
    because: item.left.because,
    formulaBefore: undefined,
    formulaAfter: undefined,
  };
}

function entryOfCell({ cell, after, differs }: Compared, { tables }: Look['book']): Entry {
  const { sheet, row, column } = cell;
  const table = tables.find(
    ({ sheet: own, area }) =>
      own === sheet &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  return {
    place: placeInWords(cell),
    go: { sheet, address: `${columnLetters(column)}${row + 1}` },
    inTable: table && words.inTable(table.name, table.columns[column - table.area.column] ?? ''),
    before: valueInWords(cell.value),
    after: after.by === 'Excel' ? words.byExcel : valueInWords(after.value),
    mark: differs ? 'differs' : cell.becomes === 'value' ? 'kept' : undefined,
    because: cell.becomes === 'value' ? cell.because : undefined,
    formulaBefore: `=${cell.was}`,
    formulaAfter: cell.becomes === 'formula' ? `=${cell.formula}` : undefined,
    isChecked: cell.becomes === 'formula' && cell.checked,
  };
}

function nameOf(place: Place): string {
  switch (place.kind) {
    case 'name':
      return words.name(place.name);
    case 'conditional format':
      return words.format(place.sheet, place.cells);
    case 'validation':
      return words.validation(place.sheet, place.cells);
    default:
      return placeInWords(place);
  }
}

function goOf(place: Place): Entry['go'] {
  if (place.kind === 'cell')
    return { sheet: place.sheet, address: `${columnLetters(place.column)}${place.row + 1}` };
  if (place.kind === 'name' || place.kind === 'column') return undefined;
  const [address = ''] = place.cells.split(/[, ]/);
  return { sheet: place.sheet, address };
}

/** As near as a difference shows, and no digit that only comes of the way in which machines count. */
const DIGITS = 12;
const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: DIGITS });

/** `13,000`, `#N/A`, `"Above"` */
export function valueInWords(value: CellValue): string {
  if (value === null) return words.none;
  if (typeof value === 'number') return number.format(value);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'object' ? value.error : `“${value}”`;
}
