/** How systems shorten what they mean; whole words only. */
const LONG: Readonly<Record<string, string>> = {
  posn: 'position',
  pos: 'position',
  no: 'number',
  num: 'number',
  nbr: 'number',
  nr: 'number',
  ref: 'reference',
  ctr: 'centre',
  center: 'centre',
  hrs: 'hours',
  hr: 'hours',
  contr: 'contract',
  contractual: 'contracted',
  dept: 'department',
  desc: 'description',
  descr: 'description',
  org: 'organisation',
  organization: 'organisation',
  emp: 'employee',
  sal: 'salary',
  wte: 'fte',
  occ: 'occupied',
  vac: 'vacant',
  perm: 'permanent',
  temp: 'temporary',
  sw: 'worker',
  cc: 'cost centre',
  scp: 'spine point',
  ft: 'full time',
  std: 'standard',
  avg: 'average',
};

/** A header in plain words: "Hrs p.w." is "hours", "W/E FTE" is "fte", "Posn No" is "position number". */
export function plain(header: string): string {
  const words = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bw\/?t?\/?e\b|\bwhole[- ]time equivalent\b|\bfull[- ]time equivalent\b/g, ' fte ')
    .replace(/\bp\.?\s?\/?\s?w\.?(?=\W|$)|\bper week\b|\bweekly\b|\bp\.?a\.?(?=\W|$)|\bper annum\b/g, ' ')
    .replace(/%|\bper ?cent(?:age)?\b|\bpct\b/g, ' percent ')
    .replace(/\//g, ' or ')
    .replace(/#/g, ' number ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => LONG[word] ?? word);
  return words.filter((word, i) => word !== words[i - 1]).join(' ');
}

/** How well a header, in plain words, says a name: 1 the same, less where it says more or less than that. */
export function likeness(header: string, name: string): number {
  if (header === '' || name === '') return 0;
  if (header === name) return 1;
  const [said, meant] = [wordsOf(header), wordsOf(name)];
  let shared = 0;
  for (const word of meant) if (said.has(word)) shared += 1;
  if (shared === meant.size && shared === said.size) return 0.95;
  if (shared === meant.size) return 0.55 + 0.35 * (meant.size / said.size);
  return shared === said.size && shared > 1 ? 0.6 : 0;
}

/** Each header is compared with every name of every field: its words are kept, of so many headers that a file cannot fill the memory. */
const known = new Map<string, ReadonlySet<string>>();
const KEPT = 500;

function wordsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const words = new Set(text.split(' '));
  if (known.size >= KEPT) known.clear();
  known.set(text, words);
  return words;
}
