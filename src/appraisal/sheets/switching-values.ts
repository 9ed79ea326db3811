import {
  type Block,
  type Cell,
  type Formula,
  type Sheet,
  absolute,
  calc,
  digits,
  f,
  grid,
  join,
  label,
  note,
  row,
  sheet,
  title,
} from '../../workbook';
import { roundHalfAwayFromZero } from '../../calculations/decimals';
import type { Evaluation } from '../evaluate';
import { switchInWords } from '../in-words';
import type { AppraisalCase } from '../schema';
import type { Switching, SwitchingItem, SwitchingOption } from '../switching';
import { type CostsByYear, type OptionCells, pricesIn } from './costs-by-year';
import type { Inputs } from './inputs';
import { same, wordsWith } from './parts';
import type { WholeLifeCells, WholeLifeValue } from './whole-life/value';

export interface SwitchingValues {
  readonly sheet: Sheet;
  /** The smallest change that would make the next best option tie, in words. */
  readonly finding: Cell;
}

/** By how much parts of the recommended option would have to change for the next best one to tie. */
export function switchingSheet(
  c: AppraisalCase,
  inputs: Inputs,
  byYear: CostsByYear,
  wholeLife: WholeLifeValue | undefined,
  { switching }: Evaluation,
): SwitchingValues | undefined {
  if (!switching) return undefined;
  const lines = switching.options.map((option, index) =>
    optionLine(
      same(inputs.options[index]!, 'label'),
      inputs.recommended,
      wholeLife ? presentParts(wholeLife.options[index]!) : partsOfYears(byYear.options[index]!),
      option,
      index === switching.recommended,
    ),
  );
  const names = lines.map(({ name }) => name);
  const others = lines.map(({ other }) => other);
  const own = (cells: readonly Cell[]) =>
    f`INDEX(${absolute(cells)},MATCH(${inputs.recommended},${absolute(names)},0))`;
  const next = calc(
    f`INDEX(${names},MATCH(MIN(${others}),${others},0))`,
    switching.options[switching.nextBest]!.name,
  );
  const gap = calc(f`MIN(${others})-${own(lines.map(({ total }) => total))}`, switching.gap, 'money');
  const items = [
    itemLine(
      'The cost of posts added',
      own(lines.map(({ added }) => added)),
      gap,
      f`${gap}`,
      switching.postsAdded,
      switching,
    ),
    itemLine(
      'What is released, avoided and saved',
      own(lines.map(({ saved }) => saved)),
      gap,
      f`0-${gap}`,
      switching.saved,
      switching,
    ),
    itemLine(
      'The sum of one-off costs',
      own(lines.map(({ oneOff }) => oneOff)),
      gap,
      f`${gap}`,
      switching.oneOff,
      switching,
    ),
  ];
  const finding = findingOf(items, next, gap, switching);
  const blocks: Block[] = [
    title(
      'Switching values',
      wordsWith('subtitle', [
        'What would have to change for the next best option to tie, £, ',
        ...(wholeLife
          ? ['present values over ', wholeLife.horizon, ' years, ', inputs.priceBase, ' prices']
          : ['all years together, ', ...pricesIn(c, inputs)]),
      ]),
    ),
    note(
      wholeLife
        ? 'Options are held against each other by their net present cost less their benefits. Posts added and one-off costs hold the optimism bias on them.'
        : 'Options are held against each other by their net cost over all years of the appraisal.',
    ),
    grid({
      head: [
        ...[
          'Option',
          'Unit',
          wholeLife ? 'Net present cost less benefits' : 'Net cost over all years',
          'Posts added',
        ],
        ...['Released, avoided and saved', 'One-off costs', 'Cost where not recommended'],
      ],
      width: [18, 18, 18, 30, 18],
      rows: lines.map((line) =>
        row(line.name, '£', [line.total, line.added, line.saved, line.oneOff, line.other]),
      ),
    }),
    grid({
      head: ['The recommendation', '', 'Now'],
      rows: [
        row('Recommended option', '', [same(inputs.recommended)], { across: true }),
        row('Next best option', '', [next], { across: true }),
        row('Next best option less the recommended one', '£', [gap]),
        row('Smallest change', '', [finding], { across: true }),
      ],
    }),
    grid({
      head: ['To tie, each on its own', 'Unit', 'Now', 'Change', 'Size of the change', 'In words'],
      rows: items.map((item) => row(item.label, '£; %', [item.amount, item.change, item.size, item.words])),
    }),
  ];
  return {
    sheet: sheet('Switching values', blocks, { kind: 'calculation', widths: { label: 40, unit: 10 } }),
    finding,
  };
}

