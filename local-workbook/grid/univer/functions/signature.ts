import { type FunctionsMetadata } from '../../../functions/pane-functions';

type FunctionEntry = FunctionsMetadata['functions'][number];
type ParameterType = 'any' | 'number' | 'string' | 'boolean';

export interface SignatureParameter {
  readonly matrix: boolean;
  readonly type: ParameterType;
  /** Errors reach the function as arguments; otherwise they are its result at once. */
  readonly takesErrors: boolean;
  /** The last one only: takes all arguments from there on, which reach the function as one array. */
  readonly repeating: boolean;
}

/** The parameter that an argument at this position is for. */
export const parameterAt = (parameters: readonly SignatureParameter[], position: number) =>
  parameters[position] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined);

/** A function as a cell calls it. */
export interface Signature {
  /** By which the pane knows it */
  readonly id: string;
  /** By which a cell calls it: `WFC.GRANT.CUT` */
  readonly name: string;
  readonly parameters: readonly SignatureParameter[];
  /** How many arguments a cell must give at least */
  readonly required: number;
  /** The answer depends on the cell that asks, and is remembered for that cell alone. */
  readonly perCell: boolean;
}

/** The functions that cells can call, and in words those that they cannot. */
export interface Signatures {
  readonly entries: readonly FunctionEntry[];
  readonly signatures: readonly Signature[];
  readonly unsupported: readonly string[];
}

const TYPES: readonly string[] = ['any', 'number', 'string', 'boolean'] satisfies ParameterType[];
const isType = (type: string): type is ParameterType => TYPES.includes(type);

export function signaturesOf(metadata: FunctionsMetadata): Signatures {
  const unsupported: string[] = [];
  const entries: FunctionEntry[] = [];
  for (const entry of metadata.functions) {
    const missing = notDone(entry);
    if (missing.length === 0) entries.push(entry);
    else
      unsupported.push(
        `${nameOf(metadata, entry)}: ${missing.join(', ')} not implemented in the local workbook`,
      );
  }
  return { entries, signatures: entries.map((entry) => signatureOf(metadata, entry)), unsupported };
}

/** Univer looks functions up in upper case, whatever a cell writes. */
export const nameOf = ({ namespace }: FunctionsMetadata, { name }: FunctionEntry): string =>
  (namespace === '' ? name : `${namespace}.${name}`).toUpperCase();

function signatureOf(metadata: FunctionsMetadata, entry: FunctionEntry): Signature {
  const { id, parameters, options } = entry;
  const firstOptional = parameters.findIndex(({ optional }) => optional);
  return {
    id,
    name: nameOf(metadata, entry),
    parameters: parameters.map(({ type = 'any', dimensionality, repeating = false }) => ({
      matrix: dimensionality === 'matrix',
      type: isType(type) ? type : 'any',
      takesErrors: type === 'any' && metadata.allowErrorForDataTypeAny === true,
      repeating,
    })),
    required: firstOptional < 0 ? parameters.length : firstOptional,
    perCell: options?.requiresAddress === true,
  };
}

function notDone({ parameters, options = {} }: FunctionEntry): string[] {
  const { stream, volatile, requiresParameterAddresses } = options;
  return [
    ...(stream ? ['streaming'] : []),
    ...(volatile ? ['volatile'] : []),
    ...(requiresParameterAddresses ? ['addresses of parameters'] : []),
    ...(parameters.slice(0, -1).some(({ repeating }) => repeating) ? ['repeating groups of parameters'] : []),
    ...parameters.flatMap(({ type = 'any' }) => (isType(type) ? [] : [`parameters of type ${type}`])),
  ];
}
