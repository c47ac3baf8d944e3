/** Tables of equally long columns: one declaration gives the type, the memory, a view of a stretch and the copy of rows. */
import { ofFixedShape } from './fixed-shape.ts';

/** A column of anything but numbers. */
export type List<T> = 'list' & { readonly entry?: T };
type Kind = 'int' | 'byte' | 'float' | List<unknown>;

/** Whole numbers of 32 bits, signed; of 8 bits, unsigned; numbers. */
export const int = 'int';
export const byte = 'byte';
export const float = 'float';
export const list = <T>() => 'list' as List<T>;

type ColumnOf<K extends Kind> = K extends 'int' ? Int32Array : K extends 'byte' ? Uint8Array : K extends 'float' ? Float64Array : ListOf<K>;
type ListOf<K> = K extends List<infer T> ? T[] : never;
type Columns = Readonly<Record<string, Kind>>;

/** The columns, and how many of their rows are in use. */
export type Rows<C extends Columns> = { count: number } & { readonly [N in keyof C]: ColumnOf<C[N]> };

export type Table<C extends Columns> = {
  /** New memory for a number of rows, none of them in use. */
  readonly make: (capacity: number) => Rows<C>;
  /** Memory that is lent again and again (see `scratch.ts`), none of its rows in use; what was in it before may still be there. */
  readonly scratch: () => (capacity: number) => Rows<C>;
  /** Rows from one up to another where they lie, as a table of its own. Columns of lists are not in it. */
  readonly stretch: (rows: Rows<C>, from: number, to: number) => Rows<C>;
  /** Puts copies of the rows with the first `count` of the given numbers after the last row of another table, which must have memory for them. */
  readonly copyRows: (to: Rows<C>, from: Rows<C>, rows: Int32Array, count: number) => void;
};

/** The type of a declared table's rows. */
export type RowsOf<T> = T extends Table<infer C> ? Rows<C> : never;

export function table<const C extends Columns>(columns: C): Table<C> {
  const names = Object.keys(columns);
  const make = (capacity: number) => {
    const made: Record<string, unknown> = { count: 0 };
    for (const name of names) made[name] = columnOf(columns[name], capacity);
    return ofFixedShape(made) as Rows<C>;
  };
  const numbers = names.filter((name) => columns[name] !== 'list');
  return {
    make,
    scratch() {
      let kept = make(0);
      let held = 0;
      return (capacity) => {
        if (held < capacity) kept = make((held = Math.ceil(1.5 * capacity)));
        kept.count = 0;
        return kept;
      };
    },
    stretch(rows, from, to) {
      const part: Record<string, unknown> = { ...rows, count: to - from };
      for (const name of numbers) part[name] = (columnNamed(rows, name) as Float64Array).subarray(from, to);
      return part as Rows<C>;
    },
    copyRows(to, from, rows, count) {
      for (const name of names) copyColumn(columnNamed(to, name), to.count, columnNamed(from, name), rows, count);
      to.count += count;
    },
  };
}

function columnOf(kind: Kind | undefined, capacity: number): object {
  if (kind === 'int') return new Int32Array(capacity);
  if (kind === 'byte') return new Uint8Array(capacity);
  return kind === 'float' ? new Float64Array(capacity) : [];
}

type Column = Int32Array | Uint8Array | Float64Array | unknown[];

const columnNamed = (rows: object, name: string) => (rows as Readonly<Record<string, Column>>)[name];

/** Column by column, so that the engine looks a column up once for all rows and not once for each. */
function copyColumn(to: Column, at: number, from: Column, rows: Int32Array, count: number): void {
  if (to instanceof Float64Array) copyFloats(to, at, from as Float64Array, rows, count);
  else if (to instanceof Int32Array) copyInts(to, at, from as Int32Array, rows, count);
  else for (let n = 0; n < count; n++) to[at + n] = (from as Uint8Array)[rows[n]];
}

function copyFloats(to: Float64Array, at: number, from: Float64Array, rows: Int32Array, count: number): void {
  for (let n = 0; n < count; n++) to[at + n] = from[rows[n]];
}

function copyInts(to: Int32Array, at: number, from: Int32Array, rows: Int32Array, count: number): void {
  for (let n = 0; n < count; n++) to[at + n] = from[rows[n]];
}
