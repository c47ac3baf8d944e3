/** Folders made for one test file, results put in place there, and what taking such a place is refused with. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { UserError } from '../../src/cli/errors.ts';
import { takePlace, type Place } from '../../src/cli/folders/place.ts';

export const root = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
export const fresh = (): string => join(root, `place-${folders++}`);

export const names = ['page.html', 'data/table.csv'];
export const files = { 'page.html': 'new page', 'data/table.csv': 'new table' };
export const take = (out: string, study: Readonly<Record<string, string>> = { command: 'run', scenario: 'a' }): Place =>
  takePlace(out, { study, names }, { title: 'A test', command: 'commonweal run a.yaml' });

export function publish(out: string, study?: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>> = files): void {
  const place = take(out, study);
  try {
    place.publish(texts, { title: 'A test', command: 'commonweal run a.yaml' });
  } finally {
    place.leave();
  }
}

export const everything = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
export const resultsShown = ['data', join('data', 'table.csv'), 'manifest.json', 'page.html'];

export function refused(out: string, study?: Readonly<Record<string, string>>): string {
  const before = [everything(root), existsSync(out) && statSync(out).isDirectory() ? everything(out) : []];
  try {
    take(out, study).leave();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect([everything(root), existsSync(out) && statSync(out).isDirectory() ? everything(out) : []]).toEqual(before);
    return (error as Error).message;
  }
  return 'not refused';
}
