import { type FileFormats } from './documents';

const notYet = () => {
  throw new Error('Opening and saving files is not built in yet.');
};
export const formats: FileFormats = {
  readXlsx: notYet,
  writeXlsx: notYet,
  readCsv: notYet,
  writeCsv: notYet,
};
