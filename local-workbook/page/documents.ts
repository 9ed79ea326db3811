import { openCsv, openXlsxWithNotes, saveCsv, saveXlsx } from '../files';
import { type Grid } from '../grid/grid';
import { element } from './element';
import { showMessage } from './messages';

const NAMELESS = 'Local workbook.xlsx';

/** The open workbook and its file: the buttons of the title bar, and what scripts call. */
export class Documents {
  readonly #grid: Grid;
  /** What add-ins kept in the workbook that is open */
  readonly #settings: Map<string, unknown>;
  readonly #opened: () => void;
  #name = NAMELESS;

  /** @param opened - another workbook is open */
  constructor(grid: Grid, settings: Map<string, unknown>, opened: () => void) {
    this.#grid = grid;
    this.#settings = settings;
    this.#opened = opened;
    this.#wire();
    this.#show();
  }

  get name(): string {
    return this.#name;
  }

  async open(bytes: Uint8Array, name = NAMELESS): Promise<void> {
    const isCsv = /\.csv$/i.test(name);
    const { snapshot, leftOut, settings } = isCsv
      ? { snapshot: openCsv(bytes, bare(name)), leftOut: [], settings: new Map<string, unknown>() }
      : await openXlsxWithNotes(bytes);
    await this.#grid.open(snapshot);
    if (leftOut.length) showMessage(`Not all of ${name} is kept here: ${leftOut.join('; ')}`);
    this.#settings.clear();
    for (const [key, value] of settings) this.#settings.set(key, value);
    this.#name = name;
    this.#show();
    this.#opened();
  }

  async save(format: 'xlsx' | 'csv' = 'xlsx'): Promise<Uint8Array> {
    await this.#grid.calculation.settled();
    const snapshot = this.#grid.snapshot();
    if (format === 'xlsx') return saveXlsx(snapshot, this.#settings);
    // Excel takes a .csv without the mark for one of the machine's own code page, and spoils its £.
    return new TextEncoder().encode(`\uFEFF${saveCsv(snapshot, this.#sheetName())}`);
  }

  /** The example of the server, where it has one, on a button of its own. */
  async offerExample(): Promise<void> {
    const response = await fetch('/example.json');
    const { title } = (await response.json()) as { title: string };
    if (!title) return;
    const button = element('open-example', HTMLButtonElement);
    button.textContent = `Open ${title}`;
    button.hidden = false;
    button.addEventListener('click', () =>
      this.#try(async () => {
        const file = await fetch('/example.xlsx');
        if (!file.ok) throw new Error('The example is not there: run npm start once.');
        await this.open(new Uint8Array(await file.arrayBuffer()), `${title}.xlsx`);
      }),
    );
  }

  #sheetName(): string {
    return this.#grid.sheets.get(this.#grid.sheets.active()).name;
  }

  #wire(): void {
    const input = element('file', HTMLInputElement);
    element('open-file', HTMLButtonElement).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) this.#try(async () => this.open(new Uint8Array(await file.arrayBuffer()), file.name));
      // The same file may be chosen again.
      input.value = '';
    });
    element('save-xlsx', HTMLButtonElement).addEventListener('click', () => this.#download('xlsx'));
    element('save-csv', HTMLButtonElement).addEventListener('click', () => this.#download('csv'));
  }

  #download(format: 'xlsx' | 'csv'): void {
    this.#try(async () => {
      const bytes = await this.save(format);
      const link = document.createElement('a');
      link.download =
        format === 'csv' ? `${bare(this.#name)} ${this.#sheetName()}.csv` : `${bare(this.#name)}.xlsx`;
      link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  }

  /** What a button sets off must say when it goes wrong. */
  #try(work: () => Promise<void>): void {
    work().catch((error: unknown) => showMessage(error instanceof Error ? error.message : String(error)));
  }

  #show(): void {
    element('workbook-name', HTMLElement).textContent = bare(this.#name);
    document.title = `${bare(this.#name)}: local workbook`;
  }
}

const bare = (name: string) => name.replace(/\.[^.]*$/, '');
