/* eslint-disable boundaries/no-unknown-dependencies -- the guides are text: what docs/guides holds travels with the pane */
import appraisal from '../../docs/guides/appraisal.md?raw';
import figures from '../../docs/guides/figures.md?raw';
import functions from '../../docs/guides/functions.md?raw';
import home from '../../docs/guides/home.md?raw';
import importing from '../../docs/guides/import.md?raw';
import settings from '../../docs/guides/settings.md?raw';
import share from '../../docs/guides/share.md?raw';
import staffing from '../../docs/guides/staffing.md?raw';
/* eslint-enable boundaries/no-unknown-dependencies */
import { type Guide, parseGuide, wordsOf } from './markdown';
import type { GuideName } from './state';

/** The very texts of docs/guides, by the page that each is about. */
export const TEXTS: Readonly<Record<GuideName, string>> = {
  home,
  import: importing,
  staffing,
  appraisal,
  functions,
  figures,
  share,
  settings,
};

const parsed = new Map<GuideName, Guide>();

export function guideOf(name: GuideName): Guide {
  const guide = parsed.get(name) ?? parseGuide(TEXTS[name]);
  parsed.set(name, guide);
  return guide;
}

/** Where a guide speaks of the words that are looked for: all of them in it, and the headings that have one. */
export interface Hit {
  readonly name: GuideName;
  readonly title: string;
  readonly headings: readonly string[];
}

/** The guides that have every word. Without words all of them, with all of their headings. */
export function search(words: string, names: readonly GuideName[]): Hit[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return names.flatMap((name) => {
    const guide = guideOf(name);
    const text = wordsOf(guide).toLowerCase();
    if (!wanted.every((word) => text.includes(word))) return [];
    const speaks = guide.parts.filter((part) => {
      const own = wordsOf({ title: '', opening: [], parts: [part] }).toLowerCase();
      return wanted.every((word) => own.includes(word));
    });
    return [{ name, title: guide.title, headings: speaks.map(({ heading }) => heading) }];
  });
}
