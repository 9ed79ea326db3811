import type { Claim } from '../claims';
import type { View } from './view';
import { isLikely, likeliest } from './view';

/** Lines that say "average": of the lines before, where most follow. An average of rates is mostly weighted by what is not shown. */
export function findAverages(view: View): readonly Claim[] {
  return view.lines.flatMap(({ role, isWords }, line) => {
    if (isWords || role !== 'average') return [];
    const before = view.lines.flatMap((one, i) =>
      i < line && !one.isWords && !one.isTotal && one.role === 'plain' ? [i] : [],
    );
    const group = before.filter((i) => view.lines[i]!.group === view.lines[line]!.group);
    const claims = likeliest(
      view.table,
      [group, before].filter((lines) => lines.length > 1).map((lines) => averageOf(view, line, lines)),
    );
    return isLikely(view.table, claims) ? claims : [];
  });
}

const averageOf = (view: View, line: number, lines: readonly number[]): Claim[] =>
  view.items.flatMap((item, at): Claim[] => {
    if (item.isWords || !view.figure(line, at)) return [];
    const used = lines.filter((i) => view.cell(i, at).text !== '');
    return used.length < 2
      ? []
      : [{ kind: 'average', of: view.at(line, at), parts: used.map((i) => view.at(i, at)) }];
  });
