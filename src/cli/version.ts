/** The version of the package, read from package.json. */
import { readFileSync } from 'node:fs';

function packageVersion(): string {
  // package.json is one folder above the compiled command, and two above this source.
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
