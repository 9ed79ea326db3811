import { expect, it } from 'vitest';
import * as messages from '../../src/calculations/messages';

const texts = Object.entries(messages).map(
  ([name, message]) => [name, typeof message === 'string' ? message : message('One', 'other')] as const,
);

it.each(texts)('%s fits in a tooltip: one line, a capital first, no full stop', (_, text) => {
  expect(text).toMatch(/^[A-Z].{15,108}[^.]$/);
});

it('no two say the same', () => expect(new Set(texts.map(([, text]) => text)).size).toBe(texts.length));
