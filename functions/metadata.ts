import type { FunctionDefinition } from './definition';
import { definitions } from './definitions';
import { anchorOf } from './reference';

const HELP = 'https://github.com/workforce-case/workforce-case/blob/main/docs/functions.md';

/** Where the reference page explains a function. */
export const helpUrl = (id: string) => `${HELP}#${anchorOf(id)}`;

/**
 * What Excel reads as functions.json. Every parameter is `any` and `matrix`, so that ranges reach the lift whole, and errors
 * are handed over instead of stopping the call.
 */
export function functionsMetadata(list: readonly FunctionDefinition[] = definitions) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions: list.map(({ id, summary, parameters }) => ({
      id,
      name: id,
      description: summary,
      helpUrl: helpUrl(id),
      result: { type: 'any', dimensionality: 'matrix' },
      parameters: parameters.map(({ name, description, kind, required }) => ({
        name,
        description: `${description} (${kind.unit})`,
        type: 'any',
        dimensionality: 'matrix',
        ...(required ? {} : { optional: true }),
      })),
    })),
  };
}
