export { AddInFunctions } from './add-in-functions';
export { PENDING } from './errors';
