import type { Answer, BatchRequest } from '../../../local-workbook/protocol/wire';

/** What the recorder was asked: a request's size and what it does, by the names of its calls. */
export interface Recorded {
  readonly bytes: number;
  readonly actions: number;
}

/**
 * A workbook of one sheet that agrees to everything and keeps nothing: enough to count what Microsoft's client sends and how
 * large it is. What the calls do is tried on the grid.
 */
export function recorder(): { requests: Recorded[]; send: (body: string) => Promise<Answer> } {
  const requests: Recorded[] = [];
  let added = 0;
  let references = 0;
  const send = (body: string): Promise<Answer> => {
    const { Actions, ObjectPaths } = JSON.parse(body) as BatchRequest;
    requests.push({ bytes: Buffer.byteLength(body), actions: Actions.length });
    const nameOf = (path: number | undefined) => (path === undefined ? undefined : ObjectPaths[path]?.Name);
    const ids = new Map<number, string>();
    const idOf = (path: number) => {
      const known = ids.get(path) ?? `{${++added}}`;
      ids.set(path, known);
      return known;
    };
    const isAdd = (path: number) =>
      nameOf(path) === 'Add' && nameOf(ObjectPaths[path]?.ParentObjectPathId) === 'Worksheets';
    const kept = new Set<number>();
    const Results = Actions.map(({ Id, ActionType, Name, ObjectPathId: path }) => {
      if (Name === '_KeepReference') kept.add(path);
      if (ActionType === 1) {
        const reference = kept.has(path) ? { _ReferenceId: `ref-${++references}` } : {};
        return { ActionId: Id, Value: isAdd(path) ? { Id: idOf(path) } : reference };
      }
      if (ActionType !== 2) return { ActionId: Id, Value: null };
      if (isAdd(path)) return { ActionId: Id, Value: { Id: idOf(path) } };
      const sheet = { Id: '{0}', Name: 'Sheet1' };
      if (nameOf(path) === 'GetActiveWorksheet') return { ActionId: Id, Value: sheet };
      return { ActionId: Id, Value: { _Items: nameOf(path) === 'Worksheets' ? [sheet] : [] } };
    });
    return Promise.resolve({ Results });
  };
  return { requests, send };
}
