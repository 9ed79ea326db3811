import { type PaneStart, type ToHost, type ToPane } from './messages';

/** What a port of a MessageChannel can do, in a browser and in Node. */
export interface Port {
  postMessage(message: string): void;
  onmessage: ((event: MessageEvent<string>) => void) | null;
}

/** Excel hands arrays over as COM safe arrays, and office.js asks each for its `toArray()`, at every depth; of data also for its dimensions. */
type Safe =
  { toArray(): unknown[]; dimensions(): number } | string | number | boolean | null | undefined | object;
const safe = (value: unknown): Safe =>
  Array.isArray(value) ? { toArray: () => value.map(safe), dimensions: () => 1 } : (value as Safe);

type Answered = (result: Safe) => void;
type Handler = (id: number, payload: Safe) => void;

/** Registered at office.js's controller, and so the same number for a dialog as for its messages. */
const DIALOG_MESSAGE = 10;

/**
 * The `window.external` that office.js looks for in Excel on Windows. All but the start-up context goes through the port; an
 * answer therefore never comes before the call has returned, as in Excel.
 */
export function createExternal(start: PaneStart, port: Port) {
  const waiting = new Map<number, Answered>();
  const handlers = new Map<string, Handler>();
  let settings = { ...start.settings };
  let count = 0;

  const send = (message: ToHost) => port.postMessage(JSON.stringify(message));
  const ask = (then: Answered) => {
    waiting.set(++count, then);
    return count;
  };
  // A dialog's target holds its address and size: two dialogs are two registrations. The other events have one handler each.
  const keyOf = (id: number, target: string) => (id === DIALOG_MESSAGE ? `${id} ${target}` : String(id));

  port.onmessage = ({ data }) => {
    const message = JSON.parse(data) as ToPane;
    switch (message.kind) {
      case 'answer': {
        const then = waiting.get(message.n);
        waiting.delete(message.n);
        return then?.(safe(message.result));
      }
      case 'event':
        return handlers.get(keyOf(message.id, message.target))?.(message.id, safe(message.payload));
      case 'ping':
        // After what the pane has set out to do: its promises first, then this.
        return void setTimeout(() => send({ kind: 'pong', n: message.n }), 0);
    }
  };

  const settingsStore = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of Object.entries(settings)) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync(keys: readonly string[], values: readonly string[], done: (status: number) => void) {
      const written = Object.fromEntries(keys.map((key, at) => [key, values[at] ?? '']));
      const n = ask((status) => {
        if (status === 0) settings = written;
        done(Number(status));
      });
      send({ kind: 'settings', n, settings: written });
    },
    /** office.js reads once more when this is done, and calls it without a result. */
    RefreshAsync(done: () => void) {
      const n = ask((read) => {
        settings = { ...(read as Readonly<Record<string, string>>) };
        done();
      });
      send({ kind: 'read settings', n });
    },
  };

  const context = {
    GetAppType: () => 1, // Excel
    GetSolutionRef: () => 'local-workbook',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => start.locale,
    GetAppDataLocale: () => start.locale,
    GetDocUrl: () => start.documentUrl,
    GetAppCapabilities: () => 0, // read and write
    GetActivationMode: () => 2, // a document was opened
    GetControlIntegrationLevel: () => 1, // a task pane
    GetSolutionToken: () => '',
    GetInstanceId: () => start.instance,
    GetCorrelationId: () => 'local-workbook',
    GetSupportedMatrix: () => JSON.stringify(start.requirementSets),
    GetHostFullVersion: () => start.hostVersion,
    GetInitialDisplayMode: () => (start.visible ? 2 : 1),
    GetSettings: () => settingsStore,
    /** Colours as whole numbers, red highest */
    GetOfficeThemeInfo: () => JSON.stringify(prefersDark() ? DARK : LIGHT),
  };

  return {
    GetHostInfo: () => start.hostInfo,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id: number, params: unknown, answered: Answered) {
      send({ kind: 'execute', n: ask(answered), id, params });
    },
    RegisterEvent(id: number, target: string, handler: Handler, answered: Answered) {
      const n = ask((status) => {
        // A second dialog of the same address is refused, and must not take the first one's place.
        if (status === 0) handlers.set(keyOf(id, target), handler);
        answered(status);
      });
      send({ kind: 'register', n, id, target });
    },
    UnregisterEvent(id: number, target: string, answered: Answered) {
      const n = ask((status) => {
        handlers.delete(keyOf(id, target));
        answered(status);
      });
      send({ kind: 'unregister', n, id, target });
    },
    MessageParent2: (message: string) => send({ kind: 'to parent', message }),
    MessageChild2: (message: string) => send({ kind: 'to child', message }),
  };
}

const themeOf = (ground: number, text: number) => ({
  bodyBackgroundColor: ground,
  bodyForegroundColor: text,
  controlBackgroundColor: ground,
  controlForegroundColor: text,
});
const LIGHT = themeOf(0xffffff, 0x262626);
/** As Office's black theme. */
const DARK = themeOf(0x262626, 0xffffff);

/** Office's theme is as the system's when the page is loaded; it does not follow a change, as Office's does not. */
const prefersDark = () => globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
