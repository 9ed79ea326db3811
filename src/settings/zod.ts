import { config } from 'zod';

/** Before any schema is made: zod would try out whether it may make code from text, which the pane's policy reports. */
config({ jitless: true });
