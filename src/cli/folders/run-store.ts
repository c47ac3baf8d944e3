/**
 * Finished runs of an experiment, by what they are a run of. One file to which a line is appended for each: key, JSON, seal. Files and not a
 * database: one process writes at a time, nothing is ever changed, and a line that a kill cut off is known by its seal and dropped. A database
 * would need a native add-on, which a locked-down computer may not install.
 */
import { closeSync, existsSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import { hashOf } from '../hash.ts';
import { makeFolder, reasonOf } from './folders.ts';

export const RUNS_FILE = 'runs.log';
const KEY_LENGTH = 32;
const SEAL_LENGTH = 16;
const CHUNK = 1 << 20;
const NEWLINE = 10;

export type RunStore = {
  readonly has: (key: string) => boolean;
  /** The value saved under a key; null if there is none. Read from the file each time: only places are kept in memory. */
  readonly load: <T>(key: string) => T | null;
  /** Appends a value; it is in the file when this returns. Does nothing if the key is there. Throws if the disk is full. */
  readonly save: (key: string, value: unknown) => void;
  readonly count: () => number;
  readonly close: () => void;
};

export const keyOfRun = (parts: readonly unknown[]): string => hashOf(JSON.stringify(parts)).slice(0, KEY_LENGTH);

const sealOf = (key: string, json: string): string => hashOf(`${key}\n${json}`).slice(0, SEAL_LENGTH);
const lineOf = (key: string, json: string): Buffer => Buffer.from(`${key}\t${json}\t${sealOf(key, json)}\n`);

type Spot = { readonly at: number; readonly length: number };

/** The key of a line; null if it is not as it was written. */
function keyOfLine(line: Buffer): string | null {
  const text = line.toString('utf8');
  const key = text.slice(0, KEY_LENGTH);
  const json = text.slice(KEY_LENGTH + 1, -SEAL_LENGTH - 1);
  return text.length > KEY_LENGTH + SEAL_LENGTH + 2 && text.slice(-SEAL_LENGTH) === sealOf(key, json) ? key : null;
}

/** Lines of a file with their places, the last without its end if it was cut off. */
function* linesIn(file: number): Generator<{ readonly line: Buffer; readonly at: number; readonly isWhole: boolean }> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let at = 0;
  for (let position = 0; ;) {
    const read = readSync(file, chunk, 0, CHUNK, position);
    if (read === 0) break;
    position += read;
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, from)) {
      yield { line: rest.subarray(from, end), at: at + from, isWhole: true };
      from = end + 1;
    }
    rest = Buffer.from(rest.subarray(from));
    at += from;
  }
  if (rest.length > 0) yield { line: rest, at, isWhole: false };
}

/** Opens the store of a folder, which is made if it is not there. `damaged` is called with the number of lines that are not as they were written. */
export function openRunStore(folder: string, damaged: (lines: number) => void): RunStore {
  makeFolder(folder);
  const path = join(folder, RUNS_FILE);
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  const spots = new Map<string, Spot>();
  let end = 0;
  let wrong = 0;
  for (const { line, at, isWhole } of linesIn(file)) {
    if (!isWhole) break;
    end = at + line.length + 1;
    const key = keyOfLine(line);
    if (key === null) wrong++;
    else spots.set(key, { at, length: line.length });
  }
  // What a kill cut off is written over: it was never a finished line.
  ftruncateSync(file, end);
  if (wrong > 0) damaged(wrong);
  return {
    has: (key) => spots.has(key),
    count: () => spots.size,
    load: <T>(key: string) => {
      const spot = spots.get(key);
      if (spot === undefined) return null;
      const line = Buffer.alloc(spot.length);
      readSync(file, line, 0, spot.length, spot.at);
      if (keyOfLine(line) !== key) throw new Error(`${visible(path)} was changed while it was in use`);
      return JSON.parse(line.toString('utf8', KEY_LENGTH + 1, spot.length - SEAL_LENGTH - 1)) as T;
    },
    save: (key, value) => {
      if (spots.has(key)) return;
      const line = lineOf(key, JSON.stringify(value));
      try {
        for (let done = 0; done < line.length;) done += writeSync(file, line, done, line.length - done, end + done);
      } catch (error) {
        ftruncateSync(file, end);
        throw new Error(
          `a finished run cannot be saved in ${visible(path)} (${reasonOf(error)}); ${spots.size} are saved there: make room, then give the same command again to continue`,
          { cause: error },
        );
      }
      spots.set(key, { at: end, length: line.length - 1 });
      end += line.length;
    },
    close: () => closeSync(file),
  };
}
