/**
 * Where files are read, checked and described, on a thread of its own: the pane goes on answering. It is ended to cancel, and holds nothing
 * but what was last checked.
 */
import { ImportError, type Imported } from '../../src/workforce/imported';
import { parseMapping } from '../../src/workforce/mapping';
import type { RawCell } from '../../src/workforce/source';
import { rawRows } from './cells';
import { checkAll } from './check';
import { lookAt } from './look';
import type { Answer, ReadingProgress, Request, Rows, Task } from './messages';
import { openInput } from './open';

/** What a worker's own global is, as far as it is used; the page's types are in force here. */
const thread = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage(answer: Answer, handedOver: readonly ArrayBuffer[]): void;
};

const ranges = new Map<string, (readonly RawCell[])[]>();
let held: readonly Imported[] | undefined;

thread.onmessage = ({ data: request }) => {
  if (request.kind === 'rows') return hold(request);
  const { id } = request;
  carryOut(
    request,
    throttled((progress) => thread.postMessage({ id, kind: 'progress', progress }, [])),
  ).then(
    ({ result, buffers = [] }) => thread.postMessage({ id, kind: 'done', result }, buffers),
    (error: unknown) => thread.postMessage({ id, ...failure(error) }, []),
  );
};

function hold({ name, isFirst, block }: Rows): void {
  const rows = isFirst ? [] : (ranges.get(name) ?? []);
  for (const row of rawRows(block)) rows.push(row);
  ranges.set(name, rows);
}

interface Done {
  readonly result: unknown;
  readonly buffers?: readonly ArrayBuffer[];
}

async function carryOut(task: Task, progress: (progress: ReadingProgress) => void): Promise<Done> {
  switch (task.kind) {
    case 'look':
      return { result: await look(task) };
    case 'check': {
      held = undefined;
      const { checked, imported } = await checkAll(task.inputs, task.choices, ranges, progress);
      held = imported;
      ranges.clear();
      return { result: checked };
    }
    case 'describe': {
      if (!held) throw new Error('Nothing was checked');
      // The sheets are half of the script, and not needed until there is something to write.
      const { describe } = await import(/* webpackChunkName: "describing" */ './describe');
      const { workbook, buffers } = describe(held, task.reading, task.showing, task.version);
      return { result: { workbook, buffers: [] }, buffers };
    }
    case 'readMapping':
      return { result: mappingOf(task.name, task.text) };
  }
}

/** A source that cannot be opened is looked at all the same: what is wrong with it is the answer. */
async function look({ input, said }: Extract<Task, { kind: 'look' }>) {
  try {
    return await lookAt(await openInput(input, ranges), said);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const nothing = { sheets: [], headerRow: 0, headers: [], preview: [], isUnsure: false };
    return { ...nothing, personal: { dropped: [], standIns: [] }, refusal: error.message };
  }
}

function mappingOf(name: string, text: string) {
  try {
    return parseMapping(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(name, error instanceof Error ? error.message : String(error));
  }
}

/** Ten times a second is often enough to be seen. */
function throttled(tell: (progress: ReadingProgress) => void): (progress: ReadingProgress) => void {
  let last = 0;
  return (progress) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell(progress);
  };
}

/** Errors lose what they are on the way between threads. Messages that nobody foresaw may quote cells: they stay here. */
function failure(error: unknown) {
  if (error instanceof ImportError) return { kind: 'refused', words: error.message } as const;
  const { name, stack = '', message } = error instanceof Error ? error : new Error();
  return { kind: 'failed', name, stack: message === '' ? stack : stack.replaceAll(message, '') } as const;
}
