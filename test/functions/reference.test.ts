import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { definitions } from '../../functions/definitions';
import { helpUrl } from '../../functions/metadata';
import { referencePage } from '../../functions/reference';

const committed = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');

test('docs/functions.md is what the definitions say; `npm run docs` mends it', () => {
  expect(committed).toBe(referencePage(definitions));
});

/** As GitHub makes an anchor of a heading. */
const anchors = [...committed.matchAll(/^## (.+)$/gm)].map(([, heading]) =>
  heading!
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replace(/ /g, '-'),
);

test.each(definitions.map(({ id }) => id))("%s's help URL leads to its heading", (id) => {
  expect(anchors).toContain(helpUrl(id).split('#')[1]);
});

test('optional parameters stand in brackets', () => {
  expect(committed).toContain('=WFC.AGENCY.COST(hourly_rate, hours_per_week, weeks, [margin])');
});

test('an example shows its figure, and the native formula its cells', () => {
  expect(committed).toContain('`=WFC.GRANT.CUT(717149, 0.03, "after")` gives **22179.865979381444**');
  expect(committed).toContain('=(A2-B2)*C2');
});
