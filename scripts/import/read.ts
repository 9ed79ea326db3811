import type { Format, ImportOptions } from '../../src/workforce';
import { formatOf } from '../../src/workforce/mapping';
import { type Opened, type ReadFile as Read, readFile as readOpened } from '../../src/workforce/read-file';
import { headersOf, isRecognised, matchHeaders } from '../../src/workforce/recognise/headers';
import { sample } from '../../src/workforce/recognise/sample';
import type { Source } from '../../src/workforce/source';
import { MERGED } from '../../src/xlsx';
import type { Choices } from './choices';
import { UnsureMapping } from './unsure';

/** One file that was read, and the mapping that it was read by, where there was one. */
export interface ReadFile extends Read {
  readonly isByGivenMapping: boolean;
}

type Given = Pick<ImportOptions, 'signal' | 'progress' | 'pseudonyms'>;

/**
 * Reads one file by the mapping that was given, as what its content says it is, or by a mapping that is guessed. A mapping that is
 * given with several files is for those of them that have its columns.
 *
 * @throws ImportError where it is refused, UnsureMapping where what its columns are has to be said
 */
export async function readFile(
  opened: Opened,
  choices: Choices,
  given: Given,
  isAlone: boolean,
): Promise<ReadFile> {
  const { as, sheet, headerRow, keepPersonal, asAt, fullTimeHours, mapping } = choices;
  const isByGivenMapping =
    mapping !== undefined && (isAlone || (await hasColumnsOf(formatOf(mapping), opened.source)));
  const read = await readOpened(opened, {
    ...given,
    keepPersonal,
    ownNote: MERGED,
    unsure: (guess) => new UnsureMapping(opened.source.name, guess),
    ...(as !== undefined && { as }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(asAt !== undefined && { asAt }),
    ...(fullTimeHours !== undefined && { fullTimeHours }),
    ...(isByGivenMapping && { mapping }),
  });
  return { ...read, isByGivenMapping };
}

async function hasColumnsOf(format: Format, source: Source): Promise<boolean> {
  return (await sample(source)).some(({ rows }) =>
    rows.map(headersOf).some((headers) => isRecognised(matchHeaders(format, headers), headers)),
  );
}
