import type { ICellData } from '@univerjs/core';
import { excelWorkbook } from '../../../local-workbook/excel';
import { createUniverGrid } from '../../../local-workbook/grid/univer/node';
import { styleOfWhole } from '../../../local-workbook/grid/univer/styles';
import { writeWorkbook } from '../../../src/excel';
import type { DescribedCell, DescribedWorkbook } from '../../../src/workbook';
import { describedOf, exampleWorkbook, withTeams } from '../../excel/support/described';
import { expectedFormat } from '../../excel/support/expected';
import { recorder } from '../../excel/support/recorder';
import { officeClient, type OfficeClient } from '../../support/office/client';
import { fakeHost } from '../../support/office/fake-host';
import { medianOf, spent, type Spent } from '../timer';
import { bareUniver } from './univer-alone';

/** `writeWorkbook` finds the client where an add-in does: in the page's globals. */
const useClient = ({ Excel, Office }: OfficeClient) => Object.assign(globalThis, { Excel, Office });

async function requestsFor(teams: number): Promise<{ teams: number; requests: number }> {
  const client = await officeClient(recorder().send);
  useClient(client);
  const { requests } = await writeWorkbook(describedOf(withTeams(teams)));
  client.close();
  return { teams, requests };
}

async function throughOffice(described: DescribedWorkbook): Promise<Spent> {
  const grid = createUniverGrid();
  const root = excelWorkbook(grid, { fire: () => undefined, settings: new Map(), fileName: () => 'B.xlsx' });
  const client = await officeClient(fakeHost(root, { beforeRead: () => grid.calculation.settled() }));
  useClient(client);
  const once = await spent(() => writeWorkbook(described), { runs: 1 });
  client.close();
  grid.dispose();
  return once;
}

/** Every cell of every sheet with its value or formula and its whole format, a sheet at a time, and nothing else of the workbook. */
async function alone(described: DescribedWorkbook): Promise<Spent> {
  const workbook = bareUniver().getActiveWorkbook()!;
  return spent(
    () => {
      for (const { name, rows } of described.sheets) {
        const columns = Math.max(1, ...rows.map((row) => row.length));
        const sheet = workbook.create(name, rows.length + 100, columns + 10);
        const cells = rows.map((row) =>
          Array.from({ length: columns }, (_, column) => cellOf(row[column] ?? null, described)),
        );
        sheet.getRange(0, 0, rows.length, columns).setValues(cells);
      }
      return Promise.resolve();
    },
    { runs: 1 },
  );
}

function cellOf(cell: DescribedCell | null, described: DescribedWorkbook): ICellData {
  if (!cell) return {};
  const s = styleOfWhole(expectedFormat(cell, described));
  return cell.formula === undefined ? { v: cell.value ?? '', s } : { f: `=${cell.formula}`, s };
}

const TURNS = 5;

/** The median of builds into a workbook of its own each, the first of which warms up. */
async function building(side: string): Promise<Spent> {
  const described = exampleWorkbook();
  const build = side === 'office' ? throughOffice : alone;
  await build(described);
  const turns: Spent[] = [];
  for (let turn = 0; turn < TURNS; turn++) turns.push(await build(described));
  return medianOf(turns);
}

/** Measurements that are no case of both sides' cells */
export const BUILDS: Readonly<Record<string, (side: string) => Promise<unknown>>> = {
  building,
  requests: async () => {
    const found = [];
    for (const teams of [1, 10, 100]) found.push(await requestsFor(teams));
    return found;
  },
};
