import { Host, type HostOptions, type PaneScreen } from '../../../local-workbook/host/host';
import { type DialogRequest } from '../../../local-workbook/host/dialogs';
import { Ribbon, type RibbonGroup } from '../../../local-workbook/host/ribbon';
import {
  type FunctionAnswer,
  type FunctionCall,
  type FunctionsMetadata,
  type PaneFunctions,
} from '../../../local-workbook/functions/pane-functions';
import { readModel } from '../../../local-workbook/model/write';
import { execute } from '../../../local-workbook/protocol/execute';
import { type ApiObject } from '../../../local-workbook/protocol/object';
import { References } from '../../../local-workbook/protocol/references';
import { createExternal, type Port } from '../../../local-workbook/seam/external';
import { officePage } from '../../support/office/page';

/** Two ports that speak to each other; what one says, the other hears after the call has returned. */
export function portPair(): readonly [Port, Port] {
  const one: Port = { onmessage: null, postMessage: (data) => hear(other, data) };
  const other: Port = { onmessage: null, postMessage: (data) => hear(one, data) };
  const hear = (port: Port, data: string) =>
    void setTimeout(() => port.onmessage?.({ data } as MessageEvent<string>), 0);
  return [one, other];
}

const METADATA: FunctionsMetadata = {
  namespace: 'TRY',
  allowErrorForDataTypeAny: true,
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [{ name: 'a' }, { name: 'b' }] },
    { id: 'SLOW', name: 'SLOW', parameters: [], options: { cancelable: true } },
  ],
};

export const GROUPS: readonly RibbonGroup[] = [
  {
    id: 'Group',
    label: 'Try',
    tab: 'TabHome',
    buttons: [
      {
        id: 'Show',
        label: 'Show',
        tip: { title: 'Show', text: '' },
        icons: {},
        action: { kind: 'ShowTaskpane', url: '/addin/taskpane.html', title: 'Try' },
        enabled: true,
      },
      {
        id: 'Do',
        label: 'Do',
        tip: { title: 'Do', text: '' },
        icons: {},
        action: { kind: 'ExecuteFunction', name: 'doIt' },
        enabled: true,
      },
    ],
  },
];

/** The grid's end of the custom functions: what was asked of the pane can be answered or not. */
class FunctionDesk implements PaneFunctions {
  send: ((calls: readonly FunctionCall[]) => void) | undefined;
  cancel: ((invocations: readonly number[]) => void) | undefined;
  readonly answers: FunctionAnswer[] = [];
  connections = 0;
  connect(send: FunctionDesk['send'], cancel?: FunctionDesk['cancel']): void {
    this.send = send;
    this.cancel = cancel;
    this.connections++;
  }
  answer(answers: readonly FunctionAnswer[]): void {
    this.answers.push(...answers);
  }
  outstanding(): number {
    return 0;
  }
}

/** A workbook of one cell: enough to see whether a batch took effect. */
class OneCell {
  text = 'before';
  readonly root: ApiObject = {
    apiClass: 'Workbook',
    go: { properties: () => this.#properties },
  };
  readonly #properties: ApiObject = {
    apiClass: 'DocumentProperties',
    get: { title: () => this.text },
    set: { title: (text: string) => void (this.text = text) },
  };
}

export interface Desk {
  readonly host: Host;
  readonly functions: FunctionDesk;
  readonly cell: OneCell;
  readonly pane: PaneScreen & { shown: boolean; loads: number };
  readonly dialogs: { readonly request: DialogRequest; readonly closedByUser: () => void; open: boolean }[];
  readonly settings: Map<string, unknown>;
  /** How often a pane's workbook was ended */
  ended: number;
  /** Loads the add-in's page with Microsoft's client, and waits until it is ready. */
  load(): Promise<AddInPage>;
  /** As `load`, but the last scripts of the page are still on their way; it is ready some time after `parsed`. */
  begin(): AddInPage & { parsed(): void };
  /** Loads a dialog's page. */
  loadDialog(): Promise<AddInPage & { deliver(payload: readonly unknown[]): void }>;
  close(): void;
}

