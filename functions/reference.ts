import type { FunctionDefinition, Parameter } from './definition';
import { NAMESPACE } from './definition';
import { literal, nativeFormula, type NativeText } from './native';
import { columnLetters } from './native-range';
import { RATES_SHEET } from './rates-sheet';

const INTRODUCTION = `# The functions

<!-- Made from the definitions in functions/: change those, then run \`npm run docs\`. -->

In a cell each function stands after its namespace: \`=${NAMESPACE}.AGENCY.COST(42, 37, 52)\`. Money is in pounds, a percentage is a
fraction (3% or 0.03), and nothing is rounded unless the result says so.

## What holds for all of them

- **Ranges.** Give a range where one value is meant and the result spills: single cells go with anything, ranges of one shape go
  cell by cell, a column with a row gives a table; any other pair of shapes is \`#VALUE!\`. One bad cell gives one error cell.
  Parameters marked *range* are taken whole. A function that itself returns a range takes one cell for each other parameter.
- **Left out.** Only an argument that is left out takes its default. A blank cell is 0.
- **Numbers.** Text where a number is meant is \`#VALUE!\`, a number stored as text too. Headcount, FTE, cases, hours, pay and cost
  below 0 are \`#NUM!\`. A fraction above 1 is \`#VALUE!\`, below 0 \`#NUM!\`. A zero denominator is \`#DIV/0!\`.
- **Published tables.** The symbols z, x, c, low, u and : stand for figures that are not available: \`#N/A\`, never 0.
- **Errors** in an argument come out as they are. \`#VALUE!\` and \`#N/A\` say in the cell what to change.
- **Words** such as "before" may be in any case; TRUE and FALSE may be 1 and 0. A whole number is one within a billionth.
- **Without the add-in.** Each function has a native formula that does the same in Excel 2016 and later. Some look rates up on a
  visible sheet, \`${RATES_SHEET}\`, that goes with them.
`;

/** The reference page of the functions, in Markdown: an index, then a section for each. */
export function referencePage(definitions: readonly FunctionDefinition[]): string {
  const index = definitions.map(({ id, summary }) => `| [${id}](#${anchorOf(id)}) | ${summary} |`);
  return [
    INTRODUCTION,
    '## Index\n',
    '| function | what it gives |',
    '| --- | --- |',
    ...index,
    '',
    definitions.map(section).join('\n'),
  ].join('\n');
}

/** The anchor that GitHub gives a heading: lower case, without the periods. */
export const anchorOf = (id: string) => id.toLowerCase().replace(/\./g, '');

function section(definition: FunctionDefinition): string {
  const { id, summary, parameters, result, errors, source } = definition;
  return `## ${id}

${summary}.

\`\`\`
=${NAMESPACE}.${id}(${parameters.map(inSyntax).join(', ')})
\`\`\`

| parameter | what | unit | default |
| --- | --- | --- | --- |
${parameters.map(parameterRow).join('\n')}

- **Result**: ${result}.
- **Errors**: ${errors.length === 0 ? 'none of its own' : errors.map(({ code, when }) => `\`${code}\` when ${when}`).join('; ')}.
- **Example**: \`=${NAMESPACE}.${id}(${exampleArguments(definition)})\` gives ${exampleResult(definition.example.gives)}.
- **Native formula**${definition.spills === undefined ? '' : ' of its first cell'}: ${nativeExample(definition)}
- **Source**: ${source}.
`;
}

const inSyntax = ({ name, required }: Parameter<unknown>) => (required ? name : `[${name}]`);

function parameterRow({
  name,
  description,
  kind,
  range,
  required,
  default: standard,
}: Parameter<unknown>): string {
  const usual = required ? '' : standard === undefined ? 'left out' : `\`${shown(standard)}\``;
  return `| ${name}${range ? ' (*range*)' : ''} | ${description} | ${kind.unit} | ${usual} |`;
}

/** A value as one types it into a formula. */
const shown = (cell: unknown) =>
  literal(cell)
    .replace('()', '')
    .replace(/^\((.*)\)$/, '$1');

const isBlock = (argument: unknown): argument is readonly (readonly unknown[])[] => Array.isArray(argument);

const asArray = (block: readonly (readonly unknown[])[]) =>
  `{${block.map((row) => row.map(shown).join(',')).join(';')}}`;

/** The arguments as typed; those left out at the end are not, one left out before another is an empty place. */
function exampleArguments({ example }: FunctionDefinition): string {
  const last = example.arguments.findLastIndex((argument) => argument !== null);
  return example.arguments
    .slice(0, last + 1)
    .map((argument) => (isBlock(argument) ? asArray(argument) : argument === null ? '' : shown(argument)))
    .join(', ');
}

function exampleResult(gives: unknown): string {
  if (isBlock(gives)) return `\`${asArray(gives)}\``;
  return typeof gives === 'string' ? `"${gives}"` : `**${String(gives)}**`;
}

/** The native formula of the example, with the arguments standing in A2, B2 and so on; a range from row 2 down. */
function nativeExample(definition: FunctionDefinition): string {
  let column = 1;
  const places: string[] = [];
  const texts = definition.example.arguments.map((argument, index): NativeText => {
    if (argument === null) return null;
    const block = isBlock(argument) ? argument : [[argument]];
    const [rows, columns] = [block.length, block[0]?.length ?? 1];
    const from = `${columnLetters(column)}2`;
    const to = `${columnLetters(column + columns - 1)}${rows + 1}`;
    column += columns;
    const text = from === to ? from : `${from}:${to}`;
    places.push(`${definition.parameters[index]!.name} in ${text}`);
    return { text, rows, columns };
  });
  return `with ${places.join(', ')}:\n\n  \`\`\`\n  =${nativeFormula(definition, texts)}\n  \`\`\`\n`;
}
