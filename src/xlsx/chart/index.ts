export { chartFrame } from './frame';
export { chartSpace } from './chart-space';
