import type { FieldText } from './appraisal-fields';

const SOURCE = { label: 'Source', hint: 'Where the figure comes from, or why it is assumed.' };

/** How the whole-life value is asked for. */
export const wholeLifeFields: Readonly<Record<string, FieldText>> = {
  wholeLife: {
    label: 'Whole-life value',
    hint: 'For options that have to be judged over more than two years.',
  },
  'wholeLife.horizon': { label: 'Horizon in years', hint: 'From the first year of the appraisal on.' },
  'wholeLife.discounting': { label: 'Discounting', hint: 'Left blank, it is standard.' },
  'wholeLife.flatRate': { label: 'Discount rate', hint: 'A real rate a year. Left blank, it is 3.5%.' },
  'wholeLife.inflation': {
    label: 'Inflation a year',
    hint: 'Only where there is pay by year: it turns cash into the prices of the price base.',
  },
  'wholeLife.inflationByYear': {
    label: 'Years with another inflation',
    one: 'year of inflation',
    hint: 'After the price base, up to the last year of the appraisal.',
  },
  'wholeLife.inflationByYear.year': { label: 'Financial year' },
  'wholeLife.inflationByYear.rate': { label: 'Inflation', hint: 'On the year before, such as 2.5%.' },
  'wholeLife.inflationByYear.source': SOURCE,
  'wholeLife.options': {
    label: 'Lives and optimism bias',
    one: 'option',
    hint: 'Only where there is something to say.',
  },
  'wholeLife.options.option': { label: 'Option' },
  'wholeLife.options.life': {
    label: 'Lasts for how many years',
    hint: 'Left blank, for the whole horizon.',
    shown: (value) => (value === '1' ? 'lasts 1 year' : `lasts ${value} years`),
  },
  'wholeLife.options.upperBound': {
    label: 'Optimism bias: upper bound',
    hint: 'For this kind of project, such as 24%. Left blank, it is none.',
    shown: (value) => `bias up to ${value}`,
  },
  'wholeLife.options.mitigated': { label: 'Part of the bias dealt with', hint: 'Left blank, it is none.' },
  'wholeLife.options.biasOn': { label: 'Bias is added to', hint: 'Left blank, to the one-off costs.' },
  'wholeLife.options.source': SOURCE,
  'wholeLife.risks': {
    label: 'Risks with a price',
    one: 'risk with a price',
    hint: 'Each counts by its probability.',
  },
  'wholeLife.risks.option': { label: 'Option' },
  'wholeLife.risks.risk': { label: 'Risk' },
  'wholeLife.risks.probability': {
    label: 'Probability',
    hint: 'Such as 20%.',
    shown: (value) => `probability ${value}`,
  },
  'wholeLife.risks.cost': { label: 'Cost if it happens', hint: 'In the prices of the price base.' },
  'wholeLife.risks.year': { label: 'Year', hint: 'A year of the horizon.' },
  'wholeLife.risks.source': SOURCE,
  'wholeLife.discountRates': {
    label: 'Discount rates of your own',
    one: 'discount rate',
    hint: 'Only where they are not those of the built-in tables.',
  },
  'wholeLife.discountRates.after': {
    label: 'After year',
    hint: '0, 30, 75, 125, 200 or 300.',
    shown: (value) => `after year ${value}`,
  },
  'wholeLife.discountRates.standard': { label: 'Standard', shown: (value) => `standard ${value}` },
  'wholeLife.discountRates.health': { label: 'Health effects', shown: (value) => `health ${value}` },
};
