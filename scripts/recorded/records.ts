/** Results that the project keeps: small files of JSON, written by the record scripts and shown by pages of the documentation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type RecordName = 'ablation' | 'first-look' | 'structure';

/** Where a record is, in the project at home or in another folder laid out like it. */
export const fileOf = (name: RecordName, home = ''): string => join(home, 'docs/model/recorded', `${name}.json`);

/** Null when there is none yet. */
export function readRecord<T>(name: RecordName, home = ''): T | null {
  const file = fileOf(name, home);
  return existsSync(file) ? readJson<T>(file) : null;
}

export function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`${file}: found no JSON that can be read; expected what a study wrote`, { cause: error });
  }
}

const DIGITS = 6;

export function writeRecord(name: RecordName, record: object, home = ''): void {
  const file = fileOf(name, home);
  mkdirSync(dirname(file), { recursive: true });
  const short = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);
  writeFileSync(file, `${JSON.stringify(record, short, 1)}\n`);
}

/** Ends a script with one message and the code for wrong input. */
export function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
