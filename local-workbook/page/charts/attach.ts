import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { areaOf } from '../../../src/xlsx';
import type { CellState, ChartState, Grid } from '../../grid/grid';
import type { UniverGrid } from '../../grid/univer';
import { chartView } from './view';

const PIXELS = 4 / 3;
/** Univer draws its scroll bars over the cells; charts leave them free. */
const SCROLL_BAR = 10;
/** Between Univer's canvas (8) and the editor of a cell (10) */
const LAYER = '9';

/** What the page sees of the sheet, in pixels from the corner of the canvas. */
interface Window {
  readonly canvas: HTMLElement;
  readonly width: number;
  readonly height: number;
  /** Where cells begin, right of and below the headers */
  readonly left: number;
  readonly top: number;
  /** Where the part begins that scrolls, right of and below frozen panes */
  readonly scrollsFrom: { readonly left: number; readonly top: number };
  readonly scrolled: { readonly left: number; readonly top: number };
  readonly zoom: number;
}

/**
 * Draws the charts of the sheet that is shown over its cells, at their places, and again whenever their cells change. One call for the
 * life of the page: it follows opened workbooks, sheets, scrolling, zoom and frozen panes.
 *
 * @returns the call that takes the charts away
 */
export function attachCharts({ grid }: { readonly grid: UniverGrid }): () => void {
  const root = document.createElement('div');
  root.dataset['charts'] = '';
  Object.assign(root.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    pointerEvents: 'none',
    zIndex: LAYER,
  });
  const frames = new Map<string, Frame>();
  let isDue = true;
  const due = () => (isDue = true);
  // Cells change with events; charts themselves change with mutations that the grid has no event for.
  const ends = [grid.events.on(due), listening(grid, due)];

  const draw = () => {
    next = requestAnimationFrame(draw);
    const view = windowOf(grid);
    if (!view) return root.remove();
    if (root.parentElement !== view.canvas.parentElement) view.canvas.parentElement?.append(root);
    if (isDue) {
      isDue = false;
      update(grid, root, frames);
    }
    for (const frame of frames.values()) place(frame, view);
  };
  // Scrolling, zooming, freezing, a dragged edge of a column, another size of the window: looking each time costs less than to be told.
  let next = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(next);
    for (const end of ends) end();
    root.remove();
  };
}

function listening(grid: UniverGrid, due: () => void): () => void {
  const listener = grid.commands.onCommandExecuted(due);
  return () => listener.dispose();
}

/** A chart on the page: it moves inside a box that ends where its part of the sheet does. */
interface Frame {
  readonly clip: HTMLElement;
  readonly body: HTMLElement;
  chart: ChartState;
  /** What was drawn last, so that only changes are drawn */
  drawn: string;
}

function update(grid: Grid, root: HTMLElement, frames: Map<string, Frame>): void {
  const sheet = grid.sheets.active();
  const charts = grid.charts.list(sheet);
  const wanted = new Map(charts.map((chart) => [`${sheet}/${chart.id}`, chart]));
  for (const [key, { clip }] of frames) {
    if (wanted.has(key)) continue;
    clip.remove();
    frames.delete(key);
  }
  for (const [key, chart] of wanted) {
    const frame = frames.get(key) ?? added(root);
    frames.set(key, frame);
    frame.chart = chart;
    const cells = new Map(
      referencesOf(chart).map((reference) => [reference, readFrom(grid, sheet, reference)]),
    );
    // Where it stands changes nothing of the picture.
    const drawn = JSON.stringify([{ ...chart, left: 0, top: 0 }, ...cells]);
    if (drawn === frame.drawn) continue;
    frame.drawn = drawn;
    frame.body.replaceChildren(viewOf(chart, (reference) => cells.get(reference) ?? []));
  }
}

const referencesOf = ({ title, series, categories }: ChartState): string[] => {
  const all = [
    title.cell,
    categories,
    ...series.flatMap((one) => [one.nameCell, one.values, one.categories]),
  ];
  return all.flatMap((reference) => (reference === undefined || reference === '' ? [] : [reference]));
};

function added(root: HTMLElement): Frame {
  const [clip, body] = [document.createElement('div'), document.createElement('div')];
  Object.assign(clip.style, { position: 'absolute', overflow: 'hidden' });
  Object.assign(body.style, { position: 'absolute', transformOrigin: '0 0' });
  clip.append(body);
  root.append(clip);
  return { clip, body, chart: {} as ChartState, drawn: '' };
}

/** A chart that cannot be drawn says so in its place. */
function viewOf(chart: ChartState, read: (reference: string) => CellState[][]): Element {
  try {
    return chartView(chart, read);
  } catch (error) {
    const words = document.createElement('div');
    words.textContent = error instanceof Error ? error.message : String(error);
    Object.assign(words.style, {
      width: `${chart.width * PIXELS}px`,
      height: `${chart.height * PIXELS}px`,
      background: '#fff',
      border: '1px solid #c5ccd2',
    });
    return words;
  }
}

/** The cells of `'Sheet'!$A$1:$B$2`; none where it leads nowhere, as after its sheet was deleted. */
function readFrom(grid: Grid, own: string, reference: string): CellState[][] {
  const [, quoted, bare, range = ''] = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(reference) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const sheet =
    name === undefined
      ? own
      : grid.sheets.list().find((each) => each.name.toLowerCase() === name.toLowerCase())?.id;
  const area = areaOf(range);
  return sheet === undefined || !area ? [] : grid.cells.read(sheet, area);
}

function windowOf({ injector, api }: UniverGrid): Window | undefined {
  const unit = api.getActiveWorkbook()?.getId();
  const render = unit === undefined ? null : injector.get(IRenderManagerService).getRenderById(unit);
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  const skeleton = api.getActiveWorkbook()?.getActiveSheet().getSkeleton();
  if (!render || !main || !canvas || !skeleton) return undefined;
  const { scaleX: zoom } = render.scene.getAncestorScale();
  return {
    canvas,
    width: canvas.clientWidth - SCROLL_BAR,
    height: canvas.clientHeight - SCROLL_BAR,
    left: skeleton.rowHeaderWidth * zoom,
    top: skeleton.columnHeaderHeight * zoom,
    // Already in pixels of the canvas, unlike what is scrolled
    scrollsFrom: { left: main.left, top: main.top },
    scrolled: { left: main.viewportScrollX, top: main.viewportScrollY },
    zoom,
  };
}

function place({ clip, body, chart }: Frame, view: Window): void {
  const { zoom } = view;
  const along = (side: 'left' | 'top') => {
    const from = view[side] + chart[side] * PIXELS * zoom;
    // A chart that begins in frozen panes stays with them.
    const stays = from < view.scrollsFrom[side] - 0.5;
    return stays
      ? { edge: view[side], at: from - view[side] }
      : { edge: view.scrollsFrom[side], at: from - view.scrolled[side] * zoom - view.scrollsFrom[side] };
  };
  const [x, y] = [along('left'), along('top')];
  set(clip, { left: x.edge, top: y.edge, width: view.width - x.edge, height: view.height - y.edge });
  const moved = `translate(${Math.round(x.at)}px, ${Math.round(y.at)}px) scale(${zoom})`;
  if (body.style.transform !== moved) body.style.transform = moved;
}

function set(
  { style }: HTMLElement,
  box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>,
): void {
  for (const [name, value] of Object.entries(box)) {
    const written = `${Math.max(0, Math.round(value))}px`;
    if (style.getPropertyValue(name) !== written) style.setProperty(name, written);
  }
}
