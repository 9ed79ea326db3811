import { strFromU8, unzipSync } from 'fflate';
import { XlsxError } from '../errors';
import { type Xml, childrenOf, flag, parseXml } from './xml';

/** What a file may weigh, packed and unpacked: far above what councils send, far below what ends a browser tab. */
const LARGEST = { packed: 100_000_000, unpacked: 1_000_000_000 } as const;

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `chart` */
  readonly type: string;
  /** A path in the package, or an address outside it */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an .xlsx file by their paths. */
export class Package {
  constructor(private readonly parts: Readonly<Record<string, Uint8Array>>) {}

  get paths(): string[] {
    return Object.keys(this.parts);
  }

  text(path: string): string | undefined {
    const bytes = this.parts[path];
    return bytes && strFromU8(bytes).replace(/^\uFEFF/, '');
  }

  xml(path: string): Xml | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const rels = this.xml(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return childrenOf(rels, 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolve(target, path.slice(0, slash)),
        external,
      };
    });
  }
}

const resolve = (target: string, folder: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

/** @throws XlsxError for what is not an .xlsx workbook, saying what it seems to be */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw new XlsxError('The file is empty');
  if (bytes.length > LARGEST.packed) throw new XlsxError('The file is larger than 100 MB');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new XlsxError(
      'The file is locked with a password, or is in the old .xls format. Save it in Excel as .xlsx without a password',
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new XlsxError('The file is not an .xlsx workbook: it is no zip archive');
  }
  let size = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > LARGEST.unpacked) throw new XlsxError('The file holds more than 1 GB when unpacked');
        return /\.(xml|rels|vml)$/i.test(name);
      },
    });
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError('The file is damaged: it cannot be unpacked', { cause: error });
  }
  return new Package(parts);
}

export interface SheetPart {
  readonly name: string;
  readonly state: string;
  readonly path: string;
}

/** The workbook part, the sheets that it names in their order, and its other relations by type. */
export function workbookOf(file: Package): {
  workbook: Xml;
  sheets: SheetPart[];
  part: (type: string) => string | undefined;
  dates1904: boolean;
  others: string[];
} {
  const path = file.relations('').find(({ type }) => type === 'officeDocument')?.target;
  const workbook = path === undefined ? undefined : file.xml(path);
  if (path === undefined || workbook?.name !== 'workbook') {
    const binary = path?.endsWith('.bin')
      ? ': it is in the binary .xlsb format. Save it in Excel as .xlsx'
      : '';
    throw new XlsxError(`The file is not an .xlsx workbook${binary}`);
  }
  const relations = file.relations(path);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const others: string[] = [];
  const sheets = childrenOf(childrenOf(workbook, 'sheets')[0], 'sheet').flatMap((sheet): SheetPart[] => {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const name = sheet.attributes['name'] ?? '';
    const relation = relations.find((one) => one.id === id);
    if (relation && relation.type !== 'worksheet') {
      others.push(`sheet "${name}", which is no worksheet`);
      return [];
    }
    return [{ name, state: sheet.attributes['state'] ?? 'visible', path: targets.get(id) ?? '' }];
  });
  if (sheets.length === 0) throw new XlsxError('The workbook has no worksheet');
  return {
    workbook,
    sheets,
    part: (wanted) => relations.find(({ type }) => type === wanted)?.target,
    dates1904: flag(childrenOf(workbook, 'workbookPr')[0]?.attributes['date1904']),
    others,
  };
}
