import type { AppraisalCase } from '../../../src/appraisal/schema';
import { type Block, readBlock, tableBlocks } from '../../../src/excel';
import { type Control, type Result, runJob } from '../../app/jobs';
import { PaneError } from '../../app/problem';
import { texts } from '../../texts';
import { type Json, type JsonObject, isObject, listOf } from '../form/field';
import { loadCore } from '../load-core';
import { caseNow, followName, replaceCase } from '../state/case';
import { beginning, withTeamBands } from '../state/from-settings';
import { BaselineReader, hasBaseline } from './lines';

const words = texts.appraisal.baseline;

/** The tables of the open workbook that posts and cases can be taken from. */
export const baselineTables = (): Promise<Block[]> => tableBlocks(hasBaseline);

/** Fills the teams of the case from the imported tables; teams and roles that it does not have are added. Can be undone. */
export async function takeBaseline(): Promise<void> {
  await runJob(words.job, carryOut);
}

async function carryOut({ signal, report }: Control): Promise<Result> {
  report({ what: words.reading });
  followName();
  const files = [];
  for (const block of await baselineTables()) {
    const reader = new BaselineReader(block.table!);
    await readBlock(block, { signal, take: ({ values }) => reader.take(values) });
    files.push(reader.lines);
  }
  if (files.every(({ posts, cases }) => posts.length + cases.length === 0))
    throw new PaneError(words.nothing);
  const { fillBaseline } = await loadCore();
  const whole = caseNow();
  const filled = fillBaseline(whatItFills(whole), files, true);
  const { roles, teams } = filled.case as unknown as JsonObject;
  // A case of which nothing was typed yet begins with what is set, as it does with the first key.
  const begun = Object.keys(whole).length === 0 ? beginning() : whole;
  const after = { ...begun, ...(roles ? { roles } : {}), ...(teams ? { teams } : {}) };
  replaceCase(withTeamBands(after, addedTeams(whole, after)), words.job);
  const total = <T>(items: readonly T[], count: (item: T) => number) =>
    items.reduce((sum, item) => sum + count(item), 0);
  const added = (kind: 'team' | 'role') =>
    filled.unmatched.filter((each) => each.kind === kind).map(({ name }) => name);
  return {
    words: words.done(
      filled.case.teams.length - filled.untouched.length,
      total(files, ({ posts }) => total(posts, (line) => line.posts)),
      total(files, ({ cases }) => total(cases, (line) => line.cases)),
    ),
    notes: [
      ...(['team', 'role'] as const).flatMap((kind) =>
        added(kind).length > 0 ? [words.added(kind, added(kind).join(', '))] : [],
      ),
      ...(added('role').length > 0 ? [words.costed] : []),
      ...(filled.untouched.length > 0 ? [words.untouched(filled.untouched.join(', '))] : []),
    ],
  };
}

/** The places of the teams that the case did not have before. */
function addedTeams(before: JsonObject, after: JsonObject): number[] {
  const nameOf = (team: Json) => (isObject(team) ? team['name'] : undefined);
  const known = new Set(listOf(before['teams']).map(nameOf));
  return listOf(after['teams']).flatMap((team, place) => (known.has(nameOf(team)) ? [] : [place]));
}

/** Roles and teams that have names: what has none yet can fit nothing. They stand in the case as they are typed, whole or not. */
function whatItFills(whole: JsonObject): AppraisalCase {
  const named = (key: string) =>
    listOf(whole[key]).filter((entry) => isObject(entry) && typeof entry['name'] === 'string');
  return { roles: named('roles'), teams: named('teams') } as unknown as AppraisalCase;
}
