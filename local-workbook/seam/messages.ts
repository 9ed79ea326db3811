/** What crosses between the pane's frame and the host: JSON text over a MessageChannel, so that nothing is shared and nothing is at once. */

/** What a pane must know before its first script runs; it travels in the frame's name. */
export interface PaneStart {
  /** Where the port is posted to, and nowhere else */
  readonly hostOrigin: string;
  /** `Excel$Win32$16.01$en-GB$…`, as office.js reads it */
  readonly hostInfo: string;
  /** Another for each load that the host begins: under it office.js keeps settings for the session, which may be another document's */
  readonly instance: string;
  readonly locale: string;
  /** The workbook's address, for `Office.context.document.url` */
  readonly documentUrl: string;
  readonly hostVersion: string;
  /** As text: 1.10 is above 1.9 */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** For `Office.onReady` of a shared runtime: does it start behind the scenes or in sight? */
  readonly visible: boolean;
  readonly settings: Readonly<Record<string, string>>;
}

/** The name under which a frame's name holds its PaneStart. */
export const START_KEY = 'localWorkbook';

/** The first and only window message: it carries the port. */
export const CONNECT = 'local-workbook:connect';

export type ToHost =
  | { readonly kind: 'execute'; readonly n: number; readonly id: number; readonly params: unknown }
  | {
      readonly kind: 'register' | 'unregister';
      readonly n: number;
      readonly id: number;
      readonly target: string;
    }
  | { readonly kind: 'settings'; readonly n: number; readonly settings: Readonly<Record<string, string>> }
  /** The settings as the document has them by now: another runtime may have saved meanwhile */
  | { readonly kind: 'read settings'; readonly n: number }
  /** From a dialog to the pane that opened it, and from the pane to its dialog: office.js's own text */
  | { readonly kind: 'to parent' | 'to child'; readonly message: string }
  | { readonly kind: 'pong'; readonly n: number };

export type ToPane =
  | { readonly kind: 'answer'; readonly n: number; readonly result: unknown }
  | { readonly kind: 'event'; readonly id: number; readonly target: string; readonly payload: unknown }
  | { readonly kind: 'ping'; readonly n: number };
