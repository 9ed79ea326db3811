import { enGB } from './en-GB';

/** Every word of the pane, by what it is for. Another language is one more object of this shape. */
export type Texts = typeof enGB;

const LANGUAGES: Readonly<Record<string, Texts>> = { 'en-GB': enGB };

/** The words in the language of this Office, in English where there are none yet. */
export const textsIn = (language: string): Texts => LANGUAGES[language] ?? enGB;

/** The language is settled before the pane is loaded, and does not change while it is open. */
export const texts: Texts = textsIn(typeof Office === 'undefined' ? 'en-GB' : Office.context.displayLanguage);
