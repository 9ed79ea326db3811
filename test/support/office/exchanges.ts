import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { execute } from '../../../local-workbook/protocol/execute';
import type { ExecutorHost } from '../../../local-workbook/protocol/host';
import type { Answer, BatchRequest } from '../../../local-workbook/protocol/wire';

/** What Microsoft's client asked in a run that was recorded, and what it was content with as answer. */
export interface Recording {
  readonly file: string;
  readonly what: string;
  readonly exchanges: readonly { readonly request: BatchRequest; readonly answer: Answer }[];
}

const FOLDER = new URL('../../local-workbook/protocol/exchanges/', import.meta.url);

export function recordings(): readonly Recording[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      file,
      ...(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Omit<Recording, 'file'>),
    }));
}

/**
 * Asks the recorded questions and expects the recorded answers. Ids and references are a host's own choice: the first time an answer holds
 * one, it stands for the recorded one from then on, in answers and in the requests that follow.
 */
export async function replay(
  { exchanges }: Recording,
  host: ExecutorHost,
  ours = new Map<string, string>(),
): Promise<void> {
  for (const { request, answer } of exchanges) {
    const given = await execute(translated(JSON.stringify(request), ours), host);
    learn(answer.Results, given.Results, ours);
    expect({ TraceIds: [], ...given }).toEqual({
      TraceIds: [],
      ...(JSON.parse(translated(JSON.stringify(answer), ours)) as Answer),
    });
  }
}

function translated(text: string, ours: ReadonlyMap<string, string>): string {
  return text.replace(/"(ref-\d+|\{[\dA-F-]+\})"/g, (quoted, id: string) =>
    ours.has(id) ? JSON.stringify(ours.get(id)) : quoted,
  );
}

function learn(recorded: unknown, given: unknown, ours: Map<string, string>): void {
  if (typeof recorded !== 'object' || recorded === null || typeof given !== 'object' || given === null)
    return;
  for (const [name, value] of Object.entries(recorded)) {
    const own = (given as Record<string, unknown>)[name];
    const isId = name === 'Id' || name === '_Id' || name === '_ReferenceId';
    if (isId && typeof value === 'string' && typeof own === 'string') {
      if (!ours.has(value)) ours.set(value, own);
    } else learn(value, own, ours);
  }
}
