/** How a setting is described: once, here; checks, help, docs and JSON Schema are derived from it. */

/** Values that a default might as well have, for all that is known: what sensitivity should try, inside what is allowed. */
export type Plausible = {
  readonly plausible?: readonly [number, number];
  /** What the plausible range rests on, in half a sentence. */
  readonly why?: string;
};

/** What a default rests on. */
export type Basis = 'evidence' | 'judgement' | 'calibrated';

/** A policy is something a commissioner can choose; an assumption is a belief about the world. */
export type Kind = 'policy' | 'assumption';

type Description = {
  /** Plain meaning, one sentence. */
  readonly meaning: string;
  /** Unit, in words: '£ a year', 'share', 'quarters'. */
  readonly unit: string;
  readonly basis: Basis;
  readonly kind: Kind;
  /** Where the default comes from, when the basis is evidence. */
  readonly source?: string;
};

export type NumberField = Description &
  Plausible & {
    readonly type: 'number' | 'integer';
    /** Lowest and highest allowed value, both included. */
    readonly range: readonly [number, number];
    readonly default: number;
    /** True when the value is an amount of money, so that doubling every pound doubles it. */
    readonly pounds?: true;
  };
export type BooleanField = Description & { readonly type: 'boolean'; readonly default: boolean };
export type ChoiceField<C extends string = string> = Description & {
  readonly type: 'choice';
  readonly choices: readonly C[];
  readonly default: C;
};
/** One number for each of a fixed list of names, e.g. a hazard for each size band. */
export type TableField<K extends string = string> = Description &
  Plausible & {
    readonly type: 'table';
    readonly keys: readonly K[];
    readonly range: readonly [number, number];
    readonly default: Readonly<Record<K, number>>;
    readonly pounds?: true;
  };

export type Field = NumberField | BooleanField | ChoiceField | TableField;
export type FieldTree = { readonly [name: string]: Field | FieldTree };

/** The value a tree of fields describes. */
export type ValuesOf<T> = T extends { readonly type: 'number' | 'integer' }
  ? number
  : T extends { readonly type: 'boolean' }
    ? boolean
    : T extends { readonly type: 'choice'; readonly choices: readonly (infer C)[] }
      ? C
      : T extends { readonly type: 'table'; readonly keys: readonly (infer K extends string)[] }
        ? Readonly<Record<K, number>>
        : { readonly [K in keyof T]: ValuesOf<T[K]> };

/** '0.2 to 0.6 (why)', or nothing where no plausible range is given. */
export function plausibleText({ plausible, why }: Plausible): string {
  if (plausible === undefined) return '';
  const range = `${plausible[0]} to ${plausible[1]}`;
  return why === undefined ? range : `${range} (${why})`;
}

export function isField(node: Field | FieldTree): node is Field {
  return typeof (node as Field).type === 'string' && 'default' in node;
}

/** Every field of a tree with its dotted path, in order of declaration. */
export function listFields(tree: FieldTree, prefix = ''): { path: string; field: Field }[] {
  return Object.entries(tree).flatMap(([name, node]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return isField(node) ? [{ path, field: node }] : listFields(node, path);
  });
}

/** The defaults of a tree, as a nested value. */
export function defaultsOf<T extends FieldTree>(tree: T): ValuesOf<T> {
  const value: Record<string, unknown> = {};
  for (const [name, node] of Object.entries(tree)) {
    value[name] = isField(node) ? (typeof node.default === 'object' ? { ...node.default } : node.default) : defaultsOf(node);
  }
  return value as ValuesOf<T>;
}
