import { ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import { original, type Argument, type FunctionClass, type Result } from './originals';
import { lift, plain, rowsOf, type Cell } from './values';
import { escaped, hasWildcards, pattern } from './wildcards';

const NOTHING = StringValueObject.create('');

/** Trap: Univer's SEARCH knows no `*`, `?` and `~`. */
export const search = (): FunctionClass =>
  class extends original('SEARCH') {
    override calculate(wanted: Argument, within: Argument, from?: Argument): Result {
      const calculate = (one: Argument, other: Argument, start: Argument) =>
        super.calculate(one, other, start) as Argument;
      return lift(
        [rowsOf(wanted), rowsOf(within), rowsOf(from ?? NumberValueObject.create(1))],
        (what, where, start) => {
          const text = what?.isString() ? String(what.getValue()) : '';
          if (!hasWildcards(text) || !where || where.isError() || where.isNull() || !start?.isNumber())
            return calculate(what || NOTHING, where || NOTHING, start || NOTHING);
          const at = Math.floor(Number(start.getValue())) - 1;
          const said = String(plain(where) ?? '');
          const found = at >= 0 && at <= said.length ? said.slice(at).search(pattern(text, 'anywhere')) : -1;
          return found < 0
            ? ErrorValueObject.create(ErrorType.VALUE)
            : NumberValueObject.create(at + found + 1);
        },
      );
    }
  };

/** Trap: Univer's XLOOKUP and XMATCH take `*` and `?` as patterns unasked; in Excel only the match mode 2 does. */
export const exactLookup = (name: 'XLOOKUP' | 'XMATCH', modeAt: number): FunctionClass =>
  class extends original(name) {
    override calculate(wanted: Argument, ...rest: Argument[]): Result {
      const mode = rest[modeAt - 1];
      const isPattern = mode !== undefined && !mode.isNull() && String(plain(firstOf(mode))) === '2';
      if (isPattern) return super.calculate(wanted, ...rest);
      return super.calculate(literal(wanted), ...rest);
    }
  };

const firstOf = (value: Argument): Argument => rowsOf(value)[0]?.[0] || value;

function literal(wanted: Argument): Argument {
  const one = (value: Cell) =>
    value?.isString() && hasWildcards(String(value.getValue()))
      ? StringValueObject.create(escaped(String(value.getValue())))
      : value!;
  return wanted.isArray() ? lift([rowsOf(wanted)], one) : one(wanted);
}
