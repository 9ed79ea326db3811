/** What no file system takes in a name, and how long a name gets. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g; // eslint-disable-line no-control-regex -- these are what is meant
const LONGEST = 100;

/** The title of a case as part of the name of a file. */
export const fileTitle = (title: string): string =>
  title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[ .]+$/, '');
