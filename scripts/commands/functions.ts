import type { Command } from 'commander';
import { NAMESPACE } from '../../functions/definition';
import { definitions } from '../../functions/definitions';
import type { Terminal } from '../cli';

export function addFunctions(program: Command, { stdout }: Terminal): void {
  program
    .command('functions')
    .summary('list the functions, their parameters and what they do')
    .description(
      'Lists every function: id, parameters with optional ones in brackets, and what it works out.',
    )
    .action(() => {
      const lines = definitions.map(({ id, parameters, summary }) => {
        const names = parameters.map(({ name, required }) => (required ? name : `[${name}]`));
        return `${NAMESPACE}.${id}(${names.join(', ')})\n    ${summary}`;
      });
      stdout.write(`${lines.join('\n')}\n`);
    });
}
