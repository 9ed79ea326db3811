import { postsByOption } from '../../appraisal/posts-by-option';
import { figure, figureColumn, table, textColumn } from '../document';
import { type Section, emphasisOf } from './section';

/** How many posts and agency workers there are with each option. */
export const posts: Section = (c, { options, baseline }) => [
  table(
    'Posts and agency workers, with every change in force',
    [
      textColumn('Option', 66),
      figureColumn('Posts added', 26),
      figureColumn('Posts released', 26),
      figureColumn('Posts', 26),
      figureColumn('Agency workers', 26),
    ],
    [
      {
        cells: [
          'Now',
          figure(0, 'integer'),
          figure(0, 'integer'),
          figure(baseline.allPosts.posts, 'integer'),
          figure(baseline.allAgency.workers, 'integer'),
        ],
      },
      ...postsByOption(c).map(({ name, added, released, posts: left, agency }, index) => ({
        cells: [name, ...[added, released, left, agency].map((count) => figure(count, 'integer'))],
        ...emphasisOf(options[index]!),
      })),
    ],
  ),
];
