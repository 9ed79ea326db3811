import { largeCase } from './large-case';

interface Large {
  readonly years: readonly string[];
  readonly options: readonly { readonly name: string }[];
}

/** The large case with everything that helps to choose, over 30 years: pay, whole-life value, scores, benefits, scenarios. */
export function largeJudgement(): object {
  const given = largeCase({ years: 30 }) as Large;
  const { years, options } = given;
  const names = options.map(({ name }) => name);
  const criteria = Array.from({ length: 10 }, (_, i) => ({ name: `Criterion ${i + 1}`, weight: 10 }));
  return {
    ...given,
    vacancyFactor: 0.04,
    pay: years.slice(1).map((year, y) => ({ year, award: 0.02 + (y % 3) / 100, increments: 0.005 })),
    wholeLife: {
      horizon: 30,
      inflation: 0.02,
      options: names.map((option, o) => ({ option, life: 20 + (o % 11), upperBound: 0.2, mitigated: 0.5 })),
      risks: names.flatMap((option, o) =>
        Array.from({ length: 4 }, (_, r) => ({
          ...{ option, risk: `Risk ${r + 1}`, probability: 0.1 + r / 10 },
          ...{ cost: 10_000 * (o + 1), year: years[(o + 5 * r) % years.length]! },
        })),
      ),
    },
    scoring: {
      criteria,
      scores: names.flatMap((option, o) =>
        criteria.map(({ name: criterion }, i) => ({
          ...{ option, criterion, score: (3 * o + 2 * i) % 11 },
          ...{ scorer: 'Panel', justification: 'As measured' },
        })),
      ),
    },
    longList: Array.from({ length: 25 }, (_, i) => ({
      ...{ name: `Idea ${i + 1}`, outcome: 'not short-listed', why: 'Costs more than it saves' },
    })),
    benefitsRegister: names.slice(1).flatMap((option) =>
      (['cash-releasing', 'societal'] as const).map((kind, i) => ({
        ...{ name: `Benefit ${i + 1}`, option, kind, amount: 5_000, from: years[i]! },
        ...{ owner: 'Head of service', date: '2027-03-31', measure: 'Counted each year' },
      })),
    ),
    scenarios: {
      drivers: [
        { driver: 'cost of posts', low: 0.97, high: 1.04 },
        { driver: 'agency premium', low: 0.8, high: 1.3 },
        { driver: 'open cases', low: 0.9, high: 1.15 },
        { driver: 'grants', low: 0.9, high: 1 },
        { driver: 'other savings', low: 0.5, high: 1.1 },
      ],
    },
  };
}
