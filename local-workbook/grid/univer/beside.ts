import {
  GridError,
  type Charts,
  type ChartState,
  type DocumentProperties,
  type PageState,
  type Pages,
  type Properties,
} from '../grid';
import { type Engine } from './engine';
import { type Protection } from './protection';
import { type Sides } from './sides';

/** What stands beside the cells: charts, pages, the document's properties. The grid keeps them; the page draws the charts. */
export class UniverCharts implements Charts {
  private made = 0;

  constructor(
    private readonly engine: Engine,
    private readonly sides: Sides,
    private readonly protection: Protection,
  ) {}

  list(sheet: string): readonly ChartState[] {
    this.engine.sheet(sheet);
    return this.sides.get(sheet).charts;
  }

  add(sheet: string, chart: Omit<ChartState, 'id'>): string {
    this.protection.checkOption(sheet, 'allowEditObjects');
    const charts = this.list(sheet);
    do this.made += 1;
    while (charts.some(({ id }) => id === `chart-${this.made}`));
    const id = `chart-${this.made}`;
    this.sides.set(sheet, { charts: [...charts, { ...chart, id }] });
    return id;
  }

  set(sheet: string, id: string, change: Partial<Omit<ChartState, 'id'>>): void {
    this.protection.checkOption(sheet, 'allowEditObjects');
    this.find(sheet, id);
    const charts = this.list(sheet).map((chart) => (chart.id === id ? { ...chart, ...change } : chart));
    this.sides.set(sheet, { charts });
  }

  remove(sheet: string, id: string): void {
    this.protection.checkOption(sheet, 'allowEditObjects');
    this.find(sheet, id);
    this.sides.set(sheet, { charts: this.list(sheet).filter((chart) => chart.id !== id) });
  }

  private find(sheet: string, id: string): void {
    if (!this.list(sheet).some((chart) => chart.id === id))
      throw new GridError('ItemNotFound', `There is no chart with the id ${id}.`);
  }
}

export class UniverPages implements Pages {
  constructor(
    private readonly engine: Engine,
    private readonly sides: Sides,
  ) {}

  get(sheet: string): PageState {
    this.engine.sheet(sheet);
    return this.sides.get(sheet).page;
  }

  set(sheet: string, page: PageState): void {
    this.engine.sheet(sheet);
    this.sides.set(sheet, { page });
  }
}

/** Not part of undo, as in Excel */
export class UniverProperties implements Properties {
  constructor(private readonly sides: Sides) {}

  get(): DocumentProperties {
    return this.sides.properties;
  }

  set(change: Partial<DocumentProperties>): void {
    this.sides.properties = { ...this.sides.properties, ...change };
  }
}
