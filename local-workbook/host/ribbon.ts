import { HostError } from '../protocol/object';

/** The add-in's part of the ribbon, as its manifest describes it. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  /** The tab that it stands on: Excel's id (`TabHome`), or the label of the add-in's own */
  readonly tab: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** By width in pixels: where the picture stands */
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    | { readonly kind: 'ShowTaskpane'; readonly url: string; readonly title: string }
    | { readonly kind: 'ExecuteFunction'; readonly name: string };
  readonly enabled: boolean;
}

/** The ribbon as it is now: buttons can be switched off and on again. */
export class Ribbon {
  #groups: readonly RibbonGroup[];
  readonly #changed: () => void;

  constructor(groups: readonly RibbonGroup[], changed: () => void) {
    this.#groups = groups;
    this.#changed = changed;
  }

  get groups(): readonly RibbonGroup[] {
    return this.#groups;
  }

  /** @throws RangeError where the add-in has no such command */
  button(id: string): RibbonButton {
    const buttons = this.#groups.flatMap((group) => group.buttons);
    const found = buttons.find((button) => button.id === id);
    if (!found)
      throw new RangeError(
        `The add-in has no command "${id}"; it has ${buttons.map((button) => button.id).join(', ') || 'none'}.`,
      );
    return found;
  }

  /** @throws HostError where the ribbon has no such control */
  enable(id: string, enabled: boolean): void {
    if (!this.#groups.some((group) => group.buttons.some((button) => button.id === id)))
      throw new HostError('ControlIdNotFound', `The ribbon has no control "${id}".`, undefined, 404);
    this.#groups = this.#groups.map((group) => ({
      ...group,
      buttons: group.buttons.map((button) => (button.id === id ? { ...button, enabled } : button)),
    }));
    this.#changed();
  }
}
