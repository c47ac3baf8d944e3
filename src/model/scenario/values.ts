/** Whether a value is one a setting allows, and how both are put in words. */
import { shortened } from './characters.ts';
import { meantAnswer, meantInHundredths, meantNumbers } from './meant.ts';
import { nearestName } from './nearest.ts';
import type { Complaint } from './problem.ts';

export type Value = number | boolean | string;

/** The part of a field that a single value is checked against. */
export type Allowed =
  | { readonly type: 'number' | 'integer'; readonly range: readonly [number, number]; readonly unit: string }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text '${shortened(value, 40)}'`;
  if (typeof value === 'number') return Number.isFinite(value) ? `the number ${value}` : 'a number without a finite value';
  return String(value);
}

export function describeAllowed(allowed: Allowed): string {
  if (allowed.type === 'boolean') return 'true or false';
  if (allowed.type === 'choice') return `one of ${allowed.choices.join(', ')}`;
  const kind = allowed.type === 'integer' ? 'a whole number' : 'a number';
  return `${kind} from ${allowed.range[0]} to ${allowed.range[1]} (${allowed.unit})`;
}

function fits(allowed: Allowed, value: unknown): boolean {
  if (allowed.type === 'boolean') return typeof value === 'boolean';
  if (allowed.type === 'choice') return typeof value === 'string' && allowed.choices.includes(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (allowed.type === 'integer' && !Number.isInteger(value)) return false;
  return value >= allowed.range[0] && value <= allowed.range[1];
}

/** The value that was probably meant by one that is not allowed, as it would be written; null where that is anybody's guess. */
function nearestValue(allowed: Allowed, value: unknown): string | null {
  if (allowed.type === 'boolean') return textOf(meantAnswer(value));
  if (allowed.type === 'choice') return nearestChoice(allowed.choices, value);
  const meant =
    typeof value === 'number'
      ? meantInHundredths(value, allowed.unit)
      : typeof value === 'string'
        ? meantNumbers(value, allowed.unit).flatMap((number) => [number, ...meantInHundredths(number, allowed.unit)])
        : [];
  return textOf(meant.find((number) => fits(allowed, number)) ?? null);
}

const textOf = (value: Value | null) => (value === null ? null : String(value));

/** `no` stands for whichever choice is to have nothing of it, where there is one. */
function nearestChoice(choices: readonly string[], value: unknown): string | null {
  const named = typeof value === 'string' ? nearestName(value, choices) : null;
  if (named !== null) return named;
  const answer = value === null ? false : meantAnswer(value);
  if (answer === null) return null;
  return choices.find((choice) => (answer ? ['on'] : ['off', 'none', 'nobody']).includes(choice)) ?? null;
}

/** Null when the value is allowed; otherwise what was found, what is allowed and what was probably meant, without a name for the setting. */
export function valueComplaint(allowed: Allowed, value: unknown): Complaint | null {
  if (fits(allowed, value)) return null;
  return { found: describeValue(value), expected: describeAllowed(allowed), nearest: nearestValue(allowed, value) };
}

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

/** The value a piece of text stands for when it is given for a setting of this kind; the text itself when it stands for none. */
export function valueOfText(allowed: Allowed, text: string): Value {
  const trimmed = text.trim();
  if (allowed.type === 'boolean')
    return trimmed === 'true' || trimmed === 'on' ? true : trimmed === 'false' || trimmed === 'off' ? false : text;
  if (allowed.type === 'choice') return trimmed;
  return plainNumber.test(trimmed) ? Number(trimmed) : text;
}
