import type { Page } from './app/pages';

type Command = (event: Office.AddinCommands.Event) => void;

/** The pane's pages, loaded with the first of them. */
const pane = () => import(/* webpackChunkName: "pane" */ './app');

/** Shows the pane; where it cannot open, what was asked for goes on without. */
const show = () => Office.addin.showAsTaskpane().catch(() => undefined);

/** A button that leads to a page; with the pane closed it opens. */
const leadsTo =
  (page: Page): Command =>
  (event) =>
    void show()
      .then(pane)
      .then(({ goTo }) => goTo(page))
      .finally(() => event.completed());

/** What the ribbon's buttons carry out, under the names that manifest.xml gives. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  importData: leadsTo('import'),
  staffing: leadsTo('staffing'),
  appraisal: leadsTo('appraisal'),
  functions: leadsTo('functions'),
  share: leadsTo('share'),
  check: (event) =>
    void show()
      .then(pane)
      .then(({ showChecks }) => showChecks())
      .finally(() => event.completed()),
  buildExample: (event) =>
    void show()
      .then(pane)
      .then(({ buildExample }) => buildExample())
      .finally(() => event.completed()),
};

/** Tells Excel which function does the work of each button. */
export function associateCommands(): void {
  for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, command);
}
