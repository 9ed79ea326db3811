import type { AppraisalCase } from '../src/appraisal/schema';
import { type FilledIn, type ParsedSettings, type Settings, fillCase, parseSettings } from '../src/settings';
import { readText } from './files';
import { readCase } from './read-case';
import { isWorkbook } from './read-workbook';
import { UserError } from './user-error';

/** A set of settings from a file, or every reason why it is none. */
export async function readSettings(path: string): Promise<Settings> {
  const parsed = parseSettings(await readText(path));
  if (parsed.ok) return parsed.settings;
  throw new UserError(
    refusalOf(parsed)
      .map((reason) => `${path}: ${reason}`)
      .join('\n'),
  );
}

function refusalOf(parsed: Exclude<ParsedSettings, { ok: true }>): string[] {
  switch (parsed.why) {
    case 'damaged':
      return ['is not JSON; it may be cut short. Save the settings as a file again.'];
    case 'foreign':
      return ['is no file of settings. Save one from the page Settings of the add-in.'];
    case 'newer':
      return [`was saved by a newer version (${parsed.version}); update this program.`];
    case 'wrong':
      return parsed.problems.map(
        ({ path, found, allowed }) => `${path}: found ${found}; allowed: ${allowed}`,
      );
  }
}

interface Output {
  write(text: string): unknown;
}

/** A case with what its file leaves out and the settings have. @throws UserError for a workbook, whose cells leave nothing out */
export async function readCompletedCase(
  path: string,
  settings: Settings,
  stderr: Output,
): Promise<AppraisalCase> {
  if (isWorkbook(path))
    throw new UserError(
      `--settings: fills in what a case (JSON) leaves out, and ${path} is a workbook; type the values into its sheets.`,
    );
  return readCase(path, (json) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
    const { case: whole, filled } = fillCase(settings, json as Readonly<Record<string, unknown>>);
    say(filled, stderr);
    return whole;
  });
}

/** The same for teams that came from elsewhere since. */
export function withTeamBands(c: AppraisalCase, { teamBands }: Settings, stderr: Output): AppraisalCase {
  const { case: whole, filled } = fillCase(teamBands ? { teamBands } : {}, c);
  say(filled, stderr);
  return whole;
}

/** What was filled in, for the person. */
function say(filled: readonly FilledIn[], stderr: Output): void {
  for (const { setting, team, value } of filled) {
    const what = team === undefined ? setting : `band of "${team}"`;
    const text = typeof value === 'object' ? `${value.low} to ${value.high}` : value;
    stderr.write(`From the settings: ${what} ${text}.\n`);
  }
}
