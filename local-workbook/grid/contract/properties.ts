import type { FileProperties } from '../../../src/xlsx';

/** The document's own words about itself, empty where nothing was said. */
export type DocumentProperties = FileProperties;
export interface Properties {
  get(): DocumentProperties;
  set(change: Partial<DocumentProperties>): void;
}
