/** Runs the command as a person would and gives back what it printed and how it ended. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const compiled = join(root, 'dist', 'commonweal.js');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function newestSource(): number {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Math.max(...files.map((file) => statSync(join(root, 'src', file)).mtimeMs));
}

/** The compiled command, unless the sources have moved on since it was built. */
function entry(): string[] {
  const current = existsSync(compiled) && statSync(compiled).mtimeMs > newestSource();
  return current
    ? [compiled]
    : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, join(root, 'src', 'cli', 'main.ts')];
}

/** What to give Node to run the command. */
export const chosen = entry();

export function runCli(words: readonly string[], more: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Ended {
  const env = { ...process.env, NO_COLOR: '1', ...more.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...chosen, ...words], {
    cwd: more.cwd ?? root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder with the given files, for the time of one use. */
export function withFiles<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
