import { type Problem, parseCase } from '../src/appraisal/parse';
import type { AppraisalCase } from '../src/appraisal/schema';
import { readText } from './files';
import { UserError } from './user-error';

/** Problems shown at once; more would scroll the first ones away. */
const SHOWN = 10;

/**
 * A case from a JSON file, or every problem by its path in the file.
 *
 * @param complete - fills in what the file leaves out
 */
export async function readCase(
  path: string,
  complete: (json: unknown) => unknown = (json) => json,
): Promise<AppraisalCase> {
  const parsed = parseCase(complete(parseJson(path, await readText(path))));
  if (parsed.ok) return parsed.case;
  const shown = parsed.problems.slice(0, SHOWN).map((problem) => `  ${problemText(problem)}`);
  const left = parsed.problems.length - shown.length;
  const count = parsed.problems.length === 1 ? '1 problem' : `${parsed.problems.length} problems`;
  throw new UserError(
    [`${path}: ${count}`, ...shown, ...(left > 0 ? [`  and ${left} more`] : [])].join('\n'),
  );
}

const problemText = ({ path, found, allowed }: Problem) =>
  `${path || 'the file'}: found ${found}; allowed: ${allowed}`;

function parseJson(path: string, text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') throw new UserError(`${path}: is empty; a case in JSON is wanted.`);
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UserError(`${path}: ${whereJsonBreaks(json, error)}`);
  }
}

function whereJsonBreaks(json: string, error: unknown): string {
  const position = breakPosition(json, error);
  if (position >= json.trimEnd().length) {
    return 'the JSON is cut short: it ends before every bracket and quotation mark is closed. Get the whole file.';
  }
  const before = json.slice(0, position).split('\n');
  const found = JSON.stringify(json[position]);
  return `is not JSON: line ${before.length}, column ${before.at(-1)!.length + 1}, found ${found}. A comma or a quotation mark is often the reason.`;
}

/** Where the first character stands that no JSON could have there; the end of the text where each could. */
function breakPosition(json: string, error: unknown): number {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  if (position !== undefined) return Number(position);
  if (!isStray(error)) return json.length;
  // Of a stray character the parser says what stands around it but not where: the shortest beginning that it objects to
  let [good, bad] = [0, json.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (hasStray(json.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

const isStray = (error: unknown) => String(error).includes('Unexpected token');

function hasStray(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch (error) {
    return isStray(error);
  }
}
