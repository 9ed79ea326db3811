import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../../taskpane/appraisal/form/field';
import { withOption } from '../../../taskpane/staffing/keep';
import { add, endAgency } from '../../appraisal/staffing-test/support';
import { smallFile } from '../../support/cases';

/** How Excel answers one request to save what the add-in keeps with the workbook. */
type Answer = 'saved' | 'refused' | 'saved, and said to be refused' | 'silent' | 'saved, and silent' | 'late';
const FAULTS: readonly Answer[] = [
  'refused',
  'saved, and said to be refused',
  'silent',
  'saved, and silent',
  'late',
];
/** What the person does after each option that is kept. */
const HABITS = [
  'rests',
  'goes on at once',
  'has the pane loaded anew at once',
  'has it loaded anew later',
] as const;
type Habit = (typeof HABITS)[number];

const [PAUSE, PATIENCE, LATE] = [2_000, 60_000, 20_000];

/** The workbook, as far as an add-in's settings go: what is in the file, and what the page has set. */
class Workbook {
  saved: string | undefined;
  asked = 0;
  readonly #answers = new Map<number, Answer>();
  #busy: Promise<void> = Promise.resolve();

  plan(nth: number, answer: Answer): void {
    this.#answers.set(nth, answer);
  }

  /** As office.js gives them to a page that is loaded: what the file has. */
  settings() {
    const held = new Map<string, unknown>(Object.entries(JSON.parse(this.saved ?? '{}') as object));
    return {
      get: (key: string) => held.get(key) ?? null,
      set: (key: string, value: unknown) => held.set(key, value),
      // office.js has by then what the file has, and no more.
      refreshAsync: (done: (result: object) => void) => {
        this.#busy = this.#busy.then(() => {
          held.clear();
          for (const [key, value] of Object.entries(JSON.parse(this.saved ?? '{}') as object))
            held.set(key, value);
          done({ status: 'succeeded' });
        });
      },
      saveAsync: (done: (result: object) => void) => {
        this.asked += 1;
        const answer = this.#answers.get(this.asked) ?? 'saved';
        const text = JSON.stringify(Object.fromEntries(held));
        // One after the other, as they were asked for, also those of a page that is gone.
        this.#busy = this.#busy.then(async () => {
          if (answer === 'late') await new Promise((over) => setTimeout(over, LATE));
          if (answer.startsWith('saved') || answer === 'late') this.saved = text;
          if (answer === 'saved' || answer === 'late') done({ status: 'succeeded' });
          else if (!answer.endsWith('silent'))
            done({ status: 'failed', error: { message: 'The file is in use.' } });
        });
      },
    };
  }

  /** The case that a person who opens the file finds in it. */
  options(): unknown {
    const record = (JSON.parse(this.saved ?? '{}') as Record<string, string>)['workforce-case.appraisal'];
    return record && (JSON.parse(record) as { json: JsonObject }).json['options'];
  }
}

let workbook: Workbook;
let leave = () => undefined as void;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The pane as it is after it was loaded: what the session keeps is there, all else is new. */
async function load() {
  leave();
  vi.resetModules();
  vi.stubGlobal('Office', {
    context: { document: { settings: workbook.settings() } },
    AsyncResultStatus: { Succeeded: 'succeeded' },
  });
  const { caseNow, replaceCase } = await import('../../../taskpane/appraisal/state/case');
  const { readSaved, saveNow, useSaved, watchChanges } =
    await import('../../../taskpane/appraisal/state/saved');
  await readSaved();
  leave = watchChanges();
  return { caseNow, replaceCase, saveNow, state: () => useSaved.getState().state };
}

const OPTIONS = [
  ['Two posts more', [add(2)]],
  ['Fewer agency workers', [endAgency(1, 4)]],
  ['Both', [add(1), endAgency(1, 7)]],
] as const;

function session(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}

/** Keeps three options, with one fault; what is found wrong on the way and at the end. */
async function keepThree(nth: number, fault: Answer, habit: Habit): Promise<string[]> {
  workbook = new Workbook();
  workbook.plan(nth, fault);
  vi.stubGlobal('window', { sessionStorage: session() });
  let pane = await load();
  pane.replaceCase(JSON.parse(JSON.stringify(smallFile())) as JsonObject, 'The case');
  const wrong: string[] = [];
  let wanted: unknown = pane.caseNow()['options'];
  const look = (when: string) => {
    if (JSON.stringify(pane.caseNow()['options']) !== JSON.stringify(wanted))
      wrong.push(`${when}: the pane has lost an option`);
    if (pane.state().kind === 'saved' && JSON.stringify(workbook.options()) !== JSON.stringify(wanted))
      wrong.push(`${when}: said to be saved, and is not`);
  };
  for (const [name, changes] of OPTIONS) {
    pane.replaceCase(withOption(pane.caseNow(), name, changes).draft, name);
    wanted = pane.caseNow()['options'];
    look(`${name} kept`);
    if (habit === 'has the pane loaded anew at once') pane = await load();
    else if (habit !== 'goes on at once') await vi.advanceTimersByTimeAsync(PAUSE);
    if (habit === 'has it loaded anew later') pane = await load();
    look(`${name}, a moment later`);
    if (habit === 'rests') {
      await vi.advanceTimersByTimeAsync(PATIENCE);
      look(`${name}, a minute later`);
      if (pane.state().kind === 'saving') wrong.push(`${name}: still being saved after a minute`);
    }
  }
  await vi.advanceTimersByTimeAsync(PATIENCE);
  look('at the end');
  // A person who reads that it was not saved presses Try again.
  if (pane.state().kind === 'failed') await pane.saveNow();
  await vi.advanceTimersByTimeAsync(PATIENCE);
  look('after Try again');
  if (pane.state().kind !== 'saved') wrong.push(`at the end it is ${pane.state().kind}`);
  if (JSON.stringify(workbook.options()) !== JSON.stringify(wanted))
    wrong.push('the workbook lacks an option');
  return wrong;
}

describe('three options kept, one after the other', () => {
  const cases = HABITS.flatMap((habit) =>
    FAULTS.flatMap((fault) => [1, 2, 3].map((nth) => [nth, fault, habit] as const)),
  );

  test('whichever save goes wrong, and whatever the person does: nothing is lost, and nothing unsaved is said to be saved', async () => {
    const wrong: string[] = [];
    for (const [nth, fault, habit] of cases) {
      const found = await keepThree(nth, fault, habit);
      if (found.length > 0) wrong.push(`save ${nth} ${fault}, who ${habit}: ${found.join('; ')}`);
    }
    console.log(`Keep: ${cases.length - wrong.length} of ${cases.length} nothing lost`);
    expect(wrong).toEqual([]);
    expect(cases).toHaveLength(60);
  });
});
