/**
 * Codes that are read out, copied from a board and typed. Their signs are those that nobody takes for another, 23 of them, and 23 is prime: with
 * two check signs every wrong sign and every two swapped signs are found, and a single wrong sign is put right.
 */

/** Without 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
export const SIGNS = '34679ACDEFGHJKMNPQRTWXY';
export const BASE = SIGNS.length;
const CHECKS = 2;

/** What is wrong with a code that was typed. */
export type CodeProblem =
  | { readonly kind: 'length'; readonly found: number }
  | { readonly kind: 'signs'; readonly found: readonly string[] }
  | { readonly kind: 'check' }
  | { readonly kind: 'meaning' };

export type CodeReading =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly problem: CodeProblem; readonly guess: string | null };

const modulo = (value: number): number => ((value % BASE) + BASE) % BASE;

/** Sums that are both 0 in a code that is in order: of its values, and of its values times their places from 1. */
function sumsOf(values: readonly number[]): readonly [number, number] {
  return [modulo(values.reduce((sum, value) => sum + value, 0)), modulo(values.reduce((sum, value, k) => sum + (k + 1) * value, 0))];
}

const signsOf = (values: readonly number[]): string => values.map((value) => SIGNS[value]).join('');

/** Two or three groups of signs are copied with fewer slips than one long one. */
const grouped = (signs: string): string => signs.match(/.{3,4}?(?=(?:.{3})*$)/g)?.join('-') ?? signs;

/** The code of values from 0 to 22, fewer than 21 of them, with its check signs. */
export function codeOf(values: readonly number[]): string {
  const [sum, placed] = sumsOf(values);
  const place = values.length + 1;
  const last = modulo(place * sum - placed);
  return grouped(signsOf([...values, modulo(-sum - last), last]));
}

/** The values with one of them changed so that both sums are 0; null where no single change does it. */
function withOneMended(values: readonly number[]): number[] | null {
  const [sum, placed] = sumsOf(values);
  if (sum === 0) return null;
  const at = values.findIndex((_, k) => modulo((k + 1) * sum) === placed);
  return at < 0 ? null : values.map((value, k) => (k === at ? modulo(value - sum) : value));
}

/** The values with two neighbours swapped so that both sums are 0; null where no swap does it, or several do. */
function withNeighboursSwapped(values: readonly number[]): number[] | null {
  const swaps = values.slice(1).map((_, k) => [...values.slice(0, k), values[k + 1] ?? 0, values[k] ?? 0, ...values.slice(k + 2)]);
  const right = swaps.filter((each) => sumsOf(each).every((sum) => sum === 0));
  return right.length === 1 ? (right[0] ?? null) : null;
}

/**
 * Reads a code of a number of values; case, spaces and hyphens do not matter. `isMeant` says whether values in order mean anything; a guess is
 * given where one changed sign or two swapped neighbours give a code that does.
 */
export function readCode(text: string, length: number, isMeant: (values: readonly number[]) => boolean): CodeReading {
  const signs = [...text.toUpperCase().replaceAll(/[\s\-–‐]/g, '')];
  if (signs.length !== length + CHECKS) return { ok: false, problem: { kind: 'length', found: signs.length }, guess: null };
  const strange = [...new Set(signs.filter((sign) => !SIGNS.includes(sign)))];
  const values = signs.map((sign) => Math.max(0, SIGNS.indexOf(sign)));
  const isInOrder = sumsOf(values).every((sum) => sum === 0);
  const payload = values.slice(0, length);
  if (strange.length === 0 && isInOrder && isMeant(payload)) return { ok: true, values: payload };
  const mended = isInOrder ? values : (withOneMended(values) ?? withNeighboursSwapped(values));
  const isGuess = mended !== null && isMeant(mended.slice(0, length)) && onlyStrangeChanged(signs, mended);
  const problem: CodeProblem = strange.length > 0 ? { kind: 'signs', found: strange } : isInOrder ? { kind: 'meaning' } : { kind: 'check' };
  return { ok: false, problem, guess: isGuess && mended !== null ? grouped(signsOf(mended)) : null };
}

/** Where a sign that no code has was typed, the guess changes that sign and no other. */
function onlyStrangeChanged(signs: readonly string[], mended: readonly number[]): boolean {
  const strange = signs.filter((sign) => !SIGNS.includes(sign)).length;
  if (strange === 0) return true;
  return strange === 1 && signs.every((sign, k) => !SIGNS.includes(sign) || SIGNS[mended[k] ?? 0] === sign);
}
