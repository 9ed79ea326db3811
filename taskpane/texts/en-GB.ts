import { appraisal } from './en-GB/appraisal';
import { figures } from './en-GB/figures';
import { functions } from './en-GB/functions';
import { guides } from './en-GB/guides';
import { home } from './en-GB/home';
import { importing } from './en-GB/importing';
import { refresh } from './en-GB/refresh';
import { settings } from './en-GB/settings';
import { share } from './en-GB/share';
import { shell } from './en-GB/shell';
import { staffing } from './en-GB/staffing';

/** The words in British English; a file a page, so that a translator has one screen's words beside each other. */
export const enGB = {
  ...shell,
  home,
  importing,
  appraisal,
  refresh,
  staffing,
  share,
  functions,
  figures,
  settings,
  guides,
};
