/** A piece of a line. */
export type Piece =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  /** To another guide, by the name of its file without the ending */
  | { readonly kind: 'guide'; readonly text: string; readonly guide: string };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'bullets' | 'steps'; readonly lines: readonly Line[] };

export interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Guide {
  readonly title: string;
  /** What stands before the first heading */
  readonly opening: readonly Block[];
  readonly parts: readonly Part[];
}

/**
 * A guide as it is written in docs/guides: a title, parts with headings, paragraphs, bullets and steps; bold words, code, and links to
 * other guides. Whatever else there is would be lost in the pane, and is refused.
 */
export function parseGuide(text: string): Guide {
  const chunks = text.trim().split(/\n{2,}/);
  const title = /^# (.+)$/.exec(chunks[0] ?? '')?.[1];
  if (title === undefined) throw new Error(`A guide begins with "# " and its title: ${chunks[0]}`);
  const opening: Block[] = [];
  const parts: { heading: string; blocks: Block[] }[] = [];
  for (const chunk of chunks.slice(1)) {
    const heading = /^## (.+)$/.exec(chunk)?.[1];
    if (heading !== undefined) parts.push({ heading, blocks: [] });
    else (parts.at(-1)?.blocks ?? opening).push(blockOf(chunk));
  }
  return { title, opening, parts };
}

const LISTS = [
  ['bullets', /^- (.+)$/],
  ['steps', /^\d+\. (.+)$/],
] as const;

function blockOf(chunk: string): Block {
  const lines = chunk.split('\n');
  for (const [kind, entry] of LISTS)
    if (lines.every((line) => entry.test(line)))
      return { kind, lines: lines.map((line) => lineOf(entry.exec(line)![1]!)) };
  if (lines.some((line) => /^(?:[#>|]|[-*+] |\d+\. |```|!\[| )/.test(line)))
    throw new Error(`No paragraph, bullets or steps of one line each: ${chunk}`);
  return { kind: 'paragraph', line: lineOf(lines.join(' ')) };
}

const PIECES = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<words>[^\]]+)\]\((?<guide>[\w-]+)\.md\)/g;

function lineOf(text: string): Line {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(PIECES)) {
    const { strong, code, words, guide } = found.groups!;
    if (found.index > from) pieces.push(plain(text.slice(from, found.index)));
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'guide', text: words!, guide: guide! });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push(plain(text.slice(from)));
  return pieces;
}

function plain(text: string): Piece {
  if (/[`*[\]<>]|https?:/.test(text)) throw new Error(`Signs that the pane would show as they are: ${text}`);
  return { kind: 'text', text };
}

/** A guide's words without their signs, for searching. */
export const wordsOf = ({ title, opening, parts }: Guide): string =>
  [
    title,
    ...opening.map(blockText),
    ...parts.flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)]),
  ].join(' ');

const blockText = (block: Block): string =>
  (block.kind === 'paragraph' ? [block.line] : block.lines)
    .map((line) => line.map(({ text }) => text).join(''))
    .join(' ');
