import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readPackage, relationsOf } from './package';

/** CT_Worksheet of ISO/IEC 29500-1, 18.3.1.99, as far as we use it. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter',
  'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins',
  'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst',
]; // prettier-ignore

/** What is wrong with the parts of a package, in words; nothing for a valid one. For files of any content. */
export function invalidParts(bytes: Uint8Array): string[] {
  const { parts, sheets } = readPackage(bytes);
  const paths = [...parts.keys()];
  const wrong: string[] = [];
  for (const [path, xml] of parts)
    if (XMLValidator.validate(xml) !== true) wrong.push(`${path} is not well-formed`);

  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '');
  wrong.push(
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `${path} has a type and no part`),
  );
  const untyped = paths.filter(
    (path) => !overrides.includes(path) && !/\.rels$|^\[Content_Types\]/.test(path),
  );
  wrong.push(...untyped.map((path) => `${path} has no type`));

  const reached = new Set<string>();
  const follow = (path: string) => {
    const relations = relationsOf(parts, path);
    for (const { target, external } of relations) {
      if (external || reached.has(target)) continue;
      if (!paths.includes(target)) wrong.push(`${path} leads to ${target}, which is not there`);
      reached.add(target);
      follow(target);
    }
    const ids = [...(parts.get(path) ?? '').matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    const known = new Set(relations.map(({ id }) => id));
    wrong.push(...ids.filter((id) => !known.has(id ?? '')).map((id) => `${path} refers to ${id}`));
  };
  follow('');
  const lost = paths.filter((path) => !reached.has(path) && !/\.rels$|^\[Content_Types\]/.test(path));
  wrong.push(...lost.map((path) => `nothing leads to ${path}`));

  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true });
  for (const { path, name } of sheets) {
    const roots = parser.parse(parts.get(path) ?? '') as { worksheet?: Record<string, unknown>[] }[];
    const elements = (roots.find((root) => root.worksheet)?.worksheet ?? []).flatMap((node) =>
      Object.keys(node),
    );
    const positions = elements.map((element) => ORDER.indexOf(element));
    if (positions.includes(-1) || positions.some((at, i) => at < (positions[i - 1] ?? 0)))
      wrong.push(`the elements of sheet "${name}" stand in another order: ${elements.join(' ')}`);
  }
  return wrong;
}
