/** --out as a person meets it: each case that failed, with the inputs in test/cases. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestIn, here, quick, RESULTS, run, tiny } from './tiny-runs.ts';
import { runCli } from './run-cli.ts';

test('01-out-symlink: results land where the link leads, and the link stays; another study is refused there', () => {
  mkdirSync(join(here, 'disk'));
  symlinkSync(join(here, 'disk', 'res'), join(here, 'link'));
  expect(run('link').code).toBe(0);
  const digest = digestIn('disk/res');
  expect(run('link').code).toBe(0);
  const other = run('link', '--seed', 'z');
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('which differs in seed')]);
  expect(readdirSync(join(here, 'disk')).sort()).toEqual(['res']);
  expect(readdirSync(join(here, 'link')).sort()).toEqual(RESULTS);
  expect(digestIn('link')).toBe(digest);
});

test('02-out-folder-recreated: a folder is filled in place, also the one that the command is given in', () => {
  const inside = join(here, 'inside');
  mkdirSync(inside, { mode: 0o770 });
  const before = statSync(inside);
  const { code, err } = runCli(['run', tiny, ...quick, '--out', '.'], { cwd: inside });
  expect([code, err]).toEqual([0, '']);
  expect([statSync(inside).ino, statSync(inside).mode]).toEqual([before.ino, before.mode]);
  expect(readdirSync(inside).sort()).toEqual(RESULTS);
});

test('finished results of another comparison or command are refused to every other, and are as they were', () => {
  expect(runCli(['compare', tiny, tiny, ...quick, '--out', 'done'], { cwd: here }).code).toBe(0);
  expect(runCli(['explain', tiny, '--charity', 'small', '--out', 'life'], { cwd: here }).code).toBe(0);
  expect(
    runCli(['ablate', '--only', 'collective-challenge', '--replications', '2', '--years', '1', ...quick, '--out', 'ablated'], { cwd: here })
      .code,
  ).toBe(0);
  const all = {
    done: ['compare', tiny, tiny],
    life: ['explain', tiny, '--charity', 'small'],
    ablated: ['ablate', '--only', 'collective-challenge', '--years', '1', '--replications', '2', '--workers', '1'],
    other: ['run', tiny],
    larger: ['explain', tiny, '--charity', 'medium'],
  };
  for (const folder of ['done', 'life', 'ablated'] as const) {
    const before = statSync(join(here, folder, 'manifest.json')).mtimeMs;
    for (const [name, words] of Object.entries(all)) {
      if (name === folder) continue;
      const { code, err } = runCli([...words, '--out', folder], { cwd: here });
      expect([code, err], `${name} into ${folder}`).toEqual([2, expect.stringContaining('found the results of another study')]);
    }
    expect(statSync(join(here, folder, 'manifest.json')).mtimeMs).toBe(before);
    expect(runCli([...all[folder], '--out', folder], { cwd: here }).code, `${folder} again`).toBe(0);
  }
  expect(readdirSync(join(here, 'ablated')).sort()).toEqual([
    'ablation.csv',
    'ablation.html',
    'ablation.json',
    'ablation.md',
    'datapackage.json',
    'manifest.json',
    'matrix.csv',
  ]);
  expect(readdirSync(join(here, 'life')).sort()).toEqual(['choices.csv', 'datapackage.json', 'events.csv', 'life.json', 'manifest.json']);
  expect(readdirSync(here).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('25-ds-store: results that were looked at can be replaced, and what desktops left stays', () => {
  expect(run('looked-at').code).toBe(0);
  const left = ['.DS_Store', 'desktop.ini', join('data', '.~lock.outcomes.csv#')].map((name) => join(here, 'looked-at', name));
  for (const file of left) writeFileSync(file, 'theirs');
  const { code, err } = run('looked-at');
  expect([code, err]).toEqual([0, '']);
  for (const file of left) expect(readFileSync(file, 'utf8')).toBe('theirs');
});

test('36-leftover-folders: a start that is refused or fails leaves no folders', () => {
  const long = join('a', 'b', 'c', 'x'.repeat(250));
  const { code, err } = run(long);
  expect([code, err]).toEqual([2, expect.stringContaining('ENAMETOOLONG: a name longer than the file system allows')]);
  const nobody = runCli(['explain', tiny, '--charity', 'Oxfam', '--out', join('a', 'b', 'life')], { cwd: here });
  expect(nobody.code).toBe(2);
  expect(existsSync(join(here, 'a'))).toBe(false);
});
