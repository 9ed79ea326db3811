import type { Problem } from '../parse';
import type { AppraisalCase } from '../schema';

/** What the shapes of funding, income and pool cannot say: years that are there, names that are known, shares of something. */
export function brokenFunding(c: AppraisalCase): Problem[] {
  return [
    ...brokenPeriods('funding', c.funding, c.years),
    ...brokenPeriods('income', c.income, c.years),
    ...c.income.flatMap(({ belongsTo }, i) =>
      belongsTo === undefined
        ? []
        : unknown(
            `income[${i}].belongsTo`,
            belongsTo,
            c.options.map(({ name }) => name),
          ),
    ),
    ...brokenPool(c),
    ...brokenModels(c),
  ];
}

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

function brokenPeriods(list: string, entries: readonly Period[], years: readonly string[]): Problem[] {
  return entries.flatMap(({ from, until }, i) => [
    ...(from === undefined ? [] : unknown(`${list}[${i}].from`, from, years)),
    ...(until === undefined ? [] : unknown(`${list}[${i}].until`, until, years)),
    ...(from !== undefined && until !== undefined && until < from
      ? [{ path: `${list}[${i}].until`, found: `"${until}"`, allowed: `${from}, where it begins, or later` }]
      : []),
  ]);
}

function brokenPool({ pool }: AppraisalCase): Problem[] {
  if (!pool) return [];
  const isUsed = pool.partners.some(({ usage }) => usage > 0);
  return [
    ...repeated('pool.partners', pool.partners, ({ name }) => name, 'name'),
    ...(isUsed
      ? []
      : [{ path: 'pool.partners', found: 'no usage', allowed: 'usage above 0 of one partner at least' }]),
  ];
}

function brokenModels({ pool, fundingModels }: AppraisalCase): Problem[] {
  if (fundingModels.length > 0 && !pool)
    return [
      {
        path: 'fundingModels',
        found: `a list of ${fundingModels.length}`,
        allowed: 'only where there is a pool, whose cost the models share',
      },
    ];
  const partners = (pool?.partners ?? []).map(({ name }) => name);
  return [
    ...repeated('fundingModels', fundingModels, ({ name }) => name, 'name'),
    ...fundingModels.flatMap(({ shares }, i) => {
      const path = `fundingModels[${i}].shares`;
      return [
        ...shares.flatMap(({ partner }, s) => unknown(`${path}[${s}].partner`, partner, partners)),
        ...repeated(path, shares, ({ partner }) => partner, 'partner'),
        ...(shares.some(({ weight }) => weight > 0)
          ? []
          : [{ path, found: 'no weight', allowed: 'a weight above 0 of one partner at least' }]),
      ];
    }),
  ];
}

function unknown(path: string, found: string, known: readonly string[]): Problem[] {
  return known.includes(found) ? [] : [{ path, found: `"${found}"`, allowed: known.join(', ') }];
}

/** To a spreadsheet, capitals make no difference. */
function repeated<T>(
  list: string,
  entries: readonly T[],
  nameOf: (entry: T) => string,
  field: string,
): Problem[] {
  const names = entries.map((entry) => nameOf(entry).toLowerCase());
  return entries.flatMap((entry, i) => {
    const first = names.indexOf(names[i]!);
    if (first === i) return [];
    return [
      {
        path: `${list}[${i}].${field}`,
        found: `"${nameOf(entry)}", which ${list}[${first}] has already`,
        allowed: 'a name used once',
      },
    ];
  });
}
