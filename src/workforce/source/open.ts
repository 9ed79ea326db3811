import { ImportError } from '../imported';
import { type Bytes, headOf, wholeOf } from './bytes';
import { contentOf } from './content';
import { type DelimitedOptions, delimitedAfter } from './delimited';
import { LIMITS } from './limits';
import { scan } from './scan';
import type { Source } from './source';
import { type WorkbookReader, refusal, workbookSource } from './workbook';
import { xmlSource } from './xml';

export interface OpenOptions extends DelimitedOptions {
  /** Without it, workbooks are refused. */
  readonly readWorkbook?: WorkbookReader;
}

/** Enough of a compound file to find the names of its parts in most. */
const HEAD = 1 << 20;

/**
 * Opens a file by what is in it; its name is only what messages call it. Text is read block by block, a workbook and XML are held.
 * @throws ImportError for everything that holds no rows, with what it is and what to do
 */
export async function openSource(name: string, bytes: Bytes, options: OpenOptions = {}): Promise<Source> {
  const content = contentOf(await headOf(bytes, HEAD));
  if (typeof content === 'object') throw new ImportError(name, content.refused);
  if (content === 'zip') {
    const whole = await wholeOf(name, bytes, LIMITS.workbookBytes);
    if (!options.readWorkbook) {
      throw new ImportError(name, 'workbooks cannot be read here. Save the sheet as CSV');
    }
    try {
      return workbookSource(name, options.readWorkbook(whole));
    } catch (error) {
      throw refusal(name, error);
    }
  }
  const found = await scan(name, bytes, options.encoding);
  if (XML.test(found.sample)) return xmlSource(name, await wholeOf(name, bytes, LIMITS.xmlBytes));
  return delimitedAfter(name, bytes, found, options.separator);
}

/** Text that begins as XML does; in a table a cell may begin with `<`, but not with the name of an element and the rest of a tag. */
const XML = /^\s*(<\?xml\s|<!DOCTYPE\s|<!--|<[A-Za-z_][\w.:-]*(\s+[\w.:-]+\s*=\s*["'][^<]*|\s*)\/?>)/i;
