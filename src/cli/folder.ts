/** Small results folders: written whole or not at all, and never over somebody else's files. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './errors.ts';

/** Refuses, before any work, a folder that holds anything but the files named, the first of which ours always have. */
export function requireFolderOf(out: string, names: readonly string[]): void {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new UserError(`--out ${out}: found a file; expected a folder, or nothing there yet`);
  const inside = readdirSync(out);
  if (inside.length > 0 && !(inside.includes(names[0] as string) && inside.every((name) => names.includes(name))))
    throw new UserError(
      `--out ${out}: found a folder with other files; expected an empty one, one that is not there yet, or earlier results of the same command`,
    );
}

export function writeFolder(out: string, files: Readonly<Record<string, string>>): void {
  const making = `${out}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(making, name), text);
  mkdirSync(dirname(out), { recursive: true });
  rmSync(out, { recursive: true, force: true });
  renameSync(making, out);
}

type Value = string | number | null | undefined;

export const csvLine = (values: readonly Value[]) =>
  values.map((value) => (typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : (value ?? ''))).join(',');
