import { employerNiFor } from '../tables/employer-ni';
import { NOW, WITHOUT_AGENCY } from './caseload';
import { brokenFunding } from './funding/references';
import type { Problem } from './parse';
import { brokenPayYears } from './pay';
import { ownRates } from './rates';
import { brokenFigures } from './references-figures';
import { brokenBenefits, brokenScoring } from './references-judgement';
import { type Named, names, sameName, unknownName } from './references-names';
import type { AppraisalCase, Change } from './schema';
import { WELSH_GROUPS } from './schema-duties';
import { brokenScenarios } from './scenarios/references';
import { SERVICE } from './sheets/savings';
import { TODAY } from './sheets/staffing';
import { brokenWholeLife } from './whole-life/references';

/** What the shape of a case cannot say: names that must be known or used once, years in order, cuts that fit the years. */
export function brokenReferences(c: AppraisalCase): Problem[] {
  return [
    ...repeatedNames('roles', c.roles),
    ...repeatedNames('teams', c.teams),
    ...repeatedNames('agency', c.agency),
    ...repeatedNames('options', c.options),
    ...takenNames(c.options),
    ...repeatedNames('measures', c.measures),
    ...repeatedNames('funding', c.funding),
    ...repeatedNames('scoring.criteria', c.scoring?.criteria ?? []),
    ...brokenYears(c),
    ...missingTaxYear(c),
    ...brokenRates(c),
    ...brokenBaseline(c),
    ...missingBand(c),
    ...c.options.flatMap((option, o) => [
      ...option.changes.flatMap((change, i) => brokenChange(c, change, `options[${o}].changes[${i}]`)),
      ...option.savings.flatMap(({ year }, i) =>
        unknownName(`options[${o}].savings[${i}].year`, year, c.years),
      ),
      ...option.oneOff.flatMap(({ year, fundedBy }, i) => [
        ...unknownName(`options[${o}].oneOff[${i}].year`, year, c.years),
        ...(fundedBy === undefined
          ? []
          : unknownName(`options[${o}].oneOff[${i}].fundedBy`, fundedBy, names(c.funding))),
      ]),
    ]),
    ...c.serviceSavings.flatMap(({ year }, i) => unknownName(`serviceSavings[${i}].year`, year, c.years)),
    ...unknownName('recommendation.option', c.recommendation.option, names(c.options)),
    ...brokenFigures(c),
    ...brokenPay(c),
    ...brokenFunding(c),
    ...brokenDuties(c),
    ...brokenScoring(c),
    ...brokenBenefits(c),
    ...brokenWholeLife(c),
    ...brokenScenarios(c),
  ];
}

/** Excel compares text without regard to case, so "Social Worker" and "Social worker" would be one name there. */
function repeatedNames(list: string, entries: readonly Named[]): Problem[] {
  return entries.flatMap(({ name }, index) => {
    const first = entries.findIndex((entry) => sameName(entry.name, name));
    if (first === index) return [];
    return [
      {
        path: `${list}[${index}].name`,
        found: `"${name}", which ${list}[${first}] has already`,
        allowed: 'a name used once',
      },
    ];
  });
}

/** What sheets call the state of affairs today, or whose a saving is: an option of that name would be taken for it. */
export const TAKEN_NAMES = [NOW, WITHOUT_AGENCY, TODAY, SERVICE];

function takenNames(options: readonly Named[]): Problem[] {
  return options.flatMap(({ name }, index) =>
    TAKEN_NAMES.some((taken) => sameName(taken, name))
      ? [
          {
            path: `options[${index}].name`,
            found: `"${name}"`,
            allowed: `a name that the workbook does not use itself (${TAKEN_NAMES.join('; ')})`,
          },
        ]
      : [],
  );
}

function brokenYears({ years, funding }: AppraisalCase): Problem[] {
  const gaps = years.flatMap((label, index) => {
    const previous = years[index - 1];
    if (previous === undefined || Number(label.slice(0, 4)) === Number(previous.slice(0, 4)) + 1) return [];
    return [{ path: `years[${index}]`, found: `"${label}"`, allowed: `the year that follows ${previous}` }];
  });
  const longCuts = funding.flatMap(({ cuts }, index) =>
    cuts.length <= years.length
      ? []
      : [
          {
            path: `funding[${index}].cuts`,
            found: `${cuts.length} cuts`,
            allowed: `at most ${years.length}, one a year`,
          },
        ],
  );
  return [...gaps, ...longCuts];
}

