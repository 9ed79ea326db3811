/** By itself, for who needs nothing else of files. */
export { isDateFormat } from 'hucre';
