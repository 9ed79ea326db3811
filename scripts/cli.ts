import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { addAppraise } from './commands/appraise';
import { addCalc } from './commands/calc';
import { addCase } from './commands/case';
import { addCheckFigures } from './commands/check-figures';
import { addCompare } from './commands/compare';
import { addFunctions } from './commands/functions';
import { addImport } from './commands/import';
import { addShare } from './commands/share';
import type { FileSystem } from './files';
import { Interrupted } from './import/interrupt';
import { UserError } from './user-error';

/** Exit codes, as the help explains them. */
export const EXIT = { done: 0, checksFail: 1, badInput: 2, internal: 70, interrupted: 130 } as const;

/** The part of a process that the command line uses, so that a test can be one. */
export interface Terminal {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The machine's own disk, where none is given. */
  readonly files?: FileSystem;
}

interface Output {
  /** Somebody is watching. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const EXIT_CODES = `
Exit codes: 0 done; 1 the model's own integrity checks fail, no row was imported, or a function is left; 2 bad input or usage; 130 stopped by Ctrl-C.
`;

/** Runs one command line and gives its exit code. What is wrong with the input is one message, never a stack trace. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('workforce-case')
    .description(
      'Social-care workforce decisions: options appraisals, workforce data and the WFC functions, from the command line',
    )
    .version(packageJson.version)
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for what can be asked)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });

  let exitCode: number = EXIT.done;
  const done = (code: number) => (exitCode = code);
  addAppraise(program, terminal, done);
  addCase(program, terminal);
  addCompare(program, terminal);
  addImport(program, terminal, done);
  addShare(program, terminal, done);
  addCheckFigures(program, terminal, done);
  addCalc(program, terminal, done);
  addFunctions(program, terminal);

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
    if (error instanceof UserError) {
      terminal.stderr.write(`${error.message}\n`);
      return EXIT.badInput;
    }
    if (error instanceof Interrupted) {
      terminal.stderr.write(`${error.message}\n`);
      return EXIT.interrupted;
    }
    terminal.stderr.write(
      `Something went wrong that is no fault of your input. Please report it: ${String(error)}\n`,
    );
    return EXIT.internal;
  }
}
