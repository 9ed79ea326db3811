import type { Progress, WriteOptions, Written } from '../src/excel';
import { outcomeOf } from './outcome';
import { part } from './page';

/** The build under way; one at a time, whichever button asked. */
let running: AbortController | undefined;

const build = () => part('build', HTMLButtonElement);
const cancel = () => part('cancel', HTMLButtonElement);
const bar = () => part('progress', HTMLProgressElement);
const say = (words: string) => (part('outcome', HTMLElement).textContent = words);

/** Makes the pane's buttons work, once Excel is there. */
export function offerExample(): void {
  build().disabled = false;
  build().addEventListener('click', () => void runExample());
  cancel().addEventListener('click', () => {
    running?.abort();
    cancel().disabled = true;
    say('Stopping: what was added is taken away again.');
  });
}

/** Builds the example and says in the pane how it goes. Never throws: what went wrong stands in the pane. */
export async function runExample(): Promise<void> {
  if (running) return;
  const current = new AbortController();
  running = current;
  begin();
  try {
    say('Loading the example.');
    const { buildExample } = await load();
    say(outcomeOf(await buildExample({ signal: current.signal, progress: show })));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  } finally {
    running = undefined;
    end();
  }
}

/** In a file of its own, so that functions and pane are there before it. */
async function load(): Promise<{ buildExample: (options: WriteOptions) => Promise<Written> }> {
  try {
    return await import(/* webpackChunkName: "example" */ './build-example');
  } catch (error) {
    throw new Error(
      'The example did not load, so nothing was built. Check the connection to the place that the add-in comes from, then try again.',
      { cause: error },
    );
  }
}

function show({ done, of, what }: Progress): void {
  // Stopping has been said already.
  if (running?.signal.aborted) return;
  const position = of > 0 ? ` (${done + 1} of ${of})` : '';
  say(`Now ${what}${position}.`);
  if (of > 0) bar().value = done / of;
  else bar().removeAttribute('value');
}

function begin(): void {
  build().disabled = true;
  cancel().disabled = false;
  cancel().hidden = false;
  bar().removeAttribute('value');
  bar().hidden = false;
  if (document.activeElement === build() || document.activeElement === document.body) cancel().focus();
}

function end(): void {
  const hadFocus = document.activeElement === cancel();
  cancel().hidden = true;
  bar().hidden = true;
  build().disabled = false;
  if (hadFocus) build().focus();
}
