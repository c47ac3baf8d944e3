/** A development tool as the words that start it: its own file under this Node, which is the same on every system. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function tool(packageName: string, ...words: readonly string[]): string[] {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const [name, ...rest] = words;
  const file = typeof bin === 'string' ? bin : name === undefined ? undefined : bin[name];
  if (file === undefined) throw new Error(`found no command ${name} in the package ${packageName}`);
  return [process.execPath, join(folder, file), ...rest];
}
