/** Hashes, in hexadecimal, by which files and texts are known again. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The hash of what a file holds; null where there is no file to read. */
export function hashOfFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? hashOf(readFileSync(path)) : null;
  } catch {
    return null;
  }
}
