import { type FunctionsMetadata } from '../../../local-workbook/functions/pane-functions';

/** Functions small enough to see through: what they are handed is what the tests look at. */
export const toys: FunctionsMetadata = {
  namespace: 'T',
  allowErrorForDataTypeAny: true,
  functions: [
    one('ADD', ['number', 'number']),
    one('TEXT.OF', ['string']),
    one('NOT', ['boolean']),
    one('ANY', ['any'], { optional: true }),
    { ...one('WHERE', ['any']), options: { requiresAddress: true } },
    {
      id: 'SEE',
      name: 'SEE',
      parameters: [
        { name: 'first', type: 'any', dimensionality: 'matrix' },
        { name: 'second', type: 'any', dimensionality: 'matrix', optional: true },
        { name: 'third', type: 'any', dimensionality: 'matrix', optional: true },
      ],
    },
    { id: 'SUM', name: 'SUM', parameters: [{ name: 'all', type: 'number', dimensionality: 'matrix' }] },
    one('GIVE', ['string']),
    {
      id: 'JOIN',
      name: 'JOIN',
      parameters: [
        { name: 'between', type: 'string', dimensionality: 'scalar' },
        { name: 'parts', type: 'any', dimensionality: 'scalar', repeating: true },
      ],
    },
    {
      id: 'BLOCKS',
      name: 'BLOCKS',
      parameters: [{ name: 'blocks', type: 'any', dimensionality: 'matrix', repeating: true }],
    },
  ],
};

function one(
  id: string,
  types: readonly string[],
  more: { readonly optional?: boolean } = {},
): FunctionsMetadata['functions'][number] {
  return {
    id,
    name: id,
    parameters: types.map((type, i) => ({ name: `p${i}`, type, dimensionality: 'scalar', ...more })),
  };
}

const flat = (cells: unknown) => (cells as number[][]).flat();

export const implementations = {
  ADD: (a: unknown, b: unknown) => (a as number) + (b as number),
  'TEXT.OF': (text: unknown) => `<${String(text)}>`,
  NOT: (value: unknown) => !value,
  ANY: (value: unknown) => JSON.stringify(value),
  WHERE: (value: unknown) => value,
  SEE: (...args: unknown[]) => JSON.stringify(args),
  JOIN: (between: unknown, parts: unknown) => (parts as unknown[]).map(String).join(String(between)),
  BLOCKS: (blocks: unknown) => JSON.stringify(blocks),
  SUM: (cells: unknown) => flat(cells).reduce((sum, cell) => sum + Number(cell), 0),
  /** Answers what its argument says, as JSON */
  GIVE: (json: unknown) => JSON.parse(json as string) as unknown,
};