export interface AddInPage {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: Record<string, unknown>;
}

const CLAIMS = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  CompressedFile: '1.1',
};

/** A host with stand-ins where the grid and the screen would be, and the real client where the add-in is. */
export function desk(change: Partial<HostOptions> = {}): Desk {
  const closing: (() => void)[] = [];
  const cell = new OneCell();
  const functions = new FunctionDesk();
  const settings = new Map<string, unknown>();
  const dialogs: Desk['dialogs'] = [];
  const delivered: ((payload: readonly unknown[]) => void)[] = [];
  const pane = {
    shown: false,
    loads: 0,
    visible: () => pane.shown,
    show: () => void (pane.shown = true),
    hide: () => void (pane.shown = false),
    load: () => void pane.loads++,
    reload: () => void pane.loads++,
  };
  const made: Desk = {
    host: new Host({
      functions,
      metadata: METADATA,
      ribbon: new Ribbon(GROUPS, () => undefined),
      pane,
      dialogs: {
        origin: 'http://localhost',
        open: (request, closedByUser) => {
          const dialog = { request, closedByUser, open: true };
          dialogs.push(dialog);
          return {
            deliver: (payload) => delivered.at(-1)?.(payload),
            close: () => void (dialog.open = false),
          };
        },
      },
      open: ({ services, until }) => {
        until.addEventListener('abort', () => made.ended++);
        const references = new References();
        const over = { root: cell.root, services, references, model: readModel(), claims: CLAIMS };
        return (body) => execute(body, over);
      },
      settings,
      file: () => Promise.resolve(new Uint8Array()),
      write: (_address, entry) => void (cell.text = String(entry)),
      requirementSets: CLAIMS,
      locale: 'en-GB',
      documentUrl: 'http://localhost/Try.xlsx',
      origin: 'http://localhost',
      ...change,
    }),
    functions,
    cell,
    pane,
    dialogs,
    settings,
    ended: 0,
    async load() {
      const [ours, theirs] = portPair();
      const page = await open(createExternal(made.host.start(), theirs), () => made.host.connect(ours));
      return page;
    },
    begin() {
      const [ours, theirs] = portPair();
      return begin(createExternal(made.host.start(), theirs), () => made.host.connect(ours), 'loading');
    },
    async loadDialog() {
      const [ours, theirs] = portPair();
      let deliver: (payload: readonly unknown[]) => void = () => undefined;
      const page = await open(createExternal(made.host.start('dialog'), theirs), () => {
        deliver = made.host.connectDialog(ours).deliver;
        delivered.push(deliver);
      });
      return { ...page, deliver };
    },
    close: () => closing.forEach((end) => end()),
  };
  const begin = (external: object, connect: () => void, readyState?: 'loading') => {
    connect();
    const { window, parsed, close } = officePage(external, readyState);
    closing.push(close);
    // The client reads this global of every browser without declaring it.
    window.status = '';
    const { Office, Excel, CustomFunctions } = window as unknown as AddInPage;
    return { Office, Excel, CustomFunctions, window, parsed };
  };
  const open = async (external: object, connect: () => void): Promise<AddInPage> => {
    const page = begin(external, connect);
    await page.Office.onReady();
    // The client for the host at hand came meanwhile.
    const { Office, Excel, CustomFunctions } = page.window as unknown as AddInPage;
    return { Office, Excel, CustomFunctions, window: page.window };
  };
  return made;
}

/** office.js's callbacks as promises; what failed is thrown as `code message`. */
export const called = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((done, fail) =>
    call(({ status, value, error }) =>
      String(status) === 'succeeded' ? done(value) : fail(new Error(`${error.code} ${error.message}`)),
    ),
  );

/** Waits until something is so. */
export async function until(isSo: () => boolean, milliseconds = 3000): Promise<void> {
  const late = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > late) throw new Error('It did not come about.');
    await new Promise((done) => setTimeout(done, 5));
  }
}
