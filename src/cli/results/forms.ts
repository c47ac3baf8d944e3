/** The forms in which tables are written, by name. */
import type { TableFormat } from '../words/options.ts';
import { CSV, type Form } from './tables.ts';

/** The form of a name. Parquet's packages are loaded when it is asked for. */
export const formOf = async (format: TableFormat): Promise<Form> => (format === 'csv' ? CSV : (await import('./parquet.ts')).PARQUET);
