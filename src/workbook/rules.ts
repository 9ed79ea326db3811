import { a1Range } from './address';
import type { Accepts, Cell } from './cell';
import type { DescribedConditionalFormat, DescribedValidation } from './described';
import { WorkbookError } from './errors';
import { boundText } from './measure';
import type { PlacedSheet } from './place';
import type { Resolver } from './render';
import { absoluteArea, areaOf, nameOf, renderFormula } from './render';

/** A list written into the rule itself may have 255 characters, commas included. */
const LONGEST_LIST = 255;

/** What inputs of this sheet accept: one rule for all cells that accept the same, column runs together. */
export function validationsOf(placed: PlacedSheet, resolver: Resolver): DescribedValidation[] {
  const runs = new Map<string, { cell: Cell; from: string; ranges: Run[] }>();
  placed.rows.forEach((row, r) => {
    row.forEach((entry, column) => {
      if (!entry || !accepts(entry.cell)) return;
      const { cell } = entry;
      const from = nameOf(placed.sheet.name, { row: r, column });
      const key = JSON.stringify([
        cell.format === 'date',
        cell.format === 'integer',
        cell.min,
        cell.max,
        listKey(cell, from, resolver),
      ]);
      const found = runs.get(key);
      if (!found) runs.set(key, { cell, from, ranges: [{ column, first: r, last: r }] });
      else extend(found.ranges, column, r);
    });
  });
  return [...runs.values()].map(({ cell, from, ranges }) =>
    describe(
      cell,
      from,
      ranges.map(({ column, first, last }) => a1Range({ row: first, column }, { row: last, column })),
      resolver,
    ),
  );
}

interface Run {
  column: number;
  first: number;
  last: number;
}

/** Adds a cell below the run that ends just above it, or begins a new run. */
function extend(ranges: Run[], column: number, row: number): void {
  const above = ranges.find((run) => run.column === column && run.last === row - 1);
  if (above) above.last = row;
  else ranges.push({ column, first: row, last: row });
}

const accepts = (cell: Accepts) =>
  cell.list !== undefined || cell.min !== undefined || cell.max !== undefined;

function listKey({ list }: Cell, from: string, resolver: Resolver): unknown {
  if (list === undefined) return null;
  return isWords(list) ? list : absoluteArea(areaOf(list, from, resolver));
}

const isWords = (list: NonNullable<Accepts['list']>): list is readonly string[] => Array.isArray(list);

function describe(cell: Cell, from: string, ranges: string[], resolver: Resolver): DescribedValidation {
  const { list, min, max, format } = cell;
  if (list !== undefined && isWords(list)) {
    const spoilt = list.find((word) => word.includes(',') || word !== word.trim() || word === '');
    if (spoilt !== undefined) {
      throw new WorkbookError(
        `${from}: the choice "${spoilt}" is empty, or holds a comma or a space at its end; list it in cells`,
      );
    }
    if (list.join(',').length > LONGEST_LIST) {
      throw new WorkbookError(
        `${from}: the choices are longer than ${LONGEST_LIST} characters together; list them in cells`,
      );
    }
    return { type: 'list', values: [...list], ranges, message: `Choose one of: ${list.join(', ')}` };
  }
  if (list !== undefined) {
    return {
      type: 'list',
      source: absoluteArea(areaOf(list, from, resolver)),
      ranges,
      message: 'Choose from the list',
    };
  }
  const type = format === 'date' ? 'date' : format === 'integer' || format === 'months' ? 'whole' : 'number';
  return {
    type,
    ranges,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    message: `Enter a ${type === 'whole' ? 'whole number' : type} ${boundsText(min, max, format)}`,
  };
}

function boundsText(min: number | undefined, max: number | undefined, format: Cell['format']): string {
  const shown = (bound: number) => boundText(bound, format);
  if (min !== undefined && max !== undefined) return `from ${shown(min)} to ${shown(max)}`;
  if (min !== undefined) return `of ${shown(min)} or more`;
  return `of ${shown(max ?? 0)} or less`;
}

/** The conditional formats that authors asked for, then green and red for every check. */
export function conditionalFormatsOf(placed: PlacedSheet, resolver: Resolver): DescribedConditionalFormat[] {
  const { name } = placed.sheet;
  const asked = placed.conditionals.map((block): DescribedConditionalFormat => {
    const from = `Sheet "${name}", a conditional format`;
    const area = areaOf(block.cells, from, resolver);
    if (area.sheet !== name) throw new WorkbookError(`${from} colours cells of sheet "${area.sheet}"`);
    return {
      range: a1Range(area.first, area.last),
      formula: renderFormula(block.when, name, from, resolver),
      style: block.style,
    };
  });
  const runs: Run[] = [];
  placed.rows.forEach((row, r) => {
    row.forEach((entry, column) => {
      if (entry?.cell.style === 'check') extend(runs, column, r);
    });
  });
  const checks = runs.flatMap(({ column, first, last }): DescribedConditionalFormat[] => {
    const range = a1Range({ row: first, column }, { row: last, column });
    const top = a1Range({ row: first, column }, { row: first, column });
    return [
      { range, formula: `LEFT(${top},1)="✓"`, style: 'checkPass' },
      { range, formula: `LEFT(${top},1)="✗"`, style: 'checkFail' },
    ];
  });
  return [...asked, ...checks];
}
