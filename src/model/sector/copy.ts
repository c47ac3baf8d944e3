/** A sector's own copy, to run on from a warm state that stays as it was: as structuredClone makes it, without a second copy in between. */
import type { Sector } from './sector.ts';

export function copySector(sector: Sector): Sector {
  const { contracts, ...rest } = sector;
  return {
    ...copyOf(rest),
    // Who was eligible and which lines are delivered never changes: contracts share it with the warm state.
    contracts: contracts.map((contract) => ({
      ...contract,
      partners: contract.partners.slice(),
      parts: contract.parts.slice(),
      owed: contract.owed.slice(),
      owedToPartners: contract.owedToPartners.slice(),
    })),
  };
}

/** A column's own copy. Rows not yet in use are left as fresh memory gives them: what is never touched takes none. */
function copyOfColumn(column: Float64Array): Float64Array {
  let used = column.length;
  while (used > 0 && column[used - 1] === 0) used--;
  const copy = new (column.constructor as Float64ArrayConstructor)(column.length);
  copy.set(column.subarray(0, used));
  return copy;
}

/** Plain data of any shape. */
function copyOf<T>(value: T): T;
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return copyOfColumn(value as Float64Array);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(copyOf) : value.slice();
  if (value instanceof Map) return new Map(Array.from(value, ([key, held]) => [key, copyOf(held)]));
  // Spread first: the copy keeps the original's hidden class, and code tuned in the warm-up stays tuned.
  const copy = { ...value } as Record<string, unknown>;
  for (const name of Object.keys(copy)) copy[name] = copyOf(copy[name]);
  return copy;
}
