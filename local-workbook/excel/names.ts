import type { NameState } from '../grid/grid';
import type { ApiObject } from '../protocol/object';
import { areaText, parseArea, sheetText } from './address';
import { flag, given, text } from './arguments';
import { sameName, type Context } from './context';
import { apiObject, collection } from './define';
import { invalidArgument, notFound, notImplemented, refusal } from './errors';
import { rangeObject } from './range';
import { absolute, placesOf, referredTo } from './reference';
import { worksheet } from './worksheet';

/** The names of the workbook, or those that belong to one sheet. */
export function namedItems(context: Context, sheet?: string): ApiObject {
  const { names } = context.grid;
  const list = () => names.list().filter((name) => name.sheet === sheet);
  const add = (name: unknown, formula: string, comment: unknown): ApiObject => {
    const said = validName(name);
    if (list().some((each) => sameName(each.name, said))) throw refusal('ItemAlreadyExists');
    names.add({
      name: said,
      formula,
      comment: given(comment, text, ''),
      visible: true,
      ...(sheet !== undefined && { sheet }),
    });
    return namedItem(context, said, sheet);
  };
  return collection('NamedItemCollection', {
    list: () => list().map((name) => namedItem(context, name.name, sheet)),
    find: (key) => {
      const found = list().find((name) => sameName(name.name, String(key)));
      return found && namedItem(context, found.name, sheet);
    },
    call: {
      add: (name: unknown, reference: unknown, comment: unknown) => add(name, formulaFor(reference), comment),
      addFormulaLocal: (name: unknown, formula: unknown, comment: unknown) =>
        add(name, formulaFor(text(formula)), comment),
    },
  });
}

function formulaFor(reference: unknown): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  const places = placesOf(reference);
  if (!places) throw invalidArgument();
  return `=${places.map(absolute).join(',')}`;
}

/** A letter, underscore or backslash first; never what reads as a cell address. @throws HostError InvalidArgument */
function validName(value: unknown): string {
  const name = text(value);
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isAddress = parseArea(name) !== undefined || /^(r\d*(c\d*)?|c\d*)$/i.test(name);
  if (!isWord || isAddress) throw invalidArgument();
  return name;
}

function namedItem(context: Context, name: string, sheet: string | undefined): ApiObject {
  const { names } = context.grid;
  const state = (): NameState => {
    const found = names.list().find((each) => each.sheet === sheet && sameName(each.name, name));
    if (!found) throw notFound();
    return found;
  };
  const range = () => referredTo(context, state().formula);
  return apiObject({
    apiClass: 'NamedItem',
    identity: () => ({ _Id: state().name }),
    get: {
      name: () => state().name,
      formula: () => withPlainSheets(state().formula),
      comment: () => state().comment,
      visible: () => state().visible,
      scope: () => (sheet === undefined ? 'Workbook' : 'Worksheet'),
      type: () => (range() ? 'Range' : constant(state().formula).type),
      value: () => {
        const found = range();
        if (!found) return constant(state().formula).value;
        return `${sheetText(context.grid.sheets.get(found.sheet).name)}!${areaText(found.area, '$')}`;
      },
    },
    set: {
      formula: (value: unknown) => names.set(state().name, { formula: formulaFor(text(value)) }, sheet),
      comment: (value: unknown) => names.set(state().name, { comment: text(value) }, sheet),
      visible: (value: unknown) => names.set(state().name, { visible: flag(value) }, sheet),
    },
    call: {
      delete: () => names.remove(state().name, sheet),
      getRange: () => {
        const found = range();
        if (!found) throw notFound();
        return rangeObject(found);
      },
    },
    go: {
      worksheet: () => {
        if (sheet === undefined) throw notFound();
        return worksheet(context, sheet);
      },
      worksheetOrNullObject: () => (sheet === undefined ? null : worksheet(context, sheet)),
    },
  });
}

/** As Excel gives formulas of names: a sheet stands in quotes only where its name needs them. */
const withPlainSheets = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (written, sheet: string | undefined) =>
    sheet === undefined ? written : `${sheetText(sheet.replaceAll("''", "'"))}!`,
  );

/** What a name stands for where it stands for no cells. A calculation would have to be worked out: that is said, not guessed. */
function constant(formula: string): { type: string; value: string | number | boolean } {
  const said = formula.replace(/^=/, '').trim();
  if (/^"(?:[^"]|"")*"$/.test(said)) {
    return { type: 'String', value: said.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(true|false)$/i.test(said)) return { type: 'Boolean', value: /^true$/i.test(said) };
  if (/^#(n\/a|ref!|name\?|value!|num!|div\/0!|null!)$/i.test(said)) return { type: 'Error', value: said };
  const figure = Number(said);
  if (said === '' || Number.isNaN(figure)) throw notImplemented('the value of a name that calculates');
  return { type: Number.isInteger(figure) ? 'Integer' : 'Double', value: figure };
}
