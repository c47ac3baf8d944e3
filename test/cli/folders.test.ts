/** Where results may be written, and what is never touched. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { ablationFolder } from '../../src/cli/ablation-files.ts';
import { UserError } from '../../src/cli/errors.ts';
import { folderNamed, makeFolder, removeOurs, replaceFolder, requireOurs } from '../../src/cli/folders.ts';
import { lifeFolder, placeForLives } from '../../src/cli/life-files.ts';
import { keepBeside, studyKey } from '../../src/cli/kept.ts';
import { readFindings, resultsFolder } from '../../src/cli/results.ts';
import { scenarioOf } from '../property/worlds.ts';
import { runCli } from './run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'commonweal-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const OURS = JSON.stringify({ status: 'complete', engine: '0.1.0', digest: 'd' });

function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

describe('a folder is replaced only when everything in it is ours', () => {
  it.each([
    ['someone’s manifest', { 'manifest.json': '{"name":"my app"}' }, 'not marked as results of this program'],
    ['ours and a note', { 'manifest.json': OURS, 'notes.txt': 'mine' }, 'other files (notes.txt)'],
    ['ours and their data', { 'manifest.json': OURS, 'data/mine.csv': 'x' }, 'other files (data/mine.csv)'],
    ['no manifest', { 'report.html': 'x' }, 'not marked'],
    ['many', { a: '', b: '', c: '', d: '' }, 'other files ('],
  ])('%s', (name, files, said) => {
    const folder = folderWith(name, files);
    const before = readdirSync(folder, { recursive: true });
    expect(() => requireOurs(folder, resultsFolder)).toThrow(UserError);
    expect(() => requireOurs(folder, resultsFolder)).toThrow(said);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('earlier results, an empty folder and nothing at all are fine', () => {
    requireOurs(folderWith('earlier', { 'manifest.json': OURS, 'report.html': '', 'data/outcomes.csv': '' }), resultsFolder);
    mkdirSync(join(root, 'empty'));
    requireOurs(join(root, 'empty'), resultsFolder);
    requireOurs(join(root, 'nothing'), resultsFolder);
  });

  it('an ablation is known by its data', () => {
    const folder = join(root, 'ablation');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ablation.json'), '{"mine":1}');
    expect(() => requireOurs(folder, ablationFolder)).toThrow('not marked');
    writeFileSync(join(folder, 'ablation.json'), '{"rows":[],"matrix":[]}');
    requireOurs(folder, ablationFolder);
  });

  it('a life is known by its data, and what is begun beside it goes when it is left', () => {
    const folder = join(root, 'life');
    mkdirSync(folder);
    writeFileSync(join(folder, 'life.json'), '{"mine":1}');
    expect(() => requireOurs(folder, lifeFolder)).toThrow('not marked');
    writeFileSync(join(folder, 'life.json'), '{"charity":"A0-0-1","events":[]}');
    const place = placeForLives(folder);
    place.write([], { charity: 'A0-0-2', events: [] });
    place.leave();
    expect(readdirSync(folder).sort()).toEqual(['choices.csv', 'events.csv', 'life.json']);
    expect(readFileSync(join(folder, 'life.json'), 'utf8')).toContain('A0-0-2');
    expect(existsSync(`${folder}.new`)).toBe(false);
    mkdirSync(`${folder}.new`);
    writeFileSync(join(`${folder}.new`, 'notes.txt'), 'mine');
    expect(() => placeForLives(folder)).toThrow('other files (notes.txt)');
  });

  it('a link to a folder is not followed', () => {
    const kept = folderWith('theirs', { 'outcomes.csv': 'mine' });
    const folder = join(root, 'linked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'manifest.json'), OURS);
    symlinkSync(kept, join(folder, 'data'), 'junction');
    expect(() => requireOurs(folder, resultsFolder)).toThrow('other files (data)');
  });

  it('the old goes when the new is in its place', () => {
    const out = folderWith('replaced', { 'manifest.json': OURS, 'report.html': 'old' });
    const making = folderWith('making', { 'manifest.json': OURS, 'report.html': 'new' });
    replaceFolder(making, out, join(root, 'aside'), resultsFolder);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe('new');
    expect([existsSync(making), existsSync(join(root, 'aside'))]).toEqual([false, false]);
  });

  it('removing what is ours leaves the rest', () => {
    const folder = folderWith('mixed', { 'manifest.json': OURS, 'data/outcomes.csv': '', 'notes.txt': 'mine' });
    removeOurs(folder, resultsFolder.isOurs);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});

test('a folder is named without the slash at its end', () => {
  const named = ['out/', 'a/b//', './out', '/x/', '.', '..'].map((text) => folderNamed(text, '--out'));
  expect(named.slice(0, 4)).toEqual(['out', join('a', 'b'), 'out', join('/', 'x')]);
  expect(named.slice(4).every((path) => !/[./\\]$/.test(path))).toBe(true);
  expect(() => folderNamed(' ', '--out')).toThrow(UserError);
});

describe('a place that cannot be written to is refused before any work', () => {
  it.runIf(process.platform === 'linux')('below /proc, at once', { timeout: 20_000 }, () => {
    expect(() => makeFolder('/proc/nope')).toThrow(/ENOENT/);
    expect(() => keepBeside('/proc/nope', {})).toThrow(UserError);
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

  it('below a file, and in a folder of somebody else’s work', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => keepBeside(join(root, 'file', 'out'), {})).toThrow(UserError);
    mkdirSync(join(root, 'other.partial'));
    writeFileSync(join(root, 'other.partial', 'notes.txt'), 'mine');
    expect(() => keepBeside(join(root, 'other'), {})).toThrow('other files (notes.txt)');
  });
});

test('kept work fits whatever the number of replications, and nothing else that differs', () => {
  const key = (changes: Parameters<typeof scenarioOf>[0], seed = 'kept') => studyKey([scenarioOf(changes, {}, seed)]);
  expect(key({ 'run.replications': 3 })).toBe(key({ 'run.replications': 40 }));
  expect(new Set([key({}), key({ 'run.years': 3 }), key({ 'contract.lots': 2 }), key({}, 'other')]).size).toBe(4);
});

test('kept work is read back, a half-written record is not, and it goes when it is forgotten', () => {
  const kept = keepBeside(join(root, 'kept'), { title: 'A test' });
  kept.save('0123456789abcdef', 0, { replication: 0 });
  kept.save('0123456789abcdef', 1, { replication: 1 });
  writeFileSync(join(kept.folder, '0123456789abcdef-1.json'), '{"repl');
  expect([0, 1, 2].map((replication) => kept.load('0123456789abcdef', replication))).toEqual([{ replication: 0 }, null, null]);
  kept.forget();
  expect(existsSync(kept.folder)).toBe(false);
});

describe('findings that a report cannot be drawn from', () => {
  it.each([
    ['{"format":1}', 'found findings without title (text), calibrated (yes or no), scenarios (list)'],
    ['{"format":2}', 'found another format'],
    ['[]', 'found another format'],
    ['{', 'found text that is not JSON'],
  ])('%s', (text, said) => {
    const folder = mkdtempSync(join(root, 'findings-'));
    writeFileSync(join(folder, 'findings.json'), text);
    expect(() => readFindings(folder)).toThrow(UserError);
    expect(() => readFindings(folder)).toThrow(said);
  });
});
