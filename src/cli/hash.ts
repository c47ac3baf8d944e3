/** SHA-256 hashes of texts and files, in hexadecimal. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

export const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The hash of a file's contents; null if there is no file or it cannot be read. */
export function hashOfFile(path: string): string | null {
  try {
    return statSync(path).isFile() ? hashOf(readFileSync(path)) : null;
  } catch {
    return null;
  }
}
