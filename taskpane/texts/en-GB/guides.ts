export const guides = {
  title: 'Help',
  what: 'Short guides to each page. They are part of the add-in and need no connection.',
  all: 'All guides',
  one: 'Guide',
  search: 'Search the guides',
  none: (words: string) => `No guide speaks of “${words}”. Try one word, such as caseload or pension.`,
};
