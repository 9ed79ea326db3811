import { parseCase } from '../../../src/appraisal/parse';
import type { ReadNote } from '../../../src/appraisal/read';
import type { AppraisalCase } from '../../../src/appraisal/schema';
import type { ReadBook } from '../../../src/excel/read-book';
import type { BuiltRecord } from '../../../src/excel/record';
import { texts } from '../../texts';
import { caseOfSheets } from './book';
import { canonical, merge } from './merge';
import type { Answers, Outcome } from './types';

const words = texts.refresh;

/** What the pane and the sheets come to together, or why they do not. */
export type Joined =
  | Exclude<Outcome, { readonly kind: 'done' }>
  | {
      readonly kind: 'joined';
      readonly case: AppraisalCase;
      readonly notes: readonly ReadNote[];
      /** Something was typed on the sheets since they were made. */
      readonly isTyped: boolean;
    };

/**
 * The pane's case with what was typed on the sheets since the last build.
 *
 * @param answers - to the conflicts of an earlier call
 */
export function join(pane: AppraisalCase, built: BuiltRecord, book: ReadBook, answers: Answers): Joined {
  const sheets = caseOfSheets(book);
  if (!sheets.ok) return { kind: 'sheets', words: words.unread, problems: sheets.problems };
  const sheet = withSchemaOf(pane, sheets.case);
  const base = withSchemaOf(pane, baseOf(built));
  const { json, conflicts } = merge({ base, sheet, pane }, answers);
  if (conflicts.length > 0) return { kind: 'conflicts', words: words.asked, conflicts };
  const joined = parseCase(json);
  if (!joined.ok) return { kind: 'case', words: words.notReady, problems: joined.problems, json };
  const isTyped = canonical(sheet) !== canonical(base);
  return { kind: 'joined', case: joined.case, notes: sheets.notes, isTyped };
}

/** The case as the sheets were made from it. Where a newer version no longer takes it, nothing is known of it: every difference is asked about. */
function baseOf({ json }: BuiltRecord): object {
  const parsed = parseCase(json);
  return parsed.ok ? parsed.case : {};
}

/** The address of the schema stands in case files alone: no sheet has it. */
function withSchemaOf<Case extends object>({ $schema }: AppraisalCase, c: Case): Case {
  const same: Case & { $schema?: string } = { ...c };
  if ($schema === undefined) delete same.$schema;
  else same.$schema = $schema;
  return same;
}
