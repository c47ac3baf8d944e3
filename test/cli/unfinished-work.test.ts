/** Replications saved beside the results, and the lock on them: in folders that are made here, without any run. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { notify } from '../../src/cli/effects.ts';
import { takePlace } from '../../src/cli/folders/place.ts';
import { readSavedReplication } from '../../src/cli/folders/unfinished-runs.ts';
import { everything, files, fresh, names, publish, refused, resultsShown, take } from './results-folders.ts';

vi.mock('../../src/cli/effects.ts', { spy: true });

describe('what is not finished', () => {
  const KEY = '0123456789abcdef';

  it('of another study or command is refused while a replication is saved there, saying how to continue', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, 'done');
    place.leave();
    for (const study of [{ command: 'run', scenario: 'b' }, { command: 'explain' }])
      expect(refused(out, study)).toMatch(
        /1 finished replication of another study \('A test', made by 'commonweal run a\.yaml'\), which differs in \w+ are saved; .* by its own command, draw what is done with 'report .*\.partial', or remove .*\.partial yourself; or give another folder$/,
      );
    const again = take(out);
    expect(again.load(KEY, 0)).toBe('done');
    again.publish(files, {});
    again.leave();
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('is taken over where nothing was saved, and not where it does not say whose it is', () => {
    const out = fresh();
    mkdirSync(`${out}.partial`);
    writeFileSync(
      join(`${out}.partial`, 'manifest.json'),
      JSON.stringify({ status: 'incomplete', engine: '0', study: { command: 'other' } }),
    );
    publish(out);
    expect(everything(out)).toEqual(resultsShown);
    const other = fresh();
    mkdirSync(`${other}.partial`);
    writeFileSync(join(`${other}.partial`, `${KEY}-0.json`), '{}');
    expect(refused(other)).toContain('1 finished replication of a study that it does not name are saved');
  });

  it('is no place for results, and somebody’s folder is not one for work', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, 'done');
    place.leave();
    expect(refused(`${out}.partial`)).toContain('found the unfinished work of a study');
    const theirs = fresh();
    mkdirSync(`${theirs}.partial`);
    writeFileSync(join(`${theirs}.partial`, 'notes.txt'), 'mine');
    expect(refused(theirs)).toContain('with other files (notes.txt)');
    const file = fresh();
    writeFileSync(`${file}.partial`, 'mine');
    expect(refused(file)).toContain('which is not a folder');
  });

  it('is not cut short by fewer replications, and neither are results', () => {
    const out = fresh();
    const asked = (replications: number) =>
      takePlace(out, { study: { command: 'run', scenario: 'a' }, names, replications }, { title: 'A test', replications });
    const place = asked(40);
    for (const replication of [0, 1, 11]) place.save(KEY, replication, 'done');
    place.leave();
    expect(() => asked(3)).toThrow(
      /3 finished replications of this study are saved, one of them number 12; expected none beyond the 3 asked for, .*: give --replications 12 or more, or another folder$/,
    );
    expect(everything(`${out}.partial`)).toHaveLength(4);
    const again = asked(12);
    again.publish(files, { title: 'A test', replications: 12 });
    again.leave();
    for (const replications of [12, 13]) asked(replications).leave();
    expect(() => asked(11)).toThrow(
      /found results of this study with 12 replications; expected no more than the 11 asked for, .*: give --replications 12 or more, or another folder$/,
    );
    expect(everything(out)).toEqual(resultsShown);
  });

  it('is removed except for what somebody else put there, with a note', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, 'done');
    mkdirSync(join(`${out}.partial`, 'sub'));
    for (const name of ['notes.txt', join('sub', 'manifest.json'), '.DS_Store']) writeFileSync(join(`${out}.partial`, name), 'mine');
    writeFileSync(join(`${out}.partial`, 'report.html'), 'drawn by us');
    place.publish(files, {});
    const said = vi.mocked(notify).mockImplementationOnce(() => undefined);
    said.mockClear();
    place.leave();
    expect(said.mock.calls).toEqual([[expect.stringMatching(/\.partial stays, because other files .*notes\.txt.*move them elsewhere/)]]);
    expect(everything(out)).toEqual(resultsShown);
    expect(everything(`${out}.partial`)).toEqual(['.DS_Store', 'notes.txt', 'sub', join('sub', 'manifest.json')]);
    expect(refused(out)).toContain('or first move them elsewhere');
  });

  it('is removed when nothing is saved, with the folders that were made for it', () => {
    const out = join(fresh(), 'a', 'b');
    take(out).leave();
    expect(existsSync(dirname(dirname(out)))).toBe(false);
  });

  it('is read back only as it was saved, for the same replication', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, { replication: 0 });
    place.save(KEY, 1, { replication: 1 });
    const file = (k: number) => join(`${out}.partial`, `${KEY}-${k}.json`);
    const whole = readFileSync(file(1), 'utf8');
    const found = [
      whole.slice(0, 20),
      '{}',
      '[]',
      'null',
      readFileSync(file(0), 'utf8'),
      whole.replace('"replication":1', '"replication":2'),
    ];
    for (const text of found) {
      writeFileSync(file(1), text);
      expect(place.load(KEY, 1), text).toBeNull();
    }
    writeFileSync(file(1), `\uFEFF${whole}`);
    expect([0, 1, 2].map((k) => place.load(KEY, k))).toEqual([{ replication: 0 }, { replication: 1 }, null]);
    expect(readSavedReplication(`${out}.partial`, 'gone.json')).toBeNull();
    place.leave();
  });
});

describe('one process at a time', () => {
  const lock = (out: string, owner: object): void => {
    mkdirSync(`${out}.partial`, { recursive: true });
    writeFileSync(join(`${out}.partial`, 'in-use-0.json'), JSON.stringify(owner));
  };

  it('a second start in a folder in use is refused, and leaves the first alone', () => {
    const out = fresh();
    const place = take(out);
    expect(refused(out)).toMatch(
      new RegExp(`found a folder in use by process ${process.pid} on .* since \\d{4}-.*; expected one that no other run writes to$`),
    );
    place.save('0123456789abcdef', 0, 1);
    place.publish(files, {});
    place.leave();
    publish(out);
  });

  it('a lock is taken over from a process that has ended, also where another has its number now', () => {
    for (const owner of [
      { pid: 2 ** 22 + 1, host: hostname(), began: null, since: 'then' },
      ...(process.platform === 'linux' ? [{ pid: process.pid, host: hostname(), began: '1', since: 'then' }] : []),
    ]) {
      const out = fresh();
      lock(out, owner);
      publish(out);
      expect(existsSync(`${out}.partial`)).toBe(false);
    }
  });

  it('a lock of another machine is left, and the message says which file to remove', () => {
    const out = fresh();
    lock(out, { pid: 1, host: 'elsewhere', began: null, since: 'then' });
    expect(refused(out)).toContain(
      `process 1 on elsewhere since then; expected one that no other run writes to; if that process has ended, remove ${out}.partial`,
    );
  });
});
