import { runExample } from './example';

type Command = (event: Office.AddinCommands.Event) => void;

/** What the ribbon's buttons carry out, under the names that manifest.xml gives. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  buildExample: (event) => {
    // The pane shows how it goes and has the way to stop it. Where it cannot open, the build goes on without.
    void Office.addin
      .showAsTaskpane()
      .catch(() => undefined)
      .then(runExample)
      .finally(() => event.completed());
  },
};

/** Tells Excel which function does the work of each button. */
export function associateCommands(): void {
  for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, command);
}
