/** Which version of the product this is: the one its package file names. */
import { readFileSync } from 'node:fs';

function packageVersion(): string {
  // The compiled command is one folder below the package file, its source two.
  for (const above of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(above, import.meta.url), 'utf8')) as { name?: string; version?: string };
      if (name === 'commonweal' && version !== undefined) return version;
    } catch {
      continue;
    }
  }
  return 'unknown';
}

export const version: string = packageVersion();
