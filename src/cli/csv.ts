/** Rows of a CSV table in which every text is quoted. */

type Value = string | number | null | undefined;

export const csvLine = (values: readonly Value[]): string =>
  values.map((value) => (typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : (value ?? ''))).join(',');
