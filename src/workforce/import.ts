import { ImportError, type Imported } from './imported';
import type { ImportOptions } from './options';
import type { Source } from './source/source';

/**
 * Reads a file, a paste or a range into clean tables: recognises its format, checks every row, leaves out what is personal.
 *
 * @throws ImportError where the file as a whole is no good; the signal's reason where it is cancelled
 */
export function importSource(source: Source, options: ImportOptions = {}): Promise<Imported> {
  options.signal?.throwIfAborted();
  throw new ImportError(source.name, 'reading is not ready yet');
}
