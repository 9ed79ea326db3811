import ts from 'typescript';
import type { ClassModel, ExcelModel, LinkModel, MemberModel, MethodModel, PropertyModel } from './model';

/** Members that live in the client alone: the host never hears of them. */
const CLIENT_ONLY = new Set([
  'context',
  'isNullObject',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
  'items',
]);

/**
 * Excel's API as data, from the text of `@types/office-js/index.d.ts` (MIT).
 *
 * @param typings - the whole text; only its namespace Excel is read
 * @param version - of the typings, kept with the result
 */
export function deriveModel(typings: string, version: string): ExcelModel {
  const members = excelMembers(typings);
  const classes = members.filter(ts.isClassDeclaration).filter(isApiClass);
  const enums = members.filter(ts.isEnumDeclaration);
  const known: Known = {
    classes: new Set(classes.map(nameOf)),
    enums: new Set(enums.map(nameOf)),
  };
  return {
    typings: version,
    classes: Object.fromEntries(classes.map((one) => [nameOf(one), deriveClass(one, known)])),
    enums: Object.fromEntries(enums.map((one) => [nameOf(one), enumValues(one)])),
  };
}

interface Known {
  readonly classes: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
}

function excelMembers(typings: string): readonly ts.Statement[] {
  // Nine megabytes hold every Office application; parsing all of them takes seconds, and only one is wanted.
  const parts = [...typings.matchAll(/^declare namespace Excel \{$[\s\S]*?^\}$/gm)].map(([part]) => part);
  if (parts.length === 0) throw new Error('The typings of office-js hold no namespace Excel');
  const source = ts.createSourceFile('excel.d.ts', parts.join('\n'), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)
      ? [...statement.body.statements]
      : [],
  );
}

const nameOf = (node: ts.ClassDeclaration | ts.EnumDeclaration): string => node.name?.text ?? '';

const isApiClass = (node: ts.ClassDeclaration): boolean =>
  node.heritageClauses?.some((clause) => clause.getText().includes('OfficeExtension.ClientObject')) ?? false;

function enumValues(node: ts.EnumDeclaration): string[] {
  return node.members.map(({ initializer, name }) =>
    initializer && ts.isStringLiteral(initializer) ? initializer.text : name.getText(),
  );
}

function deriveClass(node: ts.ClassDeclaration, known: Known): ClassModel {
  const set = apiSet(node);
  const properties: Record<string, PropertyModel> = {};
  const links: Record<string, LinkModel> = {};
  const methods: Record<string, MethodModel> = {};
  const events: Record<string, MemberModel> = {};
  let items: string | undefined;
  let tracked = false;
  const since = (member: ts.Node): MemberModel => {
    const own = apiSet(member);
    return own !== undefined && own !== set ? { set: own } : {};
  };
  for (const member of node.members) {
    const name = member.name?.getText() ?? '';
    if (name === 'items' && ts.isPropertyDeclaration(member))
      items = bare(member.type?.getText().slice(0, -2));
    if (name === 'track') tracked = true;
    if (name === '' || CLIENT_ONLY.has(name)) continue;
    if (ts.isMethodDeclaration(member)) {
      methods[name] = mergeOverloads(methods[name], { ...since(member), ...deriveMethod(member, known) });
    } else if (ts.isPropertyDeclaration(member)) {
      const type = member.type?.getText() ?? '';
      if (type.startsWith('OfficeExtension.EventHandlers')) events[name] = since(member);
      else if (known.classes.has(bare(type))) links[name] = { ...since(member), class: bare(type) };
      else properties[name] = { ...since(member), ...deriveProperty(member, type, known) };
    }
  }
  return {
    ...(set === undefined ? {} : { set }),
    properties,
    links,
    methods,
    events,
    ...(items === undefined ? {} : { items }),
    ...(tracked ? { tracked: true } : {}),
  };
}

/** `Excel.Range` and `Range` are one class, and so is `FunctionResult` of whatever it holds. */
const bare = (type = ''): string =>
  type
    .trim()
    .replace(/^Excel\./, '')
    .replace(/<.*$/s, '');

function deriveProperty(node: ts.PropertyDeclaration, type: string, known: Known): PropertyModel {
  const readonly = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
  const choice = type
    .split('|')
    .map(bare)
    .find((part) => known.enums.has(part));
  const written = /(\d+\.\d+) for set/.exec(apiSetText(node) ?? '')?.[1];
  return {
    ...(readonly ? {} : { writable: true }),
    ...(written === undefined ? {} : { writeSet: `ExcelApi ${written}` }),
    ...(type.endsWith('[][]') ? { matrix: true } : {}),
    ...(choice === undefined ? {} : { enum: choice }),
  };
}

function deriveMethod(node: ts.MethodDeclaration, known: Known): MethodModel {
  const required = node.parameters.filter(
    ({ questionToken, dotDotDotToken }) => !questionToken && !dotDotDotToken,
  );
  const isOpen = node.parameters.some(({ dotDotDotToken }) => dotDotDotToken);
  const returns = bare(node.type?.getText());
  return {
    parameters: [required.length, isOpen ? Number.MAX_SAFE_INTEGER : node.parameters.length],
    ...(known.classes.has(returns) ? { returns } : {}),
  };
}

function mergeOverloads(one: MethodModel | undefined, other: MethodModel): MethodModel {
  if (one === undefined) return other;
  return {
    ...one,
    parameters: [
      Math.min(one.parameters[0], other.parameters[0]),
      Math.max(one.parameters[1], other.parameters[1]),
    ],
  };
}

/** The remark `[Api set: ExcelApi 1.1 for get, 1.8 for set]`; the first set named is that of reading. */
function apiSetText(node: ts.Node): string | undefined {
  const comment = ts
    .getLeadingCommentRanges(node.getSourceFile().text, node.pos)
    ?.map(({ pos, end }) => node.getSourceFile().text.slice(pos, end))
    .at(-1);
  // A parameter's remark can name a set as well; the member's own follows "@remarks" or stands alone.
  return /\[Api set: ([^\]]+)\]/.exec(
    comment?.replace(/@param[\s\S]*?(?=\n\s*\* @|\n\s*\*\/|$)/g, '') ?? '',
  )?.[1];
}

function apiSet(node: ts.Node): string | undefined {
  return /^\w+ \d+\.\d+/.exec(apiSetText(node) ?? '')?.[0];
}