function missingTaxYear({ roles, taxYear }: AppraisalCase): Problem[] {
  if (
    taxYear !== undefined
      ? employerNiFor(taxYear) !== undefined
      : roles.every((role) => role.salary === undefined)
  )
    return [];
  return [
    { path: 'taxYear', found: 'nothing', allowed: 'a tax year, since a role is costed from its salary' },
  ];
}

function brokenRates({ rates, taxYear }: AppraisalCase): Problem[] {
  if (taxYear === undefined && ownRates(rates).length > 0)
    return [
      {
        path: 'rates',
        found: `a list of ${rates.length}`,
        allowed: 'only beside taxYear, which picks among them',
      },
    ];
  return rates.flatMap((rate, index) => {
    const first = rates.findIndex((one) => one.taxYear === rate.taxYear);
    if (first === index) return [];
    return [
      {
        path: `rates[${index}].taxYear`,
        found: `"${rate.taxYear}", which rates[${first}] has already`,
        allowed: 'a tax year used once',
      },
    ];
  });
}

/** Cases that nothing could be held against. */
function missingBand({ band, teams }: AppraisalCase): Problem[] {
  if (band) return [];
  return teams.flatMap((team, index) =>
    team.cases === undefined || team.band
      ? []
      : [
          {
            path: `teams[${index}].band`,
            found: 'nothing',
            allowed: 'a band, since the team has cases and the case as a whole has none',
          },
        ],
  );
}

function brokenBaseline(c: AppraisalCase): Problem[] {
  const posts = c.teams.flatMap((team, t) =>
    team.posts.flatMap((post, p) => [
      ...unknownName(`teams[${t}].posts[${p}].role`, post.role, names(c.roles)),
      ...(post.vacant <= post.number
        ? []
        : [
            {
              path: `teams[${t}].posts[${p}].vacant`,
              found: String(post.vacant),
              allowed: `at most the ${post.number} posts there are`,
            },
          ]),
    ]),
  );
  const agency = c.agency.flatMap(({ team, role }, a) => [
    ...unknownName(`agency[${a}].team`, team, names(c.teams)),
    ...unknownName(`agency[${a}].role`, role, names(c.roles)),
  ]);
  return [...posts, ...agency];
}

function brokenChange(c: AppraisalCase, change: Change, path: string): Problem[] {
  if ('assignment' in change) {
    return unknownName(`${path}.assignment`, change.assignment, names(c.agency));
  }
  return [
    ...unknownName(`${path}.team`, change.team, names(c.teams)),
    ...unknownName(`${path}.role`, change.role, names(c.roles)),
    ...('to' in change ? unknownName(`${path}.to`, change.to, names(c.roles)) : []),
  ];
}

const brokenPay = (c: AppraisalCase): Problem[] =>
  brokenPayYears(c).map(({ index, allowed }) => ({
    path: `pay[${index}].year`,
    found: `"${c.pay[index]!.year}"`,
    allowed,
  }));

/** Duties that the country of the case does not have, and one thing assessed twice. */
function brokenDuties({ country, wellbeing, equality }: AppraisalCase): Problem[] {
  const noWellbeing =
    wellbeing.length > 0 && country !== 'Wales'
      ? [
          {
            path: 'wellbeing',
            found: `a list of ${wellbeing.length}`,
            allowed: 'only where country is "Wales"',
          },
        ]
      : [];
  const groups: readonly string[] = WELSH_GROUPS;
  const noEquality = equality.flatMap(({ group }, index) => {
    const isThere = groups.includes(group)
      ? country === 'Wales'
      : country !== undefined && country !== 'Northern Ireland';
    return isThere
      ? []
      : [
          {
            path: `equality[${index}]`,
            found: `"${group}"`,
            allowed: 'a group that the duties of the country name; set country first',
          },
        ];
  });
  return [
    ...noWellbeing,
    ...noEquality,
    ...repeatedNames(
      'wellbeing',
      wellbeing.map(({ toward }) => ({ name: toward })),
    ),
    ...repeatedNames(
      'equality',
      equality.map(({ group }) => ({ name: group })),
    ),
  ];
}
