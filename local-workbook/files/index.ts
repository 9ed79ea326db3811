export type { AddInSettings } from './add-in-settings';
export { openCsv } from './csv-open';
export { csvAsShown, saveCsv } from './csv-save';
export { type Opened, openXlsx, openXlsxWithNotes } from './open';
export { saveXlsx } from './save';
