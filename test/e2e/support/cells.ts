import { readPackage } from '../../xlsx/package';
import { type CellsRead } from '../../../local-workbook/page/handle';
import { type Opened } from './browser';

/** Types entries as a user would, one after the other, and waits until all is worked out. */
export async function enter({ page }: Opened, entries: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (list) => {
    for (const [address, text] of list) await window.localWorkbook.type(address, text);
    await window.localWorkbook.settled();
  }, Object.entries(entries));
}

export async function read({ page }: Opened, address: string): Promise<CellsRead> {
  return page.evaluate((wanted) => window.localWorkbook.read(wanted), address);
}

/** The open workbook as a file's parts: all that it holds. The time of saving is left out. */
export async function savedParts(opened: Opened): Promise<Record<string, string>> {
  const { parts } = readPackage(await savedFile(opened));
  return Object.fromEntries([...parts].filter(([path]) => path !== 'docProps/core.xml'));
}

export async function savedFile({ page }: Opened): Promise<Uint8Array> {
  return Uint8Array.from(await page.evaluate(async () => [...(await window.localWorkbook.save())]));
}

export async function openFile({ page }: Opened, bytes: Uint8Array, name?: string): Promise<void> {
  await page.evaluate(
    async ({ list, as }) => {
      await window.localWorkbook.open(list, as);
      await window.localWorkbook.settled();
    },
    { list: [...bytes], as: name },
  );
}
