/** What the page says where the pane, and the other words with it, cannot be loaded. */
export const start = {
  noScript: 'Microsoft’s script for add-ins did not load. Check the connection, then open the pane again.',
  notExcel: 'This page works inside Excel: open it with the Workforce Case button on the Home tab.',
  noPane:
    'The functions work; the pane did not load. Check the connection to the place that the add-in comes from, then open the pane again.',
};
