export interface Calculation {
  mode(): 'Automatic' | 'Manual' | 'AutomaticExceptTables';
  setMode(mode: 'Automatic' | 'Manual' | 'AutomaticExceptTables'): void;
  recalculate(full: boolean): void;
  /** Resolves when nothing is due, no formula is being worked out and no custom function is awaited. */
  settled(timeoutMs?: number): Promise<void>;
}
