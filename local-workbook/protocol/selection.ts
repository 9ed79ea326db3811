import type { QueryInfo } from './wire';

/** What a query asks of an object: scalars and, below links, what is asked of those. A node without children asks for every scalar. */
export interface Selection {
  /** `*` stands among the names */
  readonly all: boolean;
  readonly children: ReadonlyMap<string, Selection>;
}

interface Growing extends Selection {
  all: boolean;
  readonly children: Map<string, Growing>;
}

const growing = (): Growing => ({ all: false, children: new Map() });

/** `name`, `format/font/bold`, `items/name`, `charts/*` from Select; what Expand names besides is loaded with all its scalars. */
export function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root = growing();
  for (const path of [...Select, ...Expand]) {
    let node = root;
    for (const step of path.split(/[/.]/).filter((part) => part !== '')) {
      if (step === '*') {
        node.all = true;
        break;
      }
      const name = step.charAt(0).toLowerCase() + step.slice(1);
      const next = node.children.get(name) ?? growing();
      node.children.set(name, next);
      node = next;
    }
  }
  // Expanding a link does not replace the object's own scalars.
  if (Select.length === 0) root.all = true;
  return root;
}

export const EVERYTHING: Selection = { all: true, children: new Map() };

export const wantsAll = ({ all, children }: Selection): boolean => all || children.size === 0;

/** Two selections as one: `items` and what stands beside it mean the same of a collection. */
export function merged(one: Selection, other: Selection): Selection {
  const children = new Map(one.children);
  for (const [name, child] of other.children) {
    const known = children.get(name);
    children.set(name, known ? merged(known, child) : child);
  }
  return { all: one.all || other.all, children };
}
