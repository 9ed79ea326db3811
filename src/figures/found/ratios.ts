import type { Claim } from '../claims';
import type { KindId } from '../kinds';
import { saysScale, saysTotal, thingsIn } from '../words-in-heads';
import { type View, isLikely, likeliest } from './view';

/** Items whose head says what is divided by what: cost per FTE, cases per worker, vacancy rate. Only where one item stands for each. */
export function findRatios(view: View): readonly Claim[] {
  return view.items.flatMap((item, at) => {
    if (item.isWords) return [];
    const ways =
      item.role === 'ratio' || item.role === 'average'
        ? perOf(view, at)
        : item.role === 'rate' || item.role === 'share'
          ? ratesOf(view, at)
          : [];
    const claims = likeliest(view.table, ways);
    // One figure in a row of its own may rest on anything, and so may one in thousands: only where it follows.
    const isPlain = !view.isTurned && !view.items.some(({ label }) => saysScale(label));
    return isLikely(view.table, claims) || (claims.length === 1 && isPlain) ? claims : [];
  });
}

/** "Cost per FTE" and "Average caseload per worker": what stands before and after "per". */
function perOf(view: View, at: number): Claim[][] {
  const [above = '', below] = view.items[at]!.label.toLowerCase().split(/\bper\b|\//);
  if (below === undefined) return [];
  const dividends = itemsFor(view, at, above.replace(/\b(?:average|mean)\b/, ''));
  const divisors = itemsFor(view, at, below);
  const [dividend, divisor] = [dividends[0], divisors.find((i) => i !== dividends[0])];
  if (dividend === undefined || divisor === undefined) return [];
  return [divided(view, at, 'quotient', dividend, divisor)];
}

/** Rates by what they are of, and what they may be a percentage of. */
const RATES: readonly { says: RegExp; of: string; among: string; kinds: readonly KindId[] }[] = [
  { says: /vacan/i, of: 'vacancy', among: 'worker fte filled employed', kinds: ['vacancy rate', 'share'] },
  { says: /vacan/i, of: 'vacancy', among: 'post', kinds: ['share', 'vacancy rate'] },
  { says: /turnover/i, of: 'leaver', among: 'worker fte employed', kinds: ['share'] },
  { says: /agency/i, of: 'agency', among: 'worker fte post', kinds: ['share', 'vacancy rate'] },
];

function ratesOf(view: View, at: number): Claim[][] {
  return RATES.filter(({ says }) => says.test(view.items[at]!.label)).flatMap(({ of, among, kinds }) => {
    const [part] = itemsFor(view, at, of);
    const [whole] = itemsFor(view, at, among).filter((i) => i !== part);
    if (part === undefined || whole === undefined) return [];
    return kinds.map((kind) => divided(view, at, kind, part, whole));
  });
}

/** Items that speak of one of the things, the one that speaks of most first. */
function itemsFor({ items }: View, at: number, text: string): number[] {
  const wanted = thingsIn(text);
  const likeness = items.map(({ label, isWords, role }, i) => {
    if (isWords || i === at || role !== 'plain' || saysTotal(label)) return 0;
    return [...thingsIn(label)].filter((thing) => wanted.has(thing)).length;
  });
  return likeness.flatMap((count, i) => (count > 0 ? [i] : [])).sort((a, b) => likeness[b]! - likeness[a]!);
}

const divided = (view: View, at: number, kind: KindId, first: number, second: number): Claim[] =>
  view.lines.flatMap((line, i): Claim[] =>
    line.isWords || !view.figure(i, at) || (!view.figure(i, first) && !view.figure(i, second))
      ? []
      : [{ kind, of: view.at(i, at), parts: [view.at(i, first), view.at(i, second)] }],
  );
