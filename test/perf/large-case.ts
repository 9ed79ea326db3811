/**
 * A case as large as a directorate's: every post a row of its own, every option with a change to a third of them.
 * Figures follow from the row numbers, so that each run has the same case.
 */
export function largeCase({ options = 10, years = 10, posts = 300 } = {}): object {
  const teamCount = 20;
  const roles = Array.from({ length: 40 }, (_, i) => ({
    name: `Role ${i + 1}`,
    caseFte: i % 2,
    ...(i % 4 === 0 ? { annualCost: 30_000 + 700 * i } : { salary: 24_000 + 650 * i, other: 500 }),
  }));
  const teams = Array.from({ length: teamCount }, (_, t) => ({
    name: `Team ${t + 1}`,
    cases: 150 + 7 * t,
    posts: Array.from({ length: posts / teamCount }, (_, p) => ({
      role: `Role ${((t * 3 + p) % 40) + 1}`,
      number: 1 + (p % 3),
      vacant: p % 7 === 0 ? 1 : 0,
    })),
  }));
  const agency = teams.map(({ name }, t) => ({
    name: `Agency: ${name}`,
    team: name,
    role: `Role ${2 * (t + 1)}`,
    workers: 2,
    premium: 11_000 + 250 * t,
  }));
  const label = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const yearLabels = Array.from({ length: years }, (_, y) => label(2026 + y));
  return {
    title: 'A large case',
    organisation: 'Anyshire Council',
    decision: 'Which of many ways to staff a directorate',
    author: 'Bench',
    date: '2026-04-01',
    priceBase: '2026/27',
    taxYear: '2026/27',
    pensionRate: 0.211,
    years: yearLabels,
    band: { low: 16, high: 22 },
    roles,
    teams,
    agency,
    options: Array.from({ length: options }, (_, o) => ({
      name: o === 0 ? 'Do nothing' : `Option ${o + 1}`,
      benefits: ['Something gained'],
      disbenefits: ['Something lost'],
      changes: o === 0 ? [] : optionChanges(o, teams, posts / 3),
      savings: [{ name: 'Other saving', amount: 1_000 * o, year: yearLabels[o % years]! }],
      oneOff: [{ name: 'Recruitment', amount: 500 * o, year: yearLabels[0]! }],
    })),
    recommendation: { option: 'Option 2', because: 'It is the second' },
    funding: [{ name: 'Grant', kind: 'grant', amount: 2_000_000, cuts: yearLabels.map(() => 0.03) }],
    risks: Array.from({ length: 20 }, (_, r) => ({
      risk: `Risk ${r + 1}`,
      uncontrolled: 'High',
      control: 'A control',
      controlled: 'Low',
    })),
  };
}

interface LargeTeam {
  readonly name: string;
  readonly posts: readonly { readonly role: string; readonly number: number }[];
}

function optionChanges(option: number, teams: readonly LargeTeam[], count: number): object[] {
  return Array.from({ length: Math.floor(count) }, (_, i) => {
    const team = teams[(i * 7 + option) % teams.length]!;
    const startMonth = 1 + ((i * 5 + option) % 60);
    if (i < teams.length)
      return { change: 'end agency', assignment: `Agency: ${teams[i]!.name}`, number: 1, startMonth };
    return {
      change: 'add post',
      team: team.name,
      role: `Role ${((i + option) % 40) + 1}`,
      number: 1,
      startMonth,
    };
  });
}
