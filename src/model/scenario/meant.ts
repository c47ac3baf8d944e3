/** Which value people most likely meant by what they wrote: '£1.8m', '1,800,000', '20 %', '2 years', 'yes'. A hint, never a conversion. */

const counted = (words: string, from: number, step: number) => words.split(' ').map((word, k): [string, number] => [word, from + step * k]);

const WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...counted('zero one two three four five six seven eight nine ten eleven twelve', 0, 1),
  ...counted('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13, 1),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['nought', 0],
  ['half', 1 / 2],
]);

/** Amounts of more than one word, or of one sign. */
const PARTS: Readonly<Record<string, number>> = {
  'a half': 1 / 2,
  'one half': 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'two fifths': 2 / 5,
  'a tenth': 1 / 10,
  'a hundred': 100,
  'a thousand': 1e3,
  'a million': 1e6,
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅛': 1 / 8,
};

const TIMES: Readonly<Record<string, number>> = {
  hundred: 100,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Units of time, in years. */
const TIME: Readonly<Record<string, number>> = { year: 1, yr: 1, quarter: 1 / 4, month: 1 / 12, week: 1 / 52, day: 1 / 365 };

/** Units in which a hundredth makes sense. */
const DIMENSIONLESS = /^(share|chance|ratio|multiple|points|weight|exponent|return)/;

const singular = (word: string) => word.replace(/\.$/, '').replace(/s$/, '');

const lookUp = (table: Readonly<Record<string, number>>, word: string) => (Object.hasOwn(table, word) ? table[word] : undefined);

/** What a word after an amount makes of it, in the unit of the setting; null where it makes no sense there. */
function factorOf(word: string, unit: string): number | null {
  const unitOfTime = lookUp(TIME, singular(/^\w+/.exec(unit)?.[0] ?? ''));
  const time = lookUp(TIME, singular(word));
  if (unitOfTime !== undefined) return time === undefined ? null : time / unitOfTime;
  if (/^(%|percent|pct)$/.test(word)) return DIMENSIONLESS.test(unit) ? 1 / 100 : null;
  const times = lookUp(TIMES, word);
  if (times !== undefined) return times;
  if (unit.startsWith('£') && /^(pound|gbp)$/.test(singular(word))) return 1;
  const named = unit.toLowerCase().split(/\W+/).map(singular);
  return word.length > 2 && named.includes(singular(word)) ? 1 : null;
}

/** Ways of reading digits with marks between them, the likeliest first. */
function digitsAs(written: string): number[] {
  const text = written.replaceAll(/[\s'’_]/g, '');
  const readings = [text];
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) readings.unshift(text.replaceAll(',', ''));
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) readings.push(text.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d*,\d+$/.test(text)) readings.push(text.replace(',', '.'));
  return readings.filter((reading) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(reading)).map(Number);
}

/** The amount a text begins with, in all its readings, and what follows it. */
function amountIn(text: string): readonly [readonly number[], string] {
  const [, over, under, afterFraction = ''] = /^(\d+)\s*\/\s*(\d+)(.*)$/.exec(text) ?? [];
  if (under !== undefined) return [Number(under) > 0 ? [Number(over) / Number(under)] : [], afterFraction];
  const [, whole = '', sign = '', afterSign = ''] = /^(\d*)\s*([½⅓⅔¼¾⅕⅖⅗⅘⅛])(.*)$/.exec(text) ?? [];
  if (sign !== '') return [[Number(whole) + (PARTS[sign] as number)], afterSign];
  const [, digits, afterDigits = ''] = /^([-+]?[\d.,][\d.,\s'’_]*(?:e[-+]?\d+)?)(.*)$/.exec(text) ?? [];
  if (digits !== undefined) return [digitsAs(digits), afterDigits];
  const part = Object.keys(PARTS).find((words) => text === words || text.startsWith(`${words} `));
  if (part !== undefined) return [[PARTS[part] as number], text.slice(part.length)];
  const [first = '', ...rest] = text.split(' ');
  const value = lookUp(WORDS, first);
  return [value === undefined ? [] : [value], rest.join(' ')];
}

/** A number as it is most simply written. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Numbers that a piece of text may stand for where a number of this unit is asked for, the likeliest first. */
export function meantNumbers(written: string, unit: string): number[] {
  if (written.length > 60) return [];
  const text = written
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll('−', '-')
    .replaceAll('per cent', '%')
    .trim()
    .replace(/^(about |circa |c\. ?|~)/, '')
    .replace(/^(-?)(£|gbp) ?/, '$1')
    .replace(unit.includes('a year') ? /( ?\/ ?(year|yr)| a year| per year| per annum| p\.?a\.?)$/ : /$^/, '');
  const [amounts, after] = amountIn(text);
  const factors = (after.trim() === '' ? [] : after.trim().split(' ')).map((word) => factorOf(word, unit));
  return amounts.flatMap((amount) => {
    const value = factors.reduce(
      (product, factor) => (product === null || factor === null ? null : product * factor),
      amount as number | null,
    );
    return value === null ? [] : [tidy(value)];
  });
}

/** What a number beyond its range is in hundredths, as it may have been meant: 60 for a share is 0.6. */
export function meantInHundredths(value: number, unit: string): number[] {
  return DIMENSIONLESS.test(unit) && value >= 2 ? [tidy(value / 100)] : [];
}

const YES = ['yes', 'y', 'on', 'true', '1', 'enabled'];
const NO = ['no', 'n', 'off', 'false', '0', 'disabled', 'none', 'null', '~'];

/** Whether what was written stands for yes or for no; null where it stands for neither. */
export function meantAnswer(written: unknown): boolean | null {
  if (typeof written !== 'string' && typeof written !== 'number' && typeof written !== 'boolean') return null;
  const word = String(written).trim().toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
}
