/** Shapes of values read from files, and a check that names the parts that do not fit. */

type Kind = 'text' | 'number' | 'yes or no';

/** A value without parts; ranges include both ends. */
type Single =
  | Kind
  | { readonly oneOf: readonly string[] }
  | { readonly between: readonly [number, number] }
  | { readonly whole: readonly [number, number] };

export type Shape =
  | Single
  | { readonly list: Shape; readonly length?: number }
  | { readonly pair: Shape }
  | { readonly object: Readonly<Record<string, Shape>> }
  | { readonly orNull: Shape }
  | { readonly optional: Shape };

/** Largest number that is accepted: more than any amount in the model, and small enough to calculate with. */
const LARGEST = 1e15;

const kinds: Readonly<Record<string, Kind>> = { string: 'text', number: 'number', boolean: 'yes or no' };

/** A shape in a few words, for a message. */
function named(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if ('oneOf' in shape) return shape.oneOf.join(' or ');
  if ('between' in shape) return `number from ${shape.between[0]} to ${shape.between[1]}`;
  if ('whole' in shape) return `whole number from ${shape.whole[0]} to ${shape.whole[1]}`;
  if ('list' in shape) return shape.length === undefined ? 'list' : `list of ${shape.length}`;
  if ('pair' in shape) return 'list of two';
  if ('orNull' in shape) return `${named(shape.orNull)} or null`;
  return 'optional' in shape ? named(shape.optional) : 'object';
}

/** The parts that do not fit, each by its path and what was expected there; empty if the value fits. The inside of such a part is not checked. */
export function misfits(value: unknown, shape: Shape, path = ''): string[] {
  return within(value, shape).map((each) => (path === '' ? each.replace(/^\./, '') : `${path}${each}`));
}

/** The same with paths relative to the value; they are built only for parts that do not fit, because most values do. */
function within(value: unknown, shape: Shape): readonly string[] {
  if (typeof shape === 'string' || 'oneOf' in shape || 'between' in shape || 'whole' in shape)
    return isSingle(value, shape) ? NONE : itself(shape);
  if ('optional' in shape) return value === undefined ? NONE : within(value, shape.optional);
  if ('orNull' in shape) {
    if (value === null) return NONE;
    const wrong = within(value, shape.orNull);
    return wrong.length === 0 || isObject(value) || Array.isArray(value) ? wrong : itself(shape);
  }
  if ('object' in shape) return isObject(value) ? inObject(value, shape.object) : itself(shape);
  const wanted = 'pair' in shape ? 2 : shape.length;
  if (!Array.isArray(value) || (wanted !== undefined && value.length !== wanted)) return itself(shape);
  const each = 'pair' in shape ? shape.pair : shape.list;
  return value.flatMap((item: unknown, k) => below(`[${k}]`, within(item, each)));
}

/** A sum of shares may exceed 1 by rounding. */
const ROUND_OFF = 1e-9;

const NONE: readonly string[] = [];
const itself = (shape: Shape): readonly string[] => [` (${named(shape)})`];
const below = (name: string, wrong: readonly string[]): readonly string[] =>
  wrong.length === 0 ? NONE : wrong.map((each) => `${name}${each}`);

function inObject(value: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, Shape>>): readonly string[] {
  return Object.entries(parts).flatMap(([name, shape]) =>
    below(`.${name}`, within(Object.hasOwn(value, name) ? value[name] : undefined, shape)),
  );
}

/** Whether a value without parts fits. */
function isSingle(value: unknown, shape: Single): boolean {
  if (typeof shape === 'string') return kinds[typeof value] === shape && (typeof value !== 'number' || Math.abs(value) <= LARGEST);
  if ('oneOf' in shape) return typeof value === 'string' && shape.oneOf.includes(value);
  const [low, high] = 'between' in shape ? shape.between : shape.whole;
  if ('whole' in shape) return Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
  return typeof value === 'number' && value >= low - ROUND_OFF && value <= high + ROUND_OFF;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
