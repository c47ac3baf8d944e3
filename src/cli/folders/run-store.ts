/**
 * Finished runs of an experiment, by what they are a run of. One file to which a line is appended for each: key, parts as JSON, seal, with tabs
 * between them. A file and not a database: one process writes at a time, nothing is ever changed, and a line that a kill cut off is known by its seal and dropped. A database
 * would need a native add-on, which a locked-down computer may not install.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/scenario/characters.ts';
import { hashOf } from '../hash.ts';
import { reasonOf } from './folders.ts';

export const RUNS_FILE = 'runs.log';
const KEY_LENGTH = 32;
const SEAL_LENGTH = 16;
const CHUNK = 1 << 20;
const NEWLINE = 10;

/** How the key begins of what is kept beside a run. A hash has no such letter. */
const BESIDE = 't';

/** How a line begins that a kill cut off. */
const BEGINNING = /^t?[0-9a-f]{0,32}(\t|$)/;

/** A file of that name that holds no finished runs. */
export class NotRuns extends Error {
  constructor(path: string) {
    super(`found ${visible(path)}, which holds no finished run`);
  }
}

export type RunStore = {
  readonly has: (key: string) => boolean;
  /** A part of what is saved under a key; null if nothing is. Read from the file each time: only places are kept in memory. */
  readonly load: <T>(key: string, part: number) => T | null;
  /** Appends what is to be saved; it is in the file when this returns. Does nothing if the key is there. Throws if the disk is full. */
  readonly save: (key: string, parts: readonly unknown[]) => void;
  /** How many runs are saved. */
  readonly count: () => number;
  readonly close: () => void;
};

export const keyOfRun = (parts: readonly unknown[]): string => hashOf(JSON.stringify(parts)).slice(0, KEY_LENGTH);

/** Where the tenders of a run are kept, by the key of the run: they are wanted of few. */
export const keyOfTenders = (key: string): string => BESIDE + key.slice(BESIDE.length);

const sealOf = (text: string): string => hashOf(text).slice(0, SEAL_LENGTH);

function lineOf(key: string, parts: readonly unknown[]): Buffer {
  const text = [key, ...parts.map((part) => JSON.stringify(part))].join('\t');
  return Buffer.from(`${text}\t${sealOf(text)}\n`);
}

type Spot = { readonly at: number; readonly length: number };

/** Key and parts of a line; null if it is not as it was written. */
function fieldsOf(line: Buffer): readonly string[] | null {
  const text = line.toString('utf8');
  const end = text.lastIndexOf('\t');
  const fields = text.slice(0, Math.max(0, end)).split('\t');
  return fields[0]?.length === KEY_LENGTH && text.slice(end + 1) === sealOf(text.slice(0, end)) ? fields : null;
}

/** Lines of a file with their places, the last without its end if it was cut off. */
function* linesIn(file: number): Generator<{ readonly line: Buffer; readonly at: number; readonly isWhole: boolean }> {
  // One buffer for all: a line is to be read before the next is asked for.
  let buffer = Buffer.alloc(CHUNK);
  let at = 0;
  let held = 0;
  for (;;) {
    if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * held);
    const read = readSync(file, buffer, held, buffer.length - held, at + held);
    if (read === 0) break;
    held += read;
    let from = 0;
    for (let end = buffer.indexOf(NEWLINE); end >= 0 && end < held; end = buffer.indexOf(NEWLINE, from)) {
      yield { line: buffer.subarray(from, end), at: at + from, isWhole: true };
      from = end + 1;
    }
    buffer.copyWithin(0, from, held);
    at += from;
    held -= from;
  }
  if (held > 0) yield { line: buffer.subarray(0, held), at, isWhole: false };
}

type Lines = { readonly spots: Map<string, Spot>; readonly end: number; readonly wrong: number };

/** Where the runs of a file are, where its last whole line ends, and how many lines are not as they were written. Throws NotRuns. */
function readLines(file: number, path: string): Lines {
  const spots = new Map<string, Spot>();
  let end = 0;
  let wrong = 0;
  for (const { line, at, isWhole } of linesIn(file)) {
    if (!isWhole) {
      if (at === 0 && !BEGINNING.test(line.toString('utf8', 0, KEY_LENGTH + 1))) throw new NotRuns(path);
      break;
    }
    end = at + line.length + 1;
    // Read by itself: a part of the line's text would keep all of it in memory.
    if (fieldsOf(line) === null) wrong++;
    else spots.set(line.toString('utf8', 0, KEY_LENGTH), { at, length: line.length });
  }
  if (wrong > 0 && spots.size === 0) throw new NotRuns(path);
  return { spots, end, wrong };
}

/**
 * Opens the store of a folder that exists. `damaged` is called with the number of lines that are not as they were written. Throws NotRuns, and
 * changes nothing, where the file holds no finished run.
 */
export function openRunStore(folder: string, damaged: (lines: number) => void): RunStore {
  const path = join(folder, RUNS_FILE);
  const file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  let lines;
  try {
    lines = readLines(file, path);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  const { spots, wrong } = lines;
  let { end } = lines;
  // What a kill cut off is written over: it was never a finished line.
  if (fstatSync(file).size > end) ftruncateSync(file, end);
  if (wrong > 0) damaged(wrong);
  const count = () => [...spots.keys()].filter((key) => !key.startsWith(BESIDE)).length;
  return {
    has: (key) => spots.has(key),
    count,
    load: <T>(key: string, part: number) => {
      const spot = spots.get(key);
      if (spot === undefined) return null;
      const line = Buffer.alloc(spot.length);
      readSync(file, line, 0, spot.length, spot.at);
      const fields = fieldsOf(line);
      if (fields?.[0] !== key) throw new Error(`${visible(path)} was changed while it was in use`);
      return JSON.parse(fields[part + 1] ?? 'null') as T;
    },
    save: (key, parts) => {
      if (spots.has(key)) return;
      const line = lineOf(key, parts);
      try {
        for (let done = 0; done < line.length;) done += writeSync(file, line, done, line.length - done, end + done);
      } catch (error) {
        ftruncateSync(file, end);
        throw new Error(
          `a finished run cannot be saved in ${visible(path)} (${reasonOf(error)}); ${count()} are saved there: make room, then give the same command again to continue`,
          { cause: error },
        );
      }
      spots.set(key, { at: end, length: line.length - 1 });
      end += line.length;
    },
    close: () => closeSync(file),
  };
}
