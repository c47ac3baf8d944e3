/** Where results may be put, and what is never touched: in folders that are made here, without any run. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { UserError } from '../../src/cli/errors.ts';
import { folderNamed, makeFolder } from '../../src/cli/folders/folders.ts';
import { readManifest } from '../../src/cli/folders/manifest.ts';
import { readFindings } from '../../src/cli/results/results.ts';
import { everything, files, fresh, publish, refused, resultsShown, root, take } from './results-folders.ts';
import { runCli } from './run-cli.ts';

describe('results are put in place of their own kind alone', () => {
  it('nothing there yet, an empty folder, earlier results of the same study', () => {
    const out = fresh();
    publish(out);
    expect(everything(out)).toEqual(resultsShown);
    writeFileSync(join(out, 'page.html'), 'old');
    publish(out);
    expect(readFileSync(join(out, 'page.html'), 'utf8')).toBe('new page');
    const empty = fresh();
    mkdirSync(empty);
    publish(empty);
    expect(everything(empty)).toEqual(resultsShown);
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
    expect(everything(out)).toEqual(resultsShown);
  });

  it('a folder that somebody put a note into while the work went on is left as it is, and the work is kept', () => {
    const out = fresh();
    const place = take(out);
    place.save('0123456789abcdef', 0, 'done');
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    expect(() => place.publish(files, {})).toThrow(
      `--out ${out}: found a folder with other files (notes.txt); expected an empty one, one that is not there yet, or earlier results of the same study: all that was done is saved in ${out}.partial; move what is not of this study out of ${out}, then give the same command again to continue`,
    );
    place.leave();
    expect(everything(out)).toEqual(['notes.txt']);
    expect(everything(`${out}.partial`)).toEqual(['0123456789abcdef-0.json', 'manifest.json']);
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
    expect(everything(out)).toEqual(resultsShown);
    expect(readManifest(out)?.status).toBe('complete');
  });

  it('before the first manifest is whole leaves nothing in the way', () => {
    const out = fresh();
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json.new'), '{"sta');
    publish(out);
    expect(everything(out)).toEqual(resultsShown);
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
    expect(everything(out)).toEqual([...resultsShown, ...left, join('data', '.~lock.table.csv#')].sort());
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
      expect(everything(way)).toEqual(resultsShown);
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
