/** What a value read from a file must be made of, and which of its parts are missing or of another kind. */

type Kind = 'text' | 'number' | 'yes or no';

export type Shape =
  | Kind
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly pair: Shape }
  | { readonly object: Readonly<Record<string, Shape>> }
  | { readonly orNull: Shape }
  | { readonly optional: Shape };

const kinds: Readonly<Record<string, Kind>> = { string: 'text', number: 'number', boolean: 'yes or no' };

/** A shape in a word or two, as it is asked for. */
function named(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  if ('oneOf' in shape) return shape.oneOf.join(' or ');
  if ('list' in shape) return 'list';
  if ('pair' in shape) return 'list of two';
  if ('orNull' in shape) return `${named(shape.orNull)} or null`;
  return 'optional' in shape ? named(shape.optional) : 'object';
}

/** Each part that does not fit, by its path and what was expected there; nothing is said of what is inside such a part. */
export function misfits(value: unknown, shape: Shape, path = ''): string[] {
  const wrong = [`${path} (${named(shape)})`];
  if (typeof shape === 'string') return kinds[typeof value] === shape ? [] : wrong;
  if ('oneOf' in shape) return typeof value === 'string' && shape.oneOf.includes(value) ? [] : wrong;
  if ('orNull' in shape) return value === null || misfits(value, shape.orNull).length === 0 ? [] : inner(value, shape.orNull, path, wrong);
  if ('optional' in shape) return value === undefined ? [] : misfits(value, shape.optional, path);
  if ('object' in shape) return isObject(value) ? misfitsInObject(value, shape.object, path) : wrong;
  if (!Array.isArray(value) || ('pair' in shape && value.length !== 2)) return wrong;
  const each = 'pair' in shape ? shape.pair : shape.list;
  return value.flatMap((item: unknown, k) => misfits(item, each, `${path}[${k}]`));
}

/** What is wrong inside a part that may be null; the whole part when it is of another kind. */
function inner(value: unknown, shape: Shape, path: string, wrong: string[]): string[] {
  return isObject(value) || Array.isArray(value) ? misfits(value, shape, path) : wrong;
}

function misfitsInObject(value: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, Shape>>, path: string): string[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  return Object.entries(parts).flatMap(([name, shape]) => misfits(Object.hasOwn(value, name) ? value[name] : undefined, shape, at(name)));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
