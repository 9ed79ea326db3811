import { z } from 'zod';
import type { DocumentProperties, GridSnapshot } from '../grid/grid';

/**
 * What add-ins keep in the document (`Office.context.document.settings`), in a file: one JSON text in pieces, as properties of the
 * document that are named `Add-in settings 1` and so on. Excel itself keeps settings in a part for each add-in; the local workbook
 * knows one add-in only, and does not read that part.
 */
export type AddInSettings = ReadonlyMap<string, unknown>;

/** Excel takes no more in a property of text. */
const LONGEST = 255;
const NAME = /^Add-in settings (\d+)$/;
const SAID_NOTHING: DocumentProperties = {
  title: '',
  author: '',
  subject: '',
  keywords: '',
  comments: '',
  category: '',
  company: '',
  manager: '',
};

/** The document with the settings among its properties */
export function withSettings(snapshot: GridSnapshot, settings: AddInSettings): GridSnapshot {
  if (settings.size === 0) return snapshot;
  const text = visible(JSON.stringify([...settings]));
  const pieces = text.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [];
  const { custom, ...said } = snapshot.properties ?? SAID_NOTHING;
  const kept = pieces.map((piece, i) => [`Add-in settings ${i + 1}`, piece]);
  return { ...snapshot, properties: { ...said, custom: { ...custom, ...Object.fromEntries(kept) } } };
}

/** The document without them, and the settings; undefined where the pieces make no settings */
export function takeSettings(snapshot: GridSnapshot): {
  readonly snapshot: GridSnapshot;
  readonly settings: AddInSettings | undefined;
} {
  const { custom = {}, ...said } = snapshot.properties ?? SAID_NOTHING;
  const isPiece = ([name]: readonly [string, unknown]): boolean => NAME.test(name);
  const pieces = Object.entries(custom).filter(isPiece);
  if (pieces.length === 0) return { snapshot, settings: new Map() };
  const others = Object.entries(custom).filter((one) => !isPiece(one));
  const text = pieces
    .sort(([one], [other]) => numberOf(one) - numberOf(other))
    .map(([, piece]) => piece)
    .join('');
  return {
    snapshot: {
      ...snapshot,
      properties: { ...said, ...(others.length > 0 ? { custom: Object.fromEntries(others) } : {}) },
    },
    settings: settingsOf(text),
  };
}

const entries = z.array(z.tuple([z.string(), z.unknown()]));

function settingsOf(text: string): AddInSettings | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const found = entries.safeParse(read);
  return found.success ? new Map(found.data) : undefined;
}

const numberOf = (name: string): number => Number(NAME.exec(name)?.[1]);

/** Only what is seen, so that no program between trims it, takes it for another character, or parts a pair. */
const visible = (json: string): string =>
  json.replace(/[^!-~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
