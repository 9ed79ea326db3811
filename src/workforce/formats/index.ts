import type { Format } from './format';

/** Every format that is recognised, the more particular first. */
export const FORMATS: readonly Format[] = [];
