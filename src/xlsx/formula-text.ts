import { columnLetters, parseA1 } from '../workbook';
import { withTableReferences } from './table-references';
import { COLUMNS, ROWS } from './units';

/**
 * A formula as a file writes it and as a person types it. Files write functions that came after 2007 with a prefix, and the names
 * that LET and LAMBDA give with another; without them Excel shows #NAME?.
 */

/** Text, quoted sheet names and bracketed columns are left alone; a word is a name, a function or a reference. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|#(?:N\/A|[A-Z]+\/?\d?[!?])|[\s\S]/gu;

const tokensOf = (formula: string): string[] => formula.match(TOKEN) ?? [];

/** The formula as it would read when copied by so many rows and columns: how files write formulas that cells share. */
export function shifted(formula: string, rows: number, columns: number): string {
  return tokensOf(formula)
    .map((token, i, tokens) => {
      // LOG10 is a function where it is called.
      if (tokens[i + 1] === '(') return token;
      if (/^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/.test(token))
        return parts(token, (at) => column(at, columns));
      if (/^(\$?\d{1,7}):(\$?\d{1,7})$/.test(token)) return parts(token, (at) => row(at, rows));
      const found = /^(\$?[A-Za-z]{1,3})(\$?\d{1,7})$/.exec(token);
      if (!found?.[1] || !found[2] || !parseA1(token)) return token;
      const [letters, digits] = [column(found[1], columns), row(found[2], rows)];
      return letters === '#REF!' || digits === '#REF!' ? '#REF!' : letters + digits;
    })
    .join('');
}

const parts = (range: string, change: (part: string) => string): string => {
  const changed = range.split(':').map(change);
  return changed.includes('#REF!') ? '#REF!' : changed.join(':');
};

function column(letters: string, by: number): string {
  if (letters.startsWith('$')) return letters;
  const at = (parseA1(`${letters}1`)?.column ?? 0) + by;
  return at < 0 || at >= COLUMNS ? '#REF!' : columnLetters(at);
}

function row(digits: string, by: number): string {
  if (digits.startsWith('$')) return digits;
  const at = Number(digits) + by;
  return at < 1 || at > ROWS ? '#REF!' : String(at);
}

/** What a person sees: without prefixes, with `A1#`, `@A1` and `Staff[@Hours]` as typed. */
export function asTyped(formula: string): string {
  const plain = /_xl/i.test(formula) ? unprefixed(formula) : formula;
  if (!/\[#This Row\]/i.test(plain)) return plain;
  return withTableReferences(plain, (table, body) => {
    if (/^#This Row$/i.test(body.trim())) return `${table}[@]`;
    const columns = /^\[#This Row\],\s*([^]*)$/i.exec(body)?.[1];
    const [, only] = /^\[((?:[^[\]']|'[^])*)\]$/.exec(columns ?? '') ?? [];
    return columns && `${table}[@${only !== undefined && /^[\w.]+$/.test(only) ? only : columns}]`;
  });
}

function unprefixed(formula: string): string {
  const named = tokensOf(formula).map((token) =>
    /^["']/.test(token)
      ? token
      : token.replace(/^(?:_xlfn\.)?(?:_xlws\.)?(?=[\p{L}_])/iu, '').replace(/^_xlpm\./i, ''),
  );
  return outsideQuotes(named.join(''), (part) =>
    part.replace(/\bANCHORARRAY\(([^()]+)\)/g, '$1#').replace(/\bSINGLE\(([^()]+)\)/g, '@$1'),
  );
}

const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');

const WORKSHEET_ONLY = ['FILTER', 'SORT'];
const AFTER_2007 = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH ' +
    'FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK ' +
    'HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET ' +
    'LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST ' +
    'NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE ' +
    'SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL ' +
    'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

/** Functions with these come as NETWORKDAYS.INTL does: Excel writes them bare. */
const BARE = new Set(['NETWORKDAYS.INTL', 'WORKDAY.INTL']);

/**
 * What a file must say for what a person typed.
 * @param table - the table in which the cell stands, for `[@Hours]` without a name
 */
export function asWritten(formula: string, table = ''): string {
  const tokens = tokensOf(formula);
  const named = namesGiven(tokens);
  const prefixed = tokens.map((token, i) => {
    if (!/^[\p{L}_\\]/u.test(token)) return token;
    const upper = token.toUpperCase();
    if (tokens[i + 1] === '(') {
      if (WORKSHEET_ONLY.includes(upper)) return `_xlfn._xlws.${token}`;
      if (AFTER_2007.has(upper) && !BARE.has(upper)) return `_xlfn.${token}`;
    }
    return named.has(upper) && tokens[i - 1] !== '!' ? `_xlpm.${token}` : token;
  });
  const spilled = outsideQuotes(prefixed.join(''), (part) =>
    part.replace(/(\$?[A-Z]{1,3}\$?\d{1,7})#(?![A-Z])/g, '_xlfn.ANCHORARRAY($1)'),
  );
  return withTableReferences(spilled, (name, body) => {
    const columns = /^\s*@\s*([^]*?)\s*$/.exec(body)?.[1];
    if (columns === undefined) return undefined;
    if (columns === '') return `${name || table}[#This Row]`;
    return `${name || table}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
  });
}

/** The names that LET and LAMBDA give: in LET each second word, in LAMBDA each word but the last. */
function namesGiven(tokens: readonly string[]): ReadonlySet<string> {
  const given = new Set<string>();
  tokens.forEach((token, i) => {
    const call = token.toUpperCase();
    if ((call !== 'LET' && call !== 'LAMBDA') || tokens[i + 1] !== '(') return;
    const arguments_: string[][] = [[]];
    let depth = 0;
    for (const part of tokens.slice(i + 2)) {
      if (depth === 0 && part === ')') break;
      if ('({'.includes(part)) depth += 1;
      if (')}'.includes(part)) depth -= 1;
      if (depth === 0 && part === ',') arguments_.push([]);
      else if (part.trim() !== '') arguments_.at(-1)?.push(part);
    }
    arguments_.slice(0, -1).forEach((words, at) => {
      const [word] = words;
      if (word !== undefined && words.length === 1 && (call === 'LAMBDA' || at % 2 === 0))
        given.add(word.toUpperCase());
    });
  });
  return given;
}
