import { CASE_TARGETS } from './case-targets';
import { POST_TARGETS } from './post-targets';
import type { Target } from './target';

export const TARGETS: Readonly<Record<'posts' | 'caseload', readonly Target[]>> = {
  posts: POST_TARGETS,
  caseload: CASE_TARGETS,
};
