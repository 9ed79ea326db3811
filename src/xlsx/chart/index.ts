export { chartFrame } from './frame';
export { chartSpace } from './chart-space';
export * from './drawn';
export type { Letters } from './drawing';
