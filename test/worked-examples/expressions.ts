import { agencyDifferential } from '../../src/calculations/agency';
import { postFte } from '../../src/calculations/post';
import { figureTotal } from '../../src/calculations/figure';
import {
  grantCovered,
  grantCut,
  grantImpliedBase,
  grantPath,
  grantPointValue,
} from '../../src/calculations/grant';
import { netSaving, proRata } from '../../src/calculations/option';
import { rateGap, rateOfChange, shareKnown, turnoverRate, vacancyRate } from '../../src/calculations/rate';

// prettier-ignore
type InputName =
  | 'a' | 'b' | 'bg' | 'budget' | 'caerphilly' | 'cost' | 'cut' | 'fte' | 'fulltime' | 'g' | 'grant' | 'hours'
  | 'known' | 'leavers' | 'listed' | 'local' | 'month' | 'n' | 'nat' | 'nk' | 'p' | 'perm' | 'points' | 'post'
  | 'posts' | 'premium' | 'rate' | 'region' | 'saving' | 'savings' | 'share' | 'staff' | 'starters' | 'sw'
  | 'total' | 'vac' | 'years';

/** The figures a row starts from, by the names it gives them; a name that the row lacks makes its result NaN. */
export type Inputs = Readonly<Record<InputName, number>> & { readonly parts: readonly number[] };

/** The sum of the parts, through FIGURE.TOTAL: it gives what a stated total has beyond its parts. */
const total = (...parts: readonly number[]) => 0 - figureTotal(0, parts);

const percentOf = (part: number, whole: number) => 100 * shareKnown(part, whole);
const shareOfB = ({ a, b }: Inputs) => percentOf(a, b);
const shareOfKnown = ({ a, known }: Inputs) => percentOf(a, known);
const changeAToB = ({ a, b }: Inputs) => 100 * rateOfChange(a, b);
const sumOfParts = ({ parts }: Inputs) => total(...parts);
const aLessB = ({ a, b }: Inputs) => netSaving([a], [b]);

