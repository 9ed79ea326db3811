import type { Field, Kind } from '../formats/format';
import type { RawCell } from '../source/source';
import { isBlank, isSpreadsheetError, textOf } from './cells';
import { readCode, readList } from './codes';
import { readDate } from './dates';
import { readMoney, readMoneyRange, readNumber, readYear } from './numbers';
import { BLANK, NOT_RECORDED, type Reading } from './reading';
import { readShare } from './shares';
import { readId, readText } from './texts';

/** More than one whole post is unusual, more than two a mistake; a format may say otherwise. */
const FTE = { kind: { kind: 'number', min: 0, max: 2 }, usual: { max: 1 } } as const;

/** How the cells of a field are read: a value, nothing, "not recorded", or what is allowed instead. */
export function readerOf(field: Field): (cell: RawCell) => Reading {
  const { kind, usual } = withUsualFte(field);
  const notRecorded = new Set(field.notRecorded?.map((entry) => entry.toLowerCase()));
  const read = byKind(kind);
  const doubt = usual && { ...usual, text: usualText(usual) };
  return (cell) => {
    if (isBlank(cell)) return BLANK;
    if (isSpreadsheetError(cell)) return NOT_RECORDED;
    if (notRecorded.size > 0 && notRecorded.has(textOf(cell).toLowerCase())) return NOT_RECORDED;
    const reading = read(cell);
    if (!doubt || reading.state !== 'value' || typeof reading.value !== 'number') return reading;
    const { min = -Infinity, max = Infinity, text } = doubt;
    return reading.value < min || reading.value > max ? { ...reading, doubt: text } : reading;
  };
}

function byKind(kind: Kind): (cell: RawCell) => Reading {
  switch (kind.kind) {
    case 'text':
      return readText(kind);
    case 'id':
      return readId(kind);
    case 'number':
      return readNumber(kind);
    case 'money':
      return readMoney(kind);
    case 'moneyRange':
      return readMoneyRange();
    case 'share':
      return readShare(kind);
    case 'date':
      return readDate();
    case 'year':
      return readYear();
    case 'code':
      return readCode(kind);
    case 'list':
      return readList(kind);
  }
}

function withUsualFte(field: Field): Pick<Field, 'kind' | 'usual'> {
  const { key, kind, usual } = field;
  const isBoundless = kind.kind === 'number' && kind.min === undefined && kind.max === undefined;
  if (key !== 'fte' || !isBoundless) return field;
  return { kind: { ...kind, ...FTE.kind }, usual: usual ?? FTE.usual };
}

function usualText({ min, max }: NonNullable<Field['usual']>): string {
  if (min !== undefined && max !== undefined) return `usually from ${min} to ${max}`;
  return min !== undefined ? `usually ${min} or more` : `usually ${max} or less`;
}
