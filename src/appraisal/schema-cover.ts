import { z } from 'zod';
import './zod';

export const coverShapes = {
  grantCutStep: z
    .number()
    .gt(0)
    .max(0.1)
    .default(0.01)
    .describe('Step between the cuts that Grant sensitivity tries, a fraction; ten steps'),
};
