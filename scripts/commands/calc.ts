import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { FunctionDefinition } from '../../functions/definition';
import { definitions } from '../../functions/definitions';
import { call } from '../../functions/lift';
import type { CellResult, Matrix } from '../../functions/values';
import { CalculationError } from '../../src/calculations/errors';
import { EXIT, type Terminal } from '../cli';
import { argumentFromJson, argumentFromText } from '../arguments';
import { UserError } from '../user-error';

export function addCalc(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command('calc')
    .summary("work out one function's result, or many from standard input")
    .description(
      'Prints the result of one function: calc GRANT.CUT 717149 3% after.\n' +
        'A range is JSON ([[1],[2]]; a flat list is a column); null is an argument left out.\n' +
        'With --stdin, each line of JSON {"function":"GRANT.CUT","args":[717149,0.03,"after"]} is answered by one line:\n' +
        '{"value":22179.86597938144}, a range as a nested array, or {"error":"#NUM!","message":"..."}.',
    )
    .argument('[name]', 'the function, with or without WFC.')
    .argument('[args...]', 'its arguments, in order')
    .option('--stdin', 'read calls as JSON lines from standard input')
    .passThroughOptions()
    .action(async (name: string | undefined, args: string[], { stdin = false }: { stdin?: boolean }) => {
      if (stdin && name === undefined) return answerLines(terminal);
      if (stdin || name === undefined) {
        throw new UserError('calc takes either a function with its arguments, or --stdin. See calc --help.');
      }
      const definition = find(name);
      if (!definition) throw new UserError(unknownFunction(name));
      // -- says that only arguments follow, as a careful hand writes before a negative number
      const given = args[0] === '--' ? args.slice(1) : args;
      done(printResult(callOrError(definition, given.map(argumentFromText)), terminal));
    });
}

function printResult(result: Result, { stdout, stderr }: Terminal): number {
  if (result instanceof CalculationError) {
    stderr.write(`${result.code} ${result.message}\n`);
    return EXIT.badInput;
  }
  const rows = Array.isArray(result) ? result : [[result]];
  const text = (cell: CellResult) => (cell instanceof CalculationError ? cell.code : String(cell));
  stdout.write(`${rows.map((row) => row.map(text).join('\t')).join('\n')}\n`);
  return EXIT.done;
}

async function answerLines({ stdin, stdout }: Terminal): Promise<void> {
  const lines = createInterface({ input: Readable.from(stdin), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) stdout.write(`${JSON.stringify(answer(line, ++number))}\n`);
}

type Result = CellResult | Matrix<CellResult>;

/** One line's answer; a line that cannot be understood is answered too, so that answers stay in step with lines. */
export function answer(line: string, number: number): object {
  const request = parseLine(line);
  if (request === undefined) {
    return {
      error: '#VALUE!',
      message: `Line ${number} is not {"function": a name, "args": a list} in JSON.`,
    };
  }
  const definition = find(request.function);
  if (!definition) return { error: '#NAME?', message: unknownFunction(request.function) };
  const result = callOrError(definition, request.args.map(argumentFromJson));
  if (result instanceof CalculationError) return asJson(result) as object;
  return { value: Array.isArray(result) ? result.map((row) => row.map(asJson)) : result };
}

const asJson = (cell: CellResult) =>
  cell instanceof CalculationError ? { error: cell.code, message: cell.message } : cell;

interface Request {
  readonly function: string;
  readonly args: readonly unknown[];
}

function parseLine(line: string): Request | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { function: name, args = [] } = value as { function?: unknown; args?: unknown };
  return typeof name === 'string' && Array.isArray(args) ? { function: name, args } : undefined;
}

function callOrError(definition: FunctionDefinition, args: readonly unknown[]): Result {
  try {
    return call(definition, args);
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
}

const byId = new Map(definitions.map((definition) => [definition.id, definition]));
const find = (name: string) =>
  byId.get(
    name
      .trim()
      .toUpperCase()
      .replace(/^=?WFC\./, ''),
  );

function unknownFunction(name: string): string {
  const family = name
    .toUpperCase()
    .replace(/^=?WFC\./, '')
    .split('.')[0]!;
  const near = [...byId.keys()].filter((id) => id.startsWith(`${family}.`));
  const allowed = near.length > 0 ? near.join(', ') : 'one of those that the command functions lists';
  return `There is no function "${name}"; allowed: ${allowed}.`;
}
