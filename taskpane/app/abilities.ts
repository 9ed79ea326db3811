import { canBuildSheets } from '../../src/excel';

let builds: boolean | undefined;

/** Whether this Excel can take sheets of ours; asked once, since an Excel does not change while the pane is open. */
export const canBuild = (): boolean => (builds ??= canBuildSheets());