/** How each row's computed figure follows from its inputs. Percentages are 100 x the function's fraction. */
export const EXPRESSIONS: Readonly<Record<string, (inputs: Inputs) => number>> = {
  // Blaenau Gwent and Caerphilly, joint workforce service business case, July 2013
  BG01: ({ post, p }) => post + grantCut(post, p, 'after'),
  BG02: ({ post, p }) => grantCut(post, p, 'after'),
  BG03: ({ grant, points }) => grantPointValue(grant, points),
  BG04: ({ budget, p }) => grantCut(budget, p),
  BG05: ({ cut, p }) => grantImpliedBase(cut, p),
  BG06: ({ budget, p }) => grantCut(budget, p),
  BG07: ({ cut, p }) => grantImpliedBase(cut, p),
  BG08: ({ a, b }) => total(a, b),
  BG09: ({ bg, caerphilly }) => total(bg, caerphilly),
  BG10: ({ staff, budget }) => percentOf(staff, budget),
  BG11: ({ staff, budget }) => percentOf(staff, budget),
  BG12: ({ saving, budget }) => percentOf(saving, budget),
  BG13: ({ saving, grant }) => 100 * grantCovered(saving, grant),
  BG14: ({ grant, p, n }) => grantPath(grant, new Array<number>(n).fill(p)).at(-1)!,
  BG15: shareOfB,
  BG16: ({ listed }) => total(listed),

  // Central Bedfordshire, adult social care workforce strategy, April 2010
  CB01: changeAToB,
  CB02: changeAToB,
  CB03: shareOfB,
  CB04: shareOfB,
  CB05: sumOfParts,
  CB06a: shareOfB,
  CB06b: shareOfB,
  CB06c: shareOfB,
  CB06d: shareOfB,
  CB06e: shareOfB,
  CB06f: shareOfB,
  CB06g: shareOfB,
  CB07: changeAToB,
  CB08: sumOfParts,
  CB09: sumOfParts,
  CB10: ({ a, b }) => total(a, b),
  CB11: shareOfB,
  CB12: shareOfB,
  CB13: sumOfParts,
  CB14a: shareOfKnown,
  CB14b: shareOfKnown,
  CB14c: shareOfKnown,
  CB14d: () => total(53.87, 32.08, 14.03),
  CB15: ({ vac, staff }) => 100 * vacancyRate(vac, staff),
  CB16: ({ starters, staff }) => 100 * turnoverRate(starters, staff),
  CB17: ({ leavers, staff }) => 100 * turnoverRate(leavers, staff),
  CB18: sumOfParts,
  CB19: sumOfParts,
  CB20: sumOfParts, // the 148 not recorded stand beside it
  CB21: shareOfKnown,
  CB22a: shareOfKnown,
  CB22b: shareOfKnown,
  CB22c: shareOfKnown,
  CB22d: shareOfKnown,
  CB22e: shareOfKnown,
  CB23: ({ known, nk }) => total(known, nk),
  CB24: sumOfParts,
  CB25: () => total(3, 22, 56, 210, 275, 420, 446, 146, 98),
  CB26: () => total(584, 91, 279, 878),
  CB27: () => total(222, 195, 3, 18, 160, 70, 315),
  CB28: () => total(274, 212, 4, 27),
  CB29: () => total(480, 32, 5),
  CB30: () => total(84, 433),
  CB31: () => total(35, 84, 168, 173, 52, 5),
  CB32: () => total(10, 39, 5, 1, 8, 454),
  CB33a: shareOfB,
  CB33b: shareOfB,
  CB33c: shareOfB,
  CB34a: shareOfB,
  CB34b: shareOfB,
  CB35: ({ vac, staff }) => percentOf(vac, staff), // also RATE.VACANCY on the basis "employed": see the test
  CB36: shareOfB,
  CB38: ({ leavers, rate }) => grantImpliedBase(leavers, rate),
  CB39: shareOfB,

  // Monmouthshire, children's services workforce report, 6 December 2017
  MO01: ({ a, b }) => -100 * rateOfChange(a, b), // stated as a reduction
  MO02: sumOfParts,
  MO03: ({ premium, posts }) => agencyDifferential(premium, 0, posts),
  MO04: ({ premium, posts }) => agencyDifferential(premium, 0, posts),
  MO05: changeAToB,
  MO06: changeAToB,
  MO07: ({ month, n }) => month * n,
  MO08: ({ a }) => proRata(a, 6),
  MO09: ({ a }) => proRata(a, 6),
  MO10: aLessB,
  MO11: ({ a, share, b }) => netSaving([a * share], [b]),
  MO12: aLessB,
  MO13: ({ a, n }) => a / n,
  MO14: ({ total: five, sw, n }) => five - n * sw - sw,
  MO15: sumOfParts,
  MO16: ({ savings, cost }) => netSaving([savings], [cost]),
  MO17: ({ a, n }) => a / n,
  MO18: ({ perm, premium }) => total(perm, premium),
  MO19: aLessB,
  MO23: ({ hours, fulltime }) => postFte(hours, fulltime),

  // Rotherham, integrated local area workforce strategy 2011-2014
  RO01: ({ b, g }) => b / (1 + g),
  RO02: changeAToB,
  RO03: changeAToB,
  RO04: shareOfB,
  RO05: shareOfB,
  RO06: shareOfB,
  RO07: shareOfB,
  RO08: ({ b, g }) => b / (1 + g),
  RO09a: changeAToB,
  RO09b: changeAToB,
  RO10: ({ a, n }) => grantImpliedBase(a, 1 / n), // one in eight
  RO11: changeAToB,
  RO12: () => total(22, 34, 10, 10, 8, 2, 23, 4),
  RO13: shareOfB,
  RO14: shareOfB,
  RO15: shareOfB,
  RO16: shareOfB,
  RO17: () => total(1029, 841, 634, 582, 284, 96, 60),
  RO18: () => total(71, 9, 19),
  RO19: () => total(65, 20, 13, 1, 1),
  RO21: ({ local, region }) => rateGap(local / 100, region / 100),
  RO22: ({ local, region }) => rateGap(local / 100, region / 100),
  RO23: ({ a, b }) => a / b,
  RO24: () => total(120, 22, 12, 17),
  RO25: ({ a, b }) => rateGap(a / 100, b / 100),
  RO26: () => total(76.6, 23.4),
  RO27: () => total(67, 33),
  RO28: changeAToB,

  // Nottinghamshire, workforce project funding report, November 2016
  NO01: ({ total: whole, years }) => proRata(whole / years, 12), // a year of a two-year sum
  NO02: ({ total: whole, years, fte }) => whole / years / fte,
  NO03: ({ cost }) => proRata(cost, 12),
};
