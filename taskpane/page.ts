/** What taskpane.html has under this id. @throws Error where it has nothing of that kind, since then page and script do not belong together */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`taskpane.html has no ${kind.name} "${id}"`);
}
