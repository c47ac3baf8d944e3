/** The build of the engine: a hash of every source file that results depend on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Defined by scripts/build.ts; undefined when the command runs from source. */
declare const COMMONWEAL_BUILD: string | undefined;

export function hashOfSources(root: string): string {
  const sources = ['src/model', 'src/study'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const hash = createHash('sha256');
  for (const file of [...sources.sort(), 'package-lock.json']) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

let known: string | null = typeof COMMONWEAL_BUILD === 'string' ? COMMONWEAL_BUILD : null;

export function engineBuild(): string {
  known ??= hashOfSources(fileURLToPath(new URL('../..', import.meta.url)));
  return known;
}
