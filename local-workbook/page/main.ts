/** The host page: a grid, the add-in's ribbon and pane, and `window.localWorkbook` for scripts. */
import './page.css';
import './grid-chrome.css';
import { excelWorkbook } from '../excel';
import { type FunctionsMetadata } from '../functions/pane-functions';
import { type Grid } from '../grid/grid';
import { AddInFunctions } from '../grid/univer/functions';
import { createUniverGrid } from '../grid/univer';
import { Host } from '../host/host';
import { Ribbon } from '../host/ribbon';
import { type ExcelModel } from '../model/model';
import { execute } from '../protocol/execute';
import { References } from '../protocol/references';
import { describeGrid } from './assistive';
import { attachCharts } from './charts';
import { claims } from './claims';
import { DialogLayer } from './dialogs';
import { Documents } from './documents';
import { element } from './element';
import { drawCalibriAsExcel } from './fonts';
import { type LocalWorkbook, workbookHandle, writeAs } from './handle';
import { type AddIn, readManifest } from './manifest';
import { showMessage } from './messages';
import { Pane } from './pane';
import { walkRegions } from './regions';
import { drawRibbon } from './ribbon-strip';
import { showState } from './state';
import { withStillScreen } from './still';

declare global {
  interface Window {
    localWorkbook: LocalWorkbook;
  }
}

/** Where the server has the built add-in. */
const ADD_IN = '/addin/';

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is not there (${response.status}). Was the add-in built?`);
  return response;
}

async function readAddIn(): Promise<{ addIn: AddIn; metadata: FunctionsMetadata; model: ExcelModel }> {
  const addIn = readManifest(await (await fetched(`${ADD_IN}manifest.xml`)).text(), ADD_IN);
  const { namespace = '', metadata } = addIn.functions ?? {};
  const listed = metadata
    ? ((await (await fetched(metadata)).json()) as Omit<FunctionsMetadata, 'namespace'>)
    : { functions: [] };
  const model = (await (await fetched('/excel-model.json')).json()) as ExcelModel;
  return { addIn, metadata: { ...listed, namespace }, model };
}

interface Running {
  readonly grid: Grid;
  readonly host: Host;
  readonly pane: Pane;
  readonly documents: Documents;
}

async function start(): Promise<Running> {
  const { addIn, metadata, model } = await readAddIn();
  for (const part of addIn.unsupported)
    showMessage(`The local workbook does not show this part of the manifest: ${part}.`);
  const functions = new AddInFunctions(metadata);
  drawCalibriAsExcel();
  const grid = createUniverGrid({ container: element('grid', HTMLElement), functions });
  grid.onRefusal(() => showMessage('The cell is on a protected sheet. Unprotect the sheet to change it.'));
  const requirementSets = claims(new URLSearchParams(location.search).get('ExcelApi') ?? undefined);
  const settings = new Map<string, unknown>();

  // Pane, ribbon and host know each other; each is asked only once all are there.
  const redraw = () => drawRibbon(host.ribbon.groups, pane.visible(), press);
  const press = (id: string) => void host.run(id).catch((error: unknown) => showMessage(String(error)));
  const regions = walkRegions(grid);
  const pane: Pane = new Pane(addIn.pane, addIn.name, () => host, redraw, regions.listen);
  // Another workbook is another document: the add-in starts afresh in it, as in a new window of Excel.
  const documents = new Documents(grid, settings, () => pane.frame && pane.reload());
  const host: Host = new Host({
    functions,
    metadata,
    ribbon: new Ribbon(addIn.groups, redraw),
    pane,
    dialogs: new DialogLayer(() => host),
    open: ({ services, fire, until }) => {
      const workbook = {
        root: excelWorkbook(grid, { fire, settings, fileName: () => documents.name, until }),
        services,
        references: new References(),
        model,
        claims: requirementSets,
        beforeRead: () => grid.calculation.settled(),
        onFault: (error: unknown) => console.error('[local workbook]', error),
      };
      return (body) => withStillScreen(grid, () => execute(body, workbook));
    },
    settings,
    file: () => documents.save(),
    write: (address, entry) => writeAs(grid, address, entry),
    isEditing: () => grid.selection.editing(),
    requirementSets,
    locale: 'en-GB',
    // Asked for by each pane that loads: another workbook may be open by then.
    get documentUrl() {
      return `${location.origin}/${encodeURIComponent(documents.name)}`;
    },
    origin: location.origin,
  });
  redraw();
  attachCharts({ grid });
  describeGrid();
  showState(grid, () => functions.outstanding());
  await documents.offerExample();
  return { grid, host, pane, documents };
}

const running = start();
let now: Running | undefined;
running.then(
  (started) => (now = started),
  (error: unknown) => {
    console.error(error);
    showMessage(
      `The local workbook did not start. ${error instanceof Error ? error.message : String(error)}`,
    );
  },
);

/** @throws Error before `ready` */
function current(): Running & ReturnType<typeof workbookHandle> {
  if (!now) throw new Error('The local workbook is still starting: await localWorkbook.ready first.');
  return { ...now, ...workbookHandle(now.grid, now.host) };
}

window.localWorkbook = {
  ready: running.then(() => undefined),
  open: (bytes, name) => current().documents.open(Uint8Array.from(bytes), name),
  save: (format) => current().documents.save(format),
  sheets: () => current().sheets(),
  read: (address) => current().read(address),
  type: (address, text) => current().type(address, text),
  select: (address) => current().select(address),
  settled: (timeoutMs) => current().settled(timeoutMs),
  run: (id) => current().run(id),
  pane: () => current().pane.frame,
  get faults() {
    return current().faults;
  },
  get log() {
    return current().host.log.entries;
  },
};
