import { type Log } from './log';
import { Status } from './wire';

/** What the pane asks for with `displayDialogAsync`: office.js's options, as they stand. */
export interface DialogRequest {
  readonly url: string;
  /** In hundredths of the screen */
  readonly width: number;
  readonly height: number;
  readonly hideTitle: boolean;
}

/** A dialog on the screen. */
export interface DialogWindow {
  /** `Office.context.ui`'s event of the dialog: a message of its parent */
  deliver(payload: readonly unknown[]): void;
  close(): void;
}

export interface DialogScreen {
  /** The origin whose pages may open: the add-in's own */
  readonly origin: string;
  /** @param closed - the user closed it */
  open(request: DialogRequest, closed: () => void): DialogWindow;
}

/**
 * `displayDialogAsync` as Excel on Windows has it: the pane registers an event whose target holds address and size, and closes the
 * dialog by ending the registration. One dialog at a time. Excel wants https; the add-in's own pages stand on plain http here and
 * may open all the same.
 */
export class Dialogs {
  readonly #screen: DialogScreen;
  readonly #tellPane: (target: string, payload: readonly unknown[]) => void;
  readonly #log: Log;
  #open: { readonly target: string; readonly window: DialogWindow } | undefined;

  constructor(
    screen: DialogScreen,
    tellPane: (target: string, payload: readonly unknown[]) => void,
    log: Log,
  ) {
    this.#screen = screen;
    this.#tellPane = tellPane;
    this.#log = log;
  }

  /** @returns office.js's status */
  open(target: string): number {
    if (this.#open) return Status.dialogAlreadyOpen;
    const request = JSON.parse(target) as DialogRequest;
    if (!URL.canParse(request.url) || new URL(request.url).origin !== this.#screen.origin) {
      this.#log.refuse(`A dialog of another origin does not open here: ${request.url}`);
      return Status.dialogAddressNotTrusted;
    }
    const window = this.#screen.open(request, () => {
      this.#open = undefined;
      this.#tellPane(target, [Status.dialogClosed]);
    });
    this.#open = { target, window };
    this.#log.add({ kind: 'dialog', text: `opened ${request.url}` });
    return Status.done;
  }

  close(): number {
    this.#open?.window.close();
    this.#open = undefined;
    return Status.done;
  }

  /** `messageParent`: kind 0, text, origin of the sender */
  toParent(json: string): void {
    const { messageToParent } = JSON.parse(json) as { messageToParent: string };
    if (this.#open) this.#tellPane(this.#open.target, [0, messageToParent, this.#screen.origin]);
  }

  /** `dialog.messageChild`: kind 1, text, origin of the sender */
  toChild(json: string): void {
    const { messageContent } = JSON.parse(json) as { messageContent: string };
    this.#open?.window.deliver([1, messageContent, this.#screen.origin]);
  }
}
