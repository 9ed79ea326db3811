import { DEFAULT_CLAIMS, type Claims } from '../../../local-workbook/model/requirements';
import { execute } from '../../../local-workbook/protocol/execute';
import type { ExecutorHost } from '../../../local-workbook/protocol/host';
import { BatchQueue } from '../../../local-workbook/protocol/queue';
import type { Answer, BatchRequest } from '../../../local-workbook/protocol/wire';
import { createExternal, type Port } from '../../../local-workbook/seam/external';
import type { ToHost, ToPane } from '../../../local-workbook/seam/messages';
import { officePage } from './page';

/** Microsoft's own client, as it runs in an add-in's page. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The add-in's page: `associate`d functions and all else that the scripts put there */
  readonly window: Readonly<Record<string, unknown>>;
  /** What the client asked of the workbook and was answered, in order; its own start-up calls aside */
  readonly exchanges: Exchange[];
  /** Sends events, each `[65536, type, target, JSON text, id]`; the client passes on those it registered for. */
  fire(entries: readonly (readonly unknown[])[]): void;
  /** Ends its timers; a test file that is done with its clients need not call it. */
  close(): void;
}

export interface Exchange {
  readonly request: BatchRequest;
  readonly answer: Answer;
}

export interface OfficeOptions {
  /** What the client believes of its host; DEFAULT_CLAIMS, or those of the executor's host, where left out */
  readonly requirementSets?: Claims;
  readonly locale?: string;
  /** Starts the custom functions' runtime as well, in a shared runtime; its start-up batches then come too. */
  readonly customFunctions?: boolean;
}

/** Carries out a batch; `execute` behind a queue, or anything that a test puts in its place. */
export type Send = (body: string) => Promise<Answer>;

const RICH_API = 93;
const RICH_API_EVENT = 33;
const SHARED_WITH_FUNCTIONS = 3;
/** Below CustomFunctions 1.7 the runtime sends its results one object each. */
const FUNCTION_SETS: Claims = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', CustomFunctions: '1.9' };

/**
 * Runs Microsoft's office.js, untouched, against a host in this process, and waits until it is ready. Several can run side by side. Code that
 * uses the globals gets them with `vi.stubGlobal('Excel', client.Excel)`.
 *
 * @param host - what the executor works on; or a function that answers each batch itself
 */
export async function officeClient(
  host: ExecutorHost | Send,
  options: OfficeOptions = {},
): Promise<OfficeClient> {
  const claims = options.requirementSets ?? (typeof host === 'function' ? undefined : host.claims);
  const exchanges: Exchange[] = [];
  const queue = typeof host === 'function' ? undefined : new BatchQueue((body) => execute(body, host));
  const send: Send = typeof host === 'function' ? host : (body) => queue!.send(body);
  const port = hostPort(async (body) => {
    if (isStartUp(body)) return startUp(body);
    const answer = await send(body);
    exchanges.push({ request: JSON.parse(body) as BatchRequest, answer });
    return answer;
  });
  const locale = options.locale ?? 'en-GB';
  const external = createExternal(
    {
      hostOrigin: 'http://localhost',
      hostInfo: `Excel$Win32$16.01$${locale}$test$$$${options.customFunctions ? SHARED_WITH_FUNCTIONS : 0}`,
      instance: 'test',
      locale,
      documentUrl: 'http://localhost/Test.xlsx',
      hostVersion: '16.0.15407.10000',
      requirementSets: { ...(options.customFunctions ? FUNCTION_SETS : {}), ...(claims ?? DEFAULT_CLAIMS) },
      visible: true,
      settings: {},
    },
    port,
  );
  const { window, close } = officePage(external);
  const globals = window as unknown as Pick<OfficeClient, 'Excel' | 'Office' | 'OfficeExtension'>;
  await globals.Office.onReady();
  return {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    window,
    exchanges,
    fire: (entries) => port.tell({ kind: 'event', id: RICH_API_EVENT, target: '', payload: entries }),
    close,
  };
}

/** The host's end of the seam: batches go on, everything else is agreed to. Nothing is answered before the call has returned. */
function hostPort(send: Send): Port & { tell(message: ToPane): void } {
  const tell = (message: ToPane): void => {
    const data = JSON.stringify(message);
    queueMicrotask(() => port.onmessage?.({ data } as MessageEvent<string>));
  };
  const port: Port & { tell(message: ToPane): void } = {
    onmessage: null,
    tell,
    postMessage(text) {
      const message = JSON.parse(text) as ToHost;
      if (message.kind === 'pong' || !('n' in message)) return;
      const { n } = message;
      if (message.kind !== 'execute' || message.id !== RICH_API)
        return tell({ kind: 'answer', n, result: 0 });
      const [batch] = message.params as [readonly unknown[]];
      void send(String(batch[4])).then((answer) =>
        tell({ kind: 'answer', n, result: [0, 200, [], JSON.stringify(answer)] }),
      );
    },
  };
  return port;
}

const START_UP = 'Microsoft.InternalService.AddinInternalService';

/** The client says at its start that it listens to ribbon commands: no part of what a test asks of the workbook. */
const isStartUp = (body: string): boolean => body.includes(`"Name":"${START_UP}"`);

const startUp = (body: string): Answer => ({
  Results: (JSON.parse(body) as BatchRequest).Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })),
});
