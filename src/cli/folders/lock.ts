/** A lock that lets one process at a time use a folder. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './folders.ts';
import { UserError } from '../errors.ts';
import { shortLine } from '../short-line.ts';
import { misfits, type Shape } from '../../study/shape.ts';

type Owner = {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count, because its number may be used again later. Null where it cannot be read. */
  readonly began: string | null;
  readonly since: string;
};

const owner: Shape = { object: { pid: { whole: [1, 2 ** 32] }, host: 'text', began: { orNull: 'text' }, since: 'text' } };

const LOCK = /^in-use-(\d+)\.json$/;
export const isLock = (name: string): boolean => LOCK.test(name);

/** Another process is in the folder, or may be. */
export class InUse extends Error {
  readonly elsewhere: boolean;
  readonly file: string;

  constructor(file: string, owner: Owner | null) {
    super(owner === null ? 'another process' : shortLine(`process ${owner.pid} on ${owner.host} since ${owner.since}`));
    this.file = file;
    this.elsewhere = owner !== null && owner.host !== hostname();
  }
}

/** The message of it for the user. `given` is the option and what it named, such as '--out results'. */
export function inUse(given: string, { message, elsewhere, file }: InUse): UserError {
  const ended = elsewhere ? `; if that process has ended, remove ${file}` : '';
  return new UserError(`${given}: found a folder in use by ${message}; expected one that no other run writes to${ended}`);
}

/** State and start of a process on Linux; null elsewhere, and if there is no such process. */
function processStat(pid: number): { readonly state: string; readonly began: string } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: fields[0] ?? '', began: fields[19] ?? '' };
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return processStat(pid)?.state !== 'Z';
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function hasEnded({ pid, host, began }: Owner): boolean {
  if (host !== hostname()) return false;
  return !isRunning(pid) || (began !== null && processStat(pid)?.began !== began);
}

function ownerIn(file: string): Owner | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return misfits(found, owner).length === 0 ? (found as Owner) : null;
  } catch {
    return null;
  }
}

const WRITTEN_WITHIN_MS = 10_000;

/** Whether a lock was left by a process that has ended. A lock without a readable owner is taken to be still being written for ten seconds. */
function isLeft(file: string): boolean {
  const owner = ownerIn(file);
  if (owner !== null) return hasEnded(owner);
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || Date.now() - written > WRITTEN_WITHIN_MS;
}

type Lock = { readonly number: number; readonly file: string };

function locksIn(folder: string): Lock[] {
  return readdirSync(folder).flatMap((name) => {
    const number = LOCK.exec(name)?.[1];
    return number === undefined ? [] : [{ number: Number(number), file: join(folder, name) }];
  });
}

/** Throws InUse if another process holds a lock on the folder; otherwise returns the locks there, which are left over or this process's own. */
export function requireFree(folder: string, own: string | null = null): Lock[] {
  const locks = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? locksIn(folder) : [];
  const held = locks.find(({ file }) => file !== own && !isLeft(file));
  if (held !== undefined) throw new InUse(held.file, ownerIn(held.file));
  return locks;
}

/**
 * Locks the folder for this process; returns a function that unlocks it. The lock's number is one above those that dead processes left, and
 * only one process can create that file. Checking again afterwards finds a process that took another number at the same moment.
 */
export function takeLock(folder: string): () => void {
  const left = requireFree(folder);
  const own = join(folder, `in-use-${Math.max(-1, ...left.map(({ number }) => number)) + 1}.json`);
  const me: Owner = {
    pid: process.pid,
    host: hostname(),
    began: processStat(process.pid)?.began ?? null,
    since: new Date().toISOString(),
  };
  try {
    writeFileSync(own, `${JSON.stringify(me)}\n`, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new InUse(own, ownerIn(own));
    throw error;
  }
  const leave = () => rmSync(own, { force: true });
  try {
    requireFree(folder, own);
  } catch (error) {
    leave();
    throw error;
  }
  for (const { file } of left) rmSync(file, { force: true });
  return leave;
}
