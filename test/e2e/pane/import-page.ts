import { join } from 'node:path';
import { expect } from 'vitest';
import { type Opened, openLocalWorkbook } from '../support/browser';
import { goTo, openPane, paneOf } from '../support/pane';

export const example = (name: string): string =>
  join(import.meta.dirname, '..', '..', '..', 'examples', 'data', name);

/** A local workbook whose pane shows the page Import. */
export async function openImport(): Promise<Opened> {
  const opened = await openLocalWorkbook();
  await openPane(opened);
  await goTo(opened.page, 'Import');
  return opened;
}

/** Nothing may have gone wrong unseen, and no request may have left the machine. */
export async function closeImport(opened: Opened): Promise<void> {
  expect(opened.left).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
}

/** What a person does on the page Import. */
export function importPage(opened: () => Opened) {
  const page = () => opened().page;
  const pane = () => paneOf(page());
  const button = (name: string | RegExp) => pane().getByRole('button', { name });
  const seen = (words: string | RegExp) => pane().getByText(words).first().waitFor();
  return {
    pane,
    button,
    seen,
    sheets: () => page().evaluate(() => window.localWorkbook.sheets()),
    choose: (...names: string[]) =>
      pane().locator('input[type=file]').first().setInputFiles(names.map(example)),
    check: async () => {
      await button('Check the rows').click();
      await pane().getByRole('heading', { name: 'What was found' }).waitFor();
    },
    importAll: async () => {
      await button(/^Import [\d,]+ rows?$/).click();
      await seen(/^Done: /);
      await page().evaluate(() => window.localWorkbook.settled());
    },
  };
}
