import { config } from 'zod';

/**
 * Before any schema is made: zod would try out whether it may make code from text, which the pane's policy reports. Schemas import this
 * for its effect and `z` from zod itself: handed on from here, a bundle would bring zod's words in fifty languages along.
 */
config({ jitless: true });
