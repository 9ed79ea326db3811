import type { Field, JsonObject } from '../form/field';
import { choice, group, list, may, money, percentage, reference, source, text, whole, year } from './build';

export const DISCOUNTING = ['standard', 'health', 'flat'] as const;
export const BIAS_BASES = ['one-off costs', 'posts added', 'one-off costs and posts added'] as const;

const isFlat = ({ discounting, flatRate }: JsonObject) => discounting === 'flat' || flatRate !== undefined;

/** Costs over many years in present values, for a case that asks for them. */
export const wholeLife: readonly Field[] = [
  group(
    'wholeLife',
    [
      whole('horizon'),
      choice('discounting', DISCOUNTING, may),
      percentage('flatRate', { ...may, isShown: isFlat }),
      percentage('inflation', may),
      list('inflationByYear', ['year', 'rate'], [year('year'), percentage('rate'), source], {
        ...may,
        isInline: true,
      }),
      list(
        'options',
        ['option', 'life', 'upperBound'],
        [
          reference('option', 'options'),
          whole('life', may),
          percentage('upperBound', may),
          percentage('mitigated', may),
          choice('biasOn', BIAS_BASES, may),
          source,
        ],
        may,
      ),
      list(
        'risks',
        ['risk', 'cost', 'probability'],
        [
          reference('option', 'options'),
          text('risk'),
          percentage('probability'),
          money('cost'),
          year('year'),
          source,
        ],
        may,
      ),
      list(
        'discountRates',
        ['after', 'standard', 'health'],
        [whole('after'), percentage('standard', may), percentage('health', may)],
        may,
      ),
    ],
    may,
  ),
];
