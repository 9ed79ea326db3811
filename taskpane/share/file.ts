export { EditableWorkbook } from '../../src/xlsx/edit';
export { XlsxError } from '../../src/xlsx/errors';
