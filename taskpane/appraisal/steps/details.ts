import type { Field } from '../form/field';
import { choice, date, may, text, words, year, years } from './build';

export const COUNTRIES = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const;

export const details: readonly Field[] = [
  text('title'),
  text('organisation'),
  words('decision'),
  text('author'),
  date('date'),
  text('version', may),
  choice('country', COUNTRIES, may),
  year('priceBase'),
  years('years'),
];
