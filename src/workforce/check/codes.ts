import type { CodeList, Kind } from '../formats/format';
import type { RawCell } from '../source/source';
import { textOf } from './cells';
import { refused, type Reading } from './reading';

type Of<K extends Kind['kind']> = Extract<Kind, { kind: K }>;

/** A code by its number or by its label, in any case; `06` and `6.0` are code 6. */
export function readCode({ codes, unknown }: Of<'code'>): (cell: RawCell) => Reading {
  const labels = labelsByEntry(codes);
  const allowed = `one of ${listed(codes)}`;
  const ignored = `${allowed}: the entry is ignored`;
  return (cell) => {
    const text = textOf(cell);
    const label = labels.get(text.toLowerCase()) ?? labels.get(withoutZeros(text));
    if (label !== undefined) return { state: 'value', value: label, recoded: label !== text };
    if (unknown === 'keep') return kept(text);
    return unknown === 'ignore' ? { state: 'notRecorded', doubt: ignored } : refused(allowed);
  };
}

/** What has no label is kept: a bare code would be read as a number of something. */
function kept(text: string): Reading {
  if (!/^[A-Z\d]{1,5}$/.test(text)) return { state: 'value', value: text };
  return { state: 'value', value: `Code ${text} (no label known)`, recoded: true };
}

/** Parallel lists in one cell, `8;25;16`, kept as text. An empty place counts: it stands for a blank in its list. */
export function readList({ of, codes = {} }: Of<'list'>): (cell: RawCell) => Reading {
  const labels = labelsByEntry(codes);
  const allowed =
    of === 'number'
      ? 'numbers with semicolons between them, as 1;0;3'
      : `codes with semicolons between them, each one of ${listed(codes)}`;
  const isAllowed = (item: string) =>
    item === '' ||
    (of === 'number' ? /^\d+(\.\d+)?$/.test(item) : labels.has(item) || labels.has(withoutZeros(item)));
  return (cell) => {
    const text = textOf(cell);
    const items = text.split(';').map((item) => item.trim());
    if (!items.every(isAllowed)) return refused(allowed);
    const value = items.join(';');
    return { state: 'value', value, recoded: value !== text };
  };
}

function labelsByEntry(codes: CodeList): Map<string, string> {
  const labels = new Map<string, string>();
  for (const label of Object.values(codes)) labels.set(label.toLowerCase(), label);
  // After the labels, so that a code is never hidden by a label that looks like one.
  for (const [code, label] of Object.entries(codes)) labels.set(code.toLowerCase(), label);
  return labels;
}

function withoutZeros(text: string): string {
  return /^0*(\d+)(?:\.0+)?$/.exec(text)?.[1] ?? text;
}

function listed(codes: CodeList): string {
  const entries = Object.entries(codes);
  const some = entries.slice(0, 8).map(([code, label]) => (code === label ? code : `${code} (${label})`));
  return some.join(', ') + (entries.length > some.length ? ` and ${entries.length - some.length} more` : '');
}