type Parts = Readonly<Record<Exclude<keyof SwitchingOption, 'name'>, Formula>>;

const presentParts = ({ present, netPresentCost }: WholeLifeCells): Parts => ({
  total:
    present.benefits.length === 0
      ? f`${netPresentCost}`
      : f`${netPresentCost}-${join('+', present.benefits)}`,
  postsAdded: f`${present.postsAdded}*(1+${present.biasOnPosts})`,
  saved: f`0-${present.releasedAndSaved}`,
  oneOff: present.oneOff ? f`${present.oneOff}*(1+${present.biasOnOneOff})` : f`0`,
});

const partsOfYears = ({ net, parts: { added, less, oneOff } }: OptionCells): Parts => ({
  total: f`SUM(${net})`,
  postsAdded: f`SUM(${added})`,
  saved: f`0-(${join(
    '+',
    less.map((cells) => f`SUM(${cells})`),
  )})`,
  oneOff: oneOff ? f`SUM(${oneOff})` : f`0`,
});

function optionLine(
  name: Cell,
  recommended: Cell,
  parts: Parts,
  option: SwitchingOption,
  isRecommended: boolean,
) {
  const total = calc(parts.total, option.total, 'money');
  return {
    name,
    total,
    added: calc(parts.postsAdded, option.postsAdded, 'money'),
    saved: calc(parts.saved, option.saved, 'money'),
    oneOff: calc(parts.oneOff, option.oneOff, 'money'),
    other: calc(f`IF(${name}=${recommended},"",${total})`, isRecommended ? '' : option.total, 'money', {
      style: 'calculation',
    }),
  };
}

const figure = { style: 'calculation' } as const;

function itemLine(
  what: string,
  amountOf: Formula,
  gap: Cell,
  gapOf: Formula,
  { amount: value, change: by }: SwitchingItem,
  { gap: difference }: Switching,
) {
  const amount = calc(amountOf, value, 'money');
  const change = calc(
    f`IF(ROUND(${amount},${digits(2)})=0,"None",${gapOf}/${amount})`,
    by ?? 'None',
    'percent',
    figure,
  );
  const size = calc(
    f`IF(ISNUMBER(${change}),ABS(${change}),"")`,
    by === undefined ? '' : Math.abs(by),
    'percent',
    figure,
  );
  const words = calc(
    f`IF(ISNUMBER(${change}),IF(ROUND(${gap},${digits(2)})=0,"ties already",IF(ROUND(${change},${digits(9)})<-1,"would have to fall by more than all of it",IF(${change}>0,"would have to rise by ","would have to fall by ")&ROUND(100*${size},${digits(1)})&"%")),"there is none")`,
    switchInWords(by, difference),
  );
  return { label: label(what), amount, change, size, words, by, text: switchInWords(by, difference), what };
}

function findingOf(
  items: readonly ReturnType<typeof itemLine>[],
  next: Cell,
  gap: Cell,
  { options, nextBest, gap: difference }: Switching,
): Cell {
  const sizes = items.map(({ size }) => size);
  const least = f`MATCH(MIN(${sizes}),${sizes},0)`;
  const labels = items.map((item) => item.label);
  const words = items.map((item) => item.words);
  const known = items.filter(({ by }) => by !== undefined);
  const smallest = known.reduce<(typeof known)[number] | undefined>(
    (best, item) => (best === undefined || Math.abs(item.by!) < Math.abs(best.by!) ? item : best),
    undefined,
  );
  const { name } = options[nextBest]!;
  const value =
    roundHalfAwayFromZero(difference, 2) === 0
      ? `It ties with ${name}`
      : smallest === undefined
        ? `Nothing of the option alone: it has no costs or savings of its own`
        : `To tie with ${name}, ${smallest.what.toLowerCase()} ${smallest.text}`;
  return calc(
    f`IF(ROUND(${gap},${digits(2)})=0,"It ties with "&${next},IF(SUMPRODUCT(ISNUMBER(${sizes})*1)=0,"Nothing of the option alone: it has no costs or savings of its own","To tie with "&${next}&", "&LOWER(INDEX(${labels},${least}))&" "&INDEX(${words},${least})))`,
    value,
  );
}
