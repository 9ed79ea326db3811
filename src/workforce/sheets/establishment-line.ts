import { type Cell, calc, f } from '../../workbook';
import { type Condition, type Figure, type Measures, isWord } from '../profile/measure';
import type { Costs } from './establishment-costs';
import { figureCell, numberOf, plural, ratio } from './parts';

export interface Line {
  readonly posts: Cell;
  readonly cells: (Cell | null)[];
}

/** The figures of one group of posts; the same columns for every group of the sheet. */
export function lineOf(posts: Measures, costs: Costs | undefined) {
  const hasStatus = posts.tells('postStatus');
  const hasFte = posts.tells('fte');
  const vacant = isWord('postStatus', 'Vacant');
  const filled = isWord('postStatus', 'Filled');
  const heads = (): (Cell | string)[] => [
    'Posts',
    ...(hasStatus ? ['Filled', 'Vacant', 'Vacancy rate'] : []),
    ...(hasFte ? ['FTE'] : []),
    ...(hasFte && hasStatus ? ['FTE filled', 'FTE vacant', 'Vacancy rate, FTE'] : []),
    ...(costs ? ['Pay', ...costs.heads()] : []),
    ...(costs && hasStatus ? ['Of it vacant'] : []),
  ];
  const count = (conditions: readonly Condition[]): Figure => {
    const [first, ...rest] = conditions;
    return first === undefined ? posts.rows() : posts.countWhere(first, ...rest);
  };
  const make = (conditions: readonly Condition[], style?: 'total'): Line => {
    const cell = (figure: Figure, format: 'integer' | 'fte' | 'money') => figureCell(figure, format, style);
    const all = cell(count(conditions), 'integer');
    const cells: Cell[] = [all];
    const rate = (empty: Cell, full: Cell) =>
      ratio(empty, f`${full}+${empty}`, numberOf(full) + numberOf(empty));
    if (hasStatus) {
      const [full, empty] = [count([...conditions, filled]), count([...conditions, vacant])].map((figure) =>
        cell(figure, 'integer'),
      ) as [Cell, Cell];
      cells.push(full, empty, rate(empty, full));
    }
    if (hasFte) cells.push(cell(posts.sumWhere('fte', ...conditions), 'fte'));
    if (hasFte && hasStatus) {
      const full = cell(posts.sumWhere('fte', ...conditions, filled), 'fte');
      const empty = cell(posts.sumWhere('fte', ...conditions, vacant), 'fte');
      cells.push(full, empty, rate(empty, full));
    }
    if (costs) {
      const pay = cell(costs.pay(conditions), 'money');
      const onCosts = cell(costs.onCosts(conditions, pay), 'money');
      cells.push(pay, onCosts, calc(f`${pay}+${onCosts}`, numberOf(pay) + numberOf(onCosts), 'money'));
      if (hasStatus) {
        const of = [...conditions, vacant];
        const vacantPay = costs.pay(of);
        const rest = costs.onCosts(of, vacantPay);
        cells.push(
          cell(
            { formula: f`${vacantPay.formula}+${rest.formula}`, value: vacantPay.value + rest.value },
            'money',
          ),
        );
      }
    }
    return { posts: all, cells };
  };
  const basis = hasStatus
    ? 'Vacancy rate = vacant / (filled + vacant), by posts and by FTE; posts that do not say whether they are filled are left out of it.'
    : 'The list does not say which posts are vacant, so there is no vacancy rate.';
  const unit = ['posts', ...(hasFte ? ['FTE'] : []), ...(costs ? ['£ a year'] : [])].join('; ');
  return Object.assign(make, { heads, basis: withFte(basis, posts), unit });
}

function withFte(basis: string, posts: Measures): string {
  const fte = posts.table.column('fte');
  if (fte === undefined || !posts.tells('fte'))
    return `${basis} The list has no FTE: each line is counted and costed as one full-time post.`;
  const several = Array.from({ length: posts.table.rows }, (_, r) => Number(fte.at(r) ?? 0)).some(
    (n) => n > 1,
  );
  return [
    basis,
    ...(fte.blanks > 0
      ? [
          `${plural(fte.blanks, 'line')} without FTE ${fte.blanks === 1 ? 'is' : 'are'} costed as one full-time post.`,
        ]
      : []),
    ...(several
      ? ['A line with an FTE above 1 stands for several posts: go by FTE there, not by the number of lines.']
      : []),
  ].join(' ');
}
