/** One process at a time in a folder. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './folders.ts';
import { oneLine } from '../one-line.ts';
import { misfits, type Shape } from '../../study/shape.ts';

type Owner = {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it: another process may get the same number later. Null where that cannot be read. */
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
    super(owner === null ? 'another process' : oneLine(`process ${owner.pid} on ${owner.host} since ${owner.since}`));
    this.file = file;
    this.elsewhere = owner !== null && owner.host !== hostname();
  }
}

/** State and start of a process on Linux; null elsewhere, or when there is none. */
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

/** A lock without an owner is being written, unless it was left half-written long ago. */
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

/** Throws when another process is in the folder; gives back what dead ones, and this one, have left there. */
export function requireFree(folder: string, own: string | null = null): Lock[] {
  const locks = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? locksIn(folder) : [];
  const held = locks.find(({ file }) => file !== own && !isLeft(file));
  if (held !== undefined) throw new InUse(held.file, ownerIn(held.file));
  return locks;
}

/**
 * Takes the folder for this process and gives back how to leave it. What a dead process left is outbid by the next number, which only one
 * process can make; looking again afterwards finds whoever came by another number at the same moment.
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
