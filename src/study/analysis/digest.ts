/** A hash of results alone: equal for equal scenario, seed and engine, whatever the machine or the number of workers. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The digest of a study: of one scenario it is that scenario's own, of more it is made of theirs. */
export function studyDigest(scenarios: readonly string[]): string {
  const [only, ...others] = scenarios;
  return only !== undefined && others.length === 0 ? only : digestOf(scenarios);
}

export function digestOf(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}
