import { type FunctionsMetadata, type PaneFunctions } from '../functions/pane-functions';
import { type Claims } from '../model/requirements';
import { type ApiObject } from '../protocol/object';
import { type Execute } from './batches';
import { type DialogScreen } from './dialogs';
import { type FaultEffects } from './faults';
import { type Ribbon } from './ribbon';
import { type Entry } from './wire';

/** The place where the pane stands; the page has one, a test another. */
export interface PaneScreen {
  visible(): boolean;
  show(): void;
  hide(): void;
  /** Loads the pane where it is not loaded yet, without showing it. */
  load(): void;
  reload(): void;
}

export interface HostOptions {
  readonly functions: PaneFunctions;
  readonly metadata: FunctionsMetadata;
  readonly ribbon: Ribbon;
  readonly pane: PaneScreen;
  readonly dialogs: DialogScreen;
  /** The workbook for a pane that connects: each gets its own, with no reference of its forerunner's. */
  readonly open: (lend: Lent) => Execute;
  /** What add-ins keep in the document: `Office.context.document.settings`, and `workbook.settings` over the same. */
  readonly settings: Map<string, unknown>;
  /** The workbook as a file, for `Office.context.document.getFileAsync` */
  readonly file: () => Promise<Uint8Array>;
  readonly write: FaultEffects['write'];
  /** Is somebody typing in a cell? */
  readonly isEditing?: () => boolean;
  readonly requirementSets: Claims;
  readonly locale: string;
  readonly documentUrl: string;
  readonly origin: string;
}

/** What the host lends to the workbook of one pane. */
export interface Lent {
  /** Objects that office.js makes by name */
  readonly services: ReadonlyMap<string, ApiObject>;
  /** Events for the pane */
  readonly fire: (entries: readonly Entry[]) => void;
  /** Ends when another pane takes its place */
  readonly until: AbortSignal;
}
