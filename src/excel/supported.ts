/** What every Excel has that the manifest lets in. */
const BASE = '1.14';

export const isSupported = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Whether this Excel can take sheets of ours at all. One that opens the add-in elsewhere than by its manifest may not. */
export const canBuildSheets = (): boolean => isSupported(BASE);
