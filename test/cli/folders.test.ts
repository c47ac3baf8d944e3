/** Where results may be written, and what is never touched: looked at in folders that are made here, without any run. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, test, vi } from 'vitest';
import { tell } from '../../src/cli/effects.ts';
import { writePages } from '../../src/cli/folders/doc-pages.ts';
import { UserError } from '../../src/cli/errors.ts';
import { folderNamed, makeFolder } from '../../src/cli/folders/folders.ts';
import { studyIdentity } from '../../src/cli/folders/identity.ts';
import { readSavedReplication, studyKey } from '../../src/cli/folders/unfinished-runs.ts';
import { readManifest } from '../../src/cli/folders/manifest.ts';
import { takePlace, type Place } from '../../src/cli/folders/place.ts';
import { readFindings } from '../../src/cli/results/results.ts';
import { scenarioOf } from '../property/worlds.ts';
import { runCli } from './run-cli.ts';

vi.mock('../../src/cli/effects.ts', { spy: true });

const root = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const fresh = (): string => join(root, `place-${folders++}`);

const names = ['page.html', 'data/table.csv'];
const files = { 'page.html': 'new page', 'data/table.csv': 'new table' };
const take = (out: string, study: Readonly<Record<string, string>> = { command: 'run', scenario: 'a' }): Place =>
  takePlace(out, { study, names }, { title: 'A test', command: 'commonweal run a.yaml' });

function publish(out: string, study?: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>> = files): void {
  const place = take(out, study);
  try {
    place.publish(texts, { title: 'A test', command: 'commonweal run a.yaml' });
  } finally {
    place.leave();
  }
}

const everything = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
const shown = ['data', join('data', 'table.csv'), 'manifest.json', 'page.html'];

function refused(out: string, study?: Readonly<Record<string, string>>): string {
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

describe('results are put in place of their own kind alone', () => {
  it('nothing there yet, an empty folder, earlier results of the same study', () => {
    const out = fresh();
    publish(out);
    expect(everything(out)).toEqual(shown);
    writeFileSync(join(out, 'page.html'), 'old');
    publish(out);
    expect(readFileSync(join(out, 'page.html'), 'utf8')).toBe('new page');
    const empty = fresh();
    mkdirSync(empty);
    publish(empty);
    expect(everything(empty)).toEqual(shown);
    expect(readdirSync(root).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('another study or another command is refused, saying what is there and what differs', () => {
    const out = fresh();
    publish(out);
    expect(refused(out, { command: 'run', scenario: 'b' })).toMatch(
      /found the results of another study \('A test', made by 'commonweal run a\.yaml'\), which differs in scenario; .*: give another folder, or first remove this one yourself$/,
    );
    expect(refused(out, { command: 'ablate' })).toContain('which differs in command;');
  });

  it.each([
    ['someone’s manifest', { 'manifest.json': '{"name":"my app"}' }, 'do not say of which study they are'],
    ['no manifest', { 'page.html': 'x' }, 'do not say of which study they are'],
    ['a note', { 'notes.txt': 'mine' }, 'other files (notes.txt)'],
    ['many', { a: '', b: '', c: '', d: '' }, 'other files (a, b, c)'],
  ])('%s', (_, there, said) => {
    const out = fresh();
    mkdirSync(out);
    for (const [name, text] of Object.entries(there)) writeFileSync(join(out, name), text);
    expect(refused(out)).toContain(said);
  });

  it('results with something beside them, also a link or a folder under a name of ours', () => {
    for (const add of [
      (out: string) => writeFileSync(join(out, 'data', 'mine.csv'), 'x'),
      (out: string) => mkdirSync(join(out, 'mine')),
      (out: string) => (rmSync(join(out, 'page.html')), mkdirSync(join(out, 'page.html'))),
      (out: string) => (rmSync(join(out, 'page.html')), symlinkSync('/etc/hosts', join(out, 'page.html'))),
      (out: string) => (rmSync(join(out, 'data'), { recursive: true }), symlinkSync(root, join(out, 'data'))),
    ]) {
      const out = fresh();
      publish(out);
      add(out);
      expect(refused(out)).toContain('found a folder with other files (');
    }
  });

  it('what a later version does not write any more goes with the earlier results', () => {
    const out = fresh();
    publish(out, undefined, { ...files, 'data/gone.csv': 'x' });
    publish(out);
    expect(everything(out)).toEqual(shown);
  });

  it('a folder that somebody put a note into while the work went on is left as it is, and the work is kept', () => {
    const out = fresh();
    const place = take(out);
    place.save('0123456789abcdef', 0, 'done');
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(() => place.publish(files, {})).toThrow(
      `--out ${out}: found a folder with other files (notes.txt); expected an empty one, one that is not there yet, or earlier results of the same study: all that was done is kept in ${out}.partial; move what is not of this study out of ${out}, then give the same command again to go on`,
    );
    place.leave();
    expect(everything(out)).toEqual(['notes.txt']);
    expect(everything(`${out}.partial`)).toEqual(['0123456789abcdef-0.json', 'manifest.json']);
  });
});

describe('what is not finished', () => {
  const KEY = '0123456789abcdef';

  it('of another study or command is refused while something of it is kept, saying how to go on', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, 'done');
    place.leave();
    for (const study of [{ command: 'run', scenario: 'b' }, { command: 'explain' }])
      expect(refused(out, study)).toMatch(
        /1 finished replication of another study \('A test', made by 'commonweal run a\.yaml'\), which differs in \w+ are kept; .* by its own command, draw what is done with 'report .*\.partial', or remove .*\.partial yourself; or give another folder$/,
      );
    const again = take(out);
    expect(again.load(KEY, 0)).toBe('done');
    again.publish(files, {});
    again.leave();
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('is taken over where nothing was kept, and not where it does not say whose it is', () => {
    const out = fresh();
    mkdirSync(`${out}.partial`);
    writeFileSync(
      join(`${out}.partial`, 'manifest.json'),
      JSON.stringify({ status: 'incomplete', engine: '0', study: { command: 'other' } }),
    );
    publish(out);
    expect(everything(out)).toEqual(shown);
    const other = fresh();
    mkdirSync(`${other}.partial`);
    writeFileSync(join(`${other}.partial`, `${KEY}-0.json`), '{}');
    expect(refused(other)).toContain('1 finished replication of a study that it does not name are kept');
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
    expect(refused(file)).toContain('which is no folder');
  });

  it('is not cut short by fewer replications, and neither are results', () => {
    const out = fresh();
    const asked = (replications: number) =>
      takePlace(out, { study: { command: 'run', scenario: 'a' }, names, replications }, { title: 'A test', replications });
    const place = asked(40);
    for (const replication of [0, 1, 11]) place.save(KEY, replication, 'done');
    place.leave();
    expect(() => asked(3)).toThrow(
      /3 finished replications of this study are kept, one of them number 12; expected none beyond the 3 asked for, .*: give --replications 12 or more, or another folder$/,
    );
    expect(everything(`${out}.partial`)).toHaveLength(4);
    const again = asked(12);
    again.publish(files, { title: 'A test', replications: 12 });
    again.leave();
    for (const replications of [12, 13]) asked(replications).leave();
    expect(() => asked(11)).toThrow(
      /found results of this study with 12 replications; expected no more than the 11 asked for, .*: give --replications 12 or more, or another folder$/,
    );
    expect(everything(out)).toEqual(shown);
  });

  it('goes without what somebody put there in the meantime, which is told', () => {
    const out = fresh();
    const place = take(out);
    place.save(KEY, 0, 'done');
    mkdirSync(join(`${out}.partial`, 'sub'));
    for (const name of ['notes.txt', join('sub', 'manifest.json'), '.DS_Store']) writeFileSync(join(`${out}.partial`, name), 'mine');
    writeFileSync(join(`${out}.partial`, 'report.html'), 'drawn by us');
    place.publish(files, {});
    const said = vi.mocked(tell).mockImplementationOnce(() => undefined);
    said.mockClear();
    place.leave();
    expect(said.mock.calls).toEqual([[expect.stringMatching(/\.partial stays, because other files .*notes\.txt.*move them elsewhere/)]]);
    expect(everything(out)).toEqual(shown);
    expect(everything(`${out}.partial`)).toEqual(['.DS_Store', 'notes.txt', 'sub', join('sub', 'manifest.json')]);
    expect(refused(out)).toContain('or first move them elsewhere');
  });

  it('goes when nothing is kept, with the folders that were made for it', () => {
    const out = join(fresh(), 'a', 'b');
    take(out).leave();
    expect(existsSync(dirname(dirname(out)))).toBe(false);
  });

  it('is read back only as it was kept, for the same replication', () => {
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

describe('pages of documentation', () => {
  const pages = [['odd.md', 'text']] as const;
  const refusedPages = (out: string, to = pages as readonly (readonly [string, string])[]): string => {
    const before = everything(root);
    let said = 'not refused';
    try {
      writePages(out, to);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      said = (error as Error).message;
    }
    expect(everything(root)).toEqual(before);
    return said;
  };

  it('go to no folder of a study: results, one that is at work, what it has kept, and where that is to go', () => {
    const out = fresh();
    const place = take(out);
    expect(refusedPages(out)).toContain('found a folder in use by process');
    expect(refusedPages(`${out}.partial`)).toContain('found a folder in use by process');
    place.save('0123456789abcdef', 0, 'done');
    place.leave();
    expect(refusedPages(out)).toMatch(
      /: found .*\.partial beside it with the unfinished work of a study \('A test', made by .*\); expected a folder that no study has: give another folder$/,
    );
    expect(refusedPages(`${out}.partial`)).toContain('found the unfinished work of a study');
    const done = join(fresh(), 'mechanisms');
    publish(done);
    expect(refusedPages(done)).toMatch(/: found the results of a study \('A test', /);
    expect(refusedPages(dirname(done), [['mechanisms/a.md', 'text']])).toContain('mechanisms with the results of a study');
  });

  it('go to no folder inside one of a study', () => {
    const out = fresh();
    publish(out);
    for (const inside of [join(out, 'docs'), join(out, 'docs', 'pages')])
      expect(refusedPages(inside)).toMatch(
        /: found .*place-\d+ above it with the results of a study \('A test', made by .*\); expected a folder/,
      );
    const begun = fresh();
    const place = take(begun);
    place.save('0123456789abcdef', 0, 'done');
    place.leave();
    expect(refusedPages(join(begun, 'docs'))).toMatch(/: found .*\.partial above it with the unfinished work of a study \('A test'/);
    expect(refusedPages(join(`${begun}.partial`, 'docs'))).toMatch(/\.partial above it with the unfinished work of a study/);
  });

  it('go beside them', () => {
    const out = fresh();
    publish(join(out, 'results'));
    writePages(out, pages);
    expect(existsSync(join(out, 'odd.md'))).toBe(true);
  });
});

describe('an interruption while results are put in place', () => {
  it('leaves them marked, for the same study to finish and for nobody else to take for results', () => {
    const out = fresh();
    publish(out, undefined, { ...files, 'data/gone.csv': 'x' });
    const half = { ...readManifest(out), status: 'writing' };
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(half));
    writeFileSync(join(out, 'page.html.new'), 'ha');
    for (const name of ['table.csv.new', 'gone.csv.new', `.probe-${'0'.repeat(40)}`]) writeFileSync(join(out, 'data', name), 'ha');
    writeFileSync(join(out, 'manifest.json.writing.new'), 'ha');
    writeFileSync(join(out, 'findings.json'), '{}');
    expect(() => readFindings(out)).toThrow(
      "results that were not put in place to the end ('A test', made by 'commonweal run a.yaml'); give that command again",
    );
    rmSync(join(out, 'findings.json'));
    expect(refused(out, { command: 'explain' })).toContain('another study');
    publish(out);
    expect(everything(out)).toEqual(shown);
    expect(readManifest(out)?.status).toBe('complete');
  });

  it('before the first manifest is whole leaves nothing in the way', () => {
    const out = fresh();
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json.new'), '{"sta');
    publish(out);
    expect(everything(out)).toEqual(shown);
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

describe('what desktops leave (25-ds-store)', () => {
  const left = ['.DS_Store', '._page.html', 'desktop.ini', 'Thumbs.db', '.directory', 'page.html~', '.page.html.swp', '~$table.xlsx'];

  it('is neither in the way nor removed', () => {
    const out = fresh();
    publish(out);
    for (const name of left) writeFileSync(join(out, name), 'theirs');
    writeFileSync(join(out, 'data', '.~lock.table.csv#'), 'theirs');
    publish(out);
    expect(everything(out)).toEqual([...shown, ...left, join('data', '.~lock.table.csv#')].sort());
    const empty = fresh();
    mkdirSync(empty);
    writeFileSync(join(empty, '.DS_Store'), '');
    publish(empty);
    const begun = fresh();
    mkdirSync(`${begun}.partial`);
    writeFileSync(join(`${begun}.partial`, '.DS_Store'), '');
    publish(begun);
    publish(begun);
    expect(everything(`${begun}.partial`)).toEqual(['.DS_Store']);
  });

  it('no other hidden file is passed over', () => {
    const out = fresh();
    publish(out);
    writeFileSync(join(out, '.env'), 'mine');
    expect(refused(out)).toContain('other files (.env)');
  });
});

describe('links and folders that are there (01-out-symlink, 02-out-folder-recreated)', () => {
  it.skipIf(process.platform === 'win32')('a folder is filled as it is: the same one, with its mode', () => {
    const out = fresh();
    mkdirSync(out);
    chmodSync(out, 0o2770);
    const { ino, mode } = statSync(out);
    publish(out);
    publish(out);
    expect([statSync(out).ino, statSync(out).mode]).toEqual([ino, mode]);
  });

  it('results land where a link leads, whether anything is there yet or not, and the link stays', () => {
    const [target, link, dangling] = [fresh(), fresh(), fresh()];
    mkdirSync(target);
    symlinkSync(target, link);
    symlinkSync('nowhere', dangling);
    expect([folderNamed(link, '--out'), folderNamed(`${dangling}/`, '--out')]).toEqual([target, join(root, 'nowhere')]);
    for (const way of [link, dangling]) {
      publish(folderNamed(way, '--out'));
      expect(everything(way)).toEqual(shown);
    }
  });

  it('links that lead to one another, and a link to a file, are refused', () => {
    const [one, other, toFile] = [fresh(), fresh(), fresh()];
    symlinkSync(one, other);
    symlinkSync(other, one);
    expect(() => folderNamed(one, '--out')).toThrow('found links that lead to one another');
    writeFileSync(join(root, 'a-file'), '');
    symlinkSync(join(root, 'a-file'), toFile);
    expect(refused(folderNamed(toFile, '--out'))).toContain('found a file');
  });
});

test('a folder is named without the slash at its end', () => {
  const named = ['out/', 'a/b//', './out', '/x/', '.', '..'].map((text) => folderNamed(text, '--out'));
  expect(named.slice(0, 4)).toEqual(['out', join('a', 'b'), 'out', join('/', 'x')]);
  expect(named.slice(4).every((path) => !/[./\\]$/.test(path))).toBe(true);
  expect(() => folderNamed(' ', '--out')).toThrow(UserError);
});

describe('a place that cannot be written to is refused before any work, and nothing of the try is left (36-leftover-folders)', () => {
  it.runIf(process.platform === 'linux')('below /proc, at once', { timeout: 60_000 }, () => {
    expect(() => makeFolder('/proc/nope')).toThrow(/ENOENT/);
    for (const words of [
      ['run', 'scenarios/baseline.yaml', '--scale', '1', '--out', '/proc/nope'],
      ['ablate', '--all', '--out', '/proc/nope'],
      ['docs', 'odd', '--out', '/proc/nope'],
      ['explain', 'scenarios/baseline.yaml', '--charity', 'small', '--out', '/proc/nope'],
    ]) {
      const { code, err } = runCli(words);
      expect([code, err]).toEqual([2, expect.stringContaining('--out /proc/nope: found a place that cannot be written to')]);
    }
  });

  it('a name that is too long, itself or with what is made beside and in it', () => {
    const far = join(root, 'x'.repeat(200), 'y'.repeat(200));
    const deep = join(root, ...Array.from({ length: 20 }, () => 'z'.repeat(200)));
    for (const out of [join(far, 'x'.repeat(256)), join(far, 'x'.repeat(250)), deep]) expect(refused(out)).toMatch(/ENAMETOOLONG/);
  });

  it('below a file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(refused(join(root, 'file', 'out'))).toContain('ENOTDIR: part of the path is a file');
  });

  it.runIf(process.getuid?.() !== 0)('a folder that may not be written to (not to be tried as the superuser, who may)', () => {
    const out = fresh();
    mkdirSync(out);
    chmodSync(out, 0o555);
    expect(refused(out)).toContain('EACCES: no permission');
  });
});

describe('a study', () => {
  const identity = (changes: Parameters<typeof scenarioOf>[0], seed = 'kept') => studyIdentity([scenarioOf(changes, {}, seed)]);

  it('is the same whatever the number of replications, the title and the description', () => {
    expect(identity({ 'run.replications': 3 })).toEqual(identity({ 'run.replications': 40 }));
    const scenario = scenarioOf({}, {}, 'kept');
    expect(studyIdentity([{ ...scenario, title: 'Other', about: 'Other.' }])).toEqual(studyIdentity([scenario]));
  });

  it('is another with any other setting, mechanism, schedule, name or seed', () => {
    const scenario = scenarioOf({}, {}, 'kept');
    const all = [
      [scenario],
      [scenarioOf({ 'run.years': 7 }, {}, 'kept')],
      [scenarioOf({ 'contract.lots': 2 }, {}, 'kept')],
      [scenarioOf({}, {}, 'other')],
      [{ ...scenario, name: 'other' }],
      [{ ...scenario, mechanisms: { 'trust-ledger': { enabled: false, parameters: {} } } }],
      [{ ...scenario, schedule: [{ quarter: 1, over: 1, set: { 'contract.lots': 2 } }] }],
      [scenario, scenario],
    ];
    expect(new Set(all.map((scenarios) => JSON.stringify(studyIdentity(scenarios)))).size).toBe(all.length);
    expect(new Set(all.map(studyKey)).size).toBe(all.length);
  });
});

describe('findings that a report cannot be drawn from', () => {
  it.each([
    ['{"format":1}', 'found findings without title (text), calibrated (yes or no), scenarios (list)'],
    ['{"format":2}', 'found another format'],
    ['\uFEFF{"format":2}', 'found another format'],
    ['[]', 'found another format'],
    ['{', 'found text that is not JSON'],
  ])('%s', (text, said) => {
    const folder = mkdtempSync(join(root, 'findings-'));
    writeFileSync(join(folder, 'findings.json'), text);
    expect(() => readFindings(folder)).toThrow(UserError);
    expect(() => readFindings(folder)).toThrow(said);
  });

  it('a folder in their place', () => {
    const folder = mkdtempSync(join(root, 'findings-'));
    mkdirSync(join(folder, 'findings.json'));
    expect(() => readFindings(folder)).toThrow('found something that cannot be read (EISDIR)');
  });
});
