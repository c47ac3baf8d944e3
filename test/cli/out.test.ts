/** --out as a person meets it: each case that failed, with the inputs in test/cases. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { chosen, root, runCli, type Ended } from './run-cli.ts';

const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-out-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const caseFile = (...parts: readonly string[]): string => join(root, 'test', 'cases', ...parts);
const tiny = caseFile('01-out-symlink', 'tiny.yaml');
const quick = ['--workers', '1', '--quiet', '--json'];
const run = (out: string, ...more: readonly string[]): Ended => runCli(['run', tiny, ...quick, ...more, '--out', out], { cwd: here });
const digestIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(here, folder, 'manifest.json'), 'utf8')) as { digest: string }).digest;

const RESULTS = ['data', 'datapackage.json', 'findings.json', 'manifest.json', 'report.html', 'scenarios'];

/** Starts a run and waits until so many of its replications are kept. */
async function started(
  out: string,
  kept: number,
  ...more: readonly string[]
): Promise<{ kill: (signal: NodeJS.Signals) => Promise<void>; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [...chosen, 'run', tiny, ...quick, ...more, '--out', out], { cwd: here, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const partial = join(here, `${out}.partial`);
  const count = () => (existsSync(partial) ? readdirSync(partial).filter((name) => /^[0-9a-f]{16}-\d+\.json$/.test(name)).length : -1);
  while (count() < kept && child.exitCode === null) await new Promise((resume) => setTimeout(resume, 10));
  return { kill: async (signal) => void (child.kill(signal), await ended), ended };
}

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

describe('03-same-name: names are told apart everywhere', () => {
  type Compared = {
    baseline: { scenario: string };
    scenarios: { scenario: string; differences: Record<string, { mean: number | null }> }[];
  };
  const compare = (files: readonly string[], out: string) => {
    const { code, out: text, err } = runCli(['compare', ...files, ...quick, '--out', out], { cwd: here });
    expect([code, err]).toEqual([0, '']);
    const { baseline, scenarios } = JSON.parse(text) as Compared;
    const names = [baseline.scenario, ...scenarios.map(({ scenario }) => scenario)];
    const rows = readFileSync(join(here, out, 'data', 'outcomes.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const keys = rows.map((row) => row.split(',').slice(0, 3).join());
    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(rows.map((row) => row.split(',')[0]))]).toEqual(names);
    const manifest = JSON.parse(readFileSync(join(here, out, 'manifest.json'), 'utf8')) as { scenarios: { name: string }[] };
    expect(manifest.scenarios.map(({ name }) => name)).toEqual(names);
    const page = readFileSync(join(here, out, 'report.html'), 'utf8');
    for (const name of names) expect(page).toContain(`Tiny (${name})`);
    return { names, scenarios };
  };

  it('of two folders', () => {
    expect(
      compare(
        ['a', 'b'].map((folder) => caseFile('03-same-name', folder, 'town.yaml')),
        'two',
      ).names,
    ).toEqual(['a/town', 'b/town']);
  });

  it('of two endings', () => {
    cpSync(caseFile('03-same-name', 'a', 'town.yaml'), join(here, 'town.yaml'));
    writeFileSync(
      join(here, 'town.json'),
      JSON.stringify({
        title: 'Tiny',
        run: { years: 1, replications: 2 },
        population: { charities: 300, areas: 2, regions: 1, people: 130000, scale: 1 },
        market: { tenders_per_year: 20 },
      }),
    );
    expect(compare(['town.yaml', 'town.json'], 'endings').names).toEqual(['town.yaml', 'town.json']);
  });

  it('of one file given twice, which differs from itself by nothing', () => {
    const { names, scenarios } = compare([tiny, tiny], 'twice');
    expect(names).toEqual(['tiny', 'tiny#2']);
    expect(new Set(Object.values(scenarios[0]?.differences ?? {}).map(({ mean }) => mean ?? 0))).toEqual(new Set([0]));
  });
});

test('08-concurrent-out: a second run into a folder in use is refused at the start, and the first is whole', async () => {
  const first = await started('shared', 1, '--replications', '30');
  for (const words of [
    ['run', caseFile('08-concurrent-out', 'tiny.yaml'), ...quick, '--replications', '12', '--seed', 'b'],
    ['run', tiny, ...quick, '--replications', '30'],
    ['compare', tiny, tiny, ...quick],
    ['ablate', '--only', 'trust-ledger', ...quick],
    ['explain', tiny, '--charity', 'small'],
  ]) {
    const { code, err } = runCli([...words, '--out', 'shared'], { cwd: here });
    expect([code, err], words.join(' ')).toEqual([2, expect.stringContaining('found a folder in use by process')]);
  }
  expect(await first.ended).toBe(0);
  expect(readdirSync(join(here, 'shared')).sort()).toEqual(RESULTS);
  expect(existsSync(join(here, 'shared.partial'))).toBe(false);
});

test('a run that was killed is drawn, refused to others, and goes on where it stopped', async () => {
  const words = ['--replications', '30'];
  const killed = await started('killed', 2, ...words);
  await killed.kill('SIGKILL');
  const drawn = runCli(['report', 'killed'], { cwd: here });
  expect([drawn.code, drawn.out]).toEqual([0, `${join('killed.partial', 'report.html')}\n`]);
  for (const other of [
    ['run', tiny, ...quick, '--seed', 'b'],
    ['explain', tiny, '--charity', 'small'],
    ['ablate', '--only', 'trust-ledger', ...quick],
  ]) {
    const { code, err } = runCli([...other, '--out', 'killed'], { cwd: here });
    expect([code, err], other.join(' ')).toEqual([2, expect.stringContaining('of another study')]);
  }
  const again = runCli(['run', tiny, '--workers', '1', ...words, '--out', 'killed'], { cwd: here });
  expect([again.code, again.err]).toEqual([0, expect.stringMatching(/[2-9]\d? of 30 replications were done/)]);
  expect(runCli(['run', tiny, ...quick, ...words], { cwd: here }).out).toContain(digestOfRun('killed'));
  expect(existsSync(join(here, 'killed.partial'))).toBe(false);
});

const digestOfRun = (folder: string): string =>
  (JSON.parse(readFileSync(join(here, folder, 'manifest.json'), 'utf8')) as { scenarios: { digest: string }[] }).scenarios[0]?.digest ??
  'none';

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

describe('09-docs-overwrites', () => {
  const docs = (out: string, ...words: readonly string[]) => runCli(['docs', ...words, '--out', out], { cwd: here });
  const page = (out: string, name = 'odd.md') => join(here, out, name);

  it('a page that somebody wrote is refused before any is written', () => {
    mkdirSync(join(here, 'mine', 'mechanisms'), { recursive: true });
    writeFileSync(page('mine'), 'my notes');
    const { code, err } = docs('mine', 'odd');
    expect([code, err]).toEqual([2, expect.stringContaining('(odd.md)')]);
    expect(readFileSync(page('mine'), 'utf8')).toBe('my notes');
    writeFileSync(page('mine', 'mechanisms/trust-ledger.md'), 'my notes');
    expect(docs('mine', 'mechanisms').code).toBe(2);
    expect(readdirSync(join(here, 'mine', 'mechanisms'))).toEqual(['trust-ledger.md']);
  });

  it('a page of ours is replaced, also that of another version; one that was changed by hand is not', () => {
    expect(docs('pages', 'odd').code).toBe(0);
    const written = readFileSync(page('pages'), 'utf8');
    expect(written.startsWith(runCli(['docs', 'odd']).out)).toBe(true);
    expect(docs('pages', 'odd').code).toBe(0);
    expect(docs('pages', 'outcomes').code).toBe(0);
    // A page of another kind is as one of another version: ours, and otherwise worded.
    cpSync(page('pages', 'outcomes.md'), page('pages'));
    expect(docs('pages', 'odd').code).toBe(0);
    expect(readFileSync(page('pages'), 'utf8')).toBe(written);
    for (const changed of [`${written}\nmy notes\n`, written.replace('Purpose', 'My purpose')]) {
      writeFileSync(page('pages'), changed);
      expect(docs('pages', 'odd').code).toBe(2);
      expect(readFileSync(page('pages'), 'utf8')).toBe(changed);
    }
  });

  it('a page that says the same is left as it is', () => {
    const text = runCli(['docs', 'odd']).out;
    mkdirSync(join(here, 'same'));
    writeFileSync(page('same'), text);
    expect(docs('same', 'odd').code).toBe(0);
    expect(readFileSync(page('same'), 'utf8')).toBe(text);
  });
});

test('25-ds-store: results that were looked at can be replaced, and what desktops left stays', () => {
  expect(run('looked-at').code).toBe(0);
  const left = ['.DS_Store', 'desktop.ini', join('data', '.~lock.outcomes.csv#')].map((name) => join(here, 'looked-at', name));
  for (const file of left) writeFileSync(file, 'theirs');
  const { code, err } = run('looked-at');
  expect([code, err]).toEqual([0, '']);
  for (const file of left) expect(readFileSync(file, 'utf8')).toBe('theirs');
});

describe('34-edited-results', () => {
  const edited = (name: string, edit: (text: string) => string): Ended => {
    const [from, folder] = [join(here, 'whole'), join(here, name)];
    if (!existsSync(from)) expect(run('whole').code).toBe(0);
    cpSync(from, folder, { recursive: true });
    const file = join(folder, 'findings.json');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    return runCli(['report', name], { cwd: here });
  };

  it.each([
    ['quarters', (text: string) => text.replace(/"quarters":\d+/, '"quarters":100000000'), 'quarters (whole number from 4 to 160)'],
    ['lengths', (text: string) => text.replace(/"quarters":\d+/, '"quarters":8'), 'series.hhi_local.mean (list of 8)'],
    ['part', (text: string) => text.replace('"part":"alone"', '"part":"mine"'), 'held[0].part (alone or lead or partner)'],
    ['endless', (text: string) => text.replace(/"areas":\d+/, '"areas":1e999'), 'areas (number from 0 to'],
  ])('findings with other %s are refused in one message', (name, edit, said) => {
    const { code, err } = edited(`edited-${name}`, edit);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a byte order mark is no edit', () => {
    expect(edited('marked', (text) => `\uFEFF${text}`).code).toBe(0);
  });

  it('a kept replication that is something else is told of at the start and run again', async () => {
    const words = ['--replications', '30'];
    await (await started('kept', 2, ...words)).kill('SIGKILL');
    const partial = join(here, 'kept.partial');
    const [first = ''] = readdirSync(partial).filter((name) => /^[0-9a-f]{16}-\d+\.json$/.test(name));
    writeFileSync(join(partial, first), '{}');
    const { code, err } = run('kept', ...words);
    expect([code, err.trim()]).toEqual([
      0,
      `${join('kept.partial', first)}: found something else than the result that was kept there; this replication is run again`,
    ]);
    expect(runCli(['run', tiny, ...quick, ...words]).out).toContain(digestOfRun('kept'));
  });

  it('a manifest of unfinished work that was changed is not drawn from', async () => {
    await (await started('begun', 1, '--replications', '30')).kill('SIGKILL');
    const file = join(here, 'begun.partial', 'manifest.json');
    const whole = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: { scenario: { run: object } }[] };
    const [first] = whole.scenarios;
    const withRun = (years: number) => ({ ...first, scenario: { ...first?.scenario, run: { ...first?.scenario.run, years } } });
    for (const part of [
      { title: 3 },
      { replications: 0 },
      { scenarios: [{}] },
      { scenarios: [] },
      { scenarios: [withRun(7)] },
      { study: {} },
    ]) {
      const changed = JSON.stringify({ ...whole, ...part });
      writeFileSync(file, changed);
      const { code, err } = runCli(['report', 'begun'], { cwd: here });
      expect([code, err]).toEqual([2, expect.stringMatching(/a manifest(?:\.json that was changed| without)/)]);
    }
    writeFileSync(file, JSON.stringify({ ...whole, scenarios: [withRun(1e8)] }));
    expect(runCli(['report', 'begun'], { cwd: here })).toMatchObject({ code: 2, err: expect.stringContaining('100000000 for run.years') });
  });
});

test('36-leftover-folders: a start that is refused or fails leaves no folders', () => {
  const long = join('a', 'b', 'c', 'x'.repeat(250));
  const { code, err } = run(long);
  expect([code, err]).toEqual([2, expect.stringContaining('ENAMETOOLONG: a name longer than the file system allows')]);
  const nobody = runCli(['explain', tiny, '--charity', 'Oxfam', '--out', join('a', 'b', 'life')], { cwd: here });
  expect(nobody.code).toBe(2);
  expect(existsSync(join(here, 'a'))).toBe(false);
});

describe('a disk that is full', () => {
  it.runIf(process.platform !== 'win32')(
    'when results are put in place: earlier ones stay, what was done is kept, and the same command goes on',
    () => {
      expect(run('limited').code).toBe(0);
      const before = readFileSync(join(here, 'limited', 'findings.json'), 'utf8');
      // No file may be larger than 64 blocks of 1024 bytes: enough for a replication, not for the report.
      const limited = spawnSync(
        'bash',
        [
          '-c',
          'ulimit -f 64; exec "$@"',
          'bash',
          process.execPath,
          ...chosen,
          'run',
          tiny,
          ...quick,
          '--replications',
          '3',
          '--out',
          'limited',
        ],
        {
          cwd: here,
          encoding: 'utf8',
        },
      );
      expect([limited.status, limited.stderr]).toEqual([1, expect.stringContaining('the results cannot be written to limited (EFBIG')]);
      expect(limited.stderr).toContain('what was done is kept in limited.partial: make room, then give the same command again to go on');
      expect(readFileSync(join(here, 'limited', 'findings.json'), 'utf8')).toBe(before);
      expect(readdirSync(join(here, 'limited')).sort()).toEqual(RESULTS);
      const again = runCli(['run', tiny, '--workers', '1', '--replications', '3', '--out', 'limited'], { cwd: here });
      expect([again.code, again.err]).toEqual([0, expect.stringContaining('3 of 3 replications were done')]);
    },
  );

  it('when a replication is kept: the work stops there, and goes on once there is room (needs a small disk to be mounted)', (context) => {
    const disk = join(here, 'small-disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk]).status === 0;
    if (!mounted)
      context.skip('no disk can be mounted here; that work stops when a result cannot be taken is tested in test/unit/cli/pool.test.ts');
    try {
      const words = ['run', tiny, '--workers', '1', '--quiet', '--replications', '40', '--out', join('small-disk', 'o')];
      const { code, err } = runCli(words, { cwd: here });
      expect(code).toBe(1);
      expect(err).toMatch(
        /the result of replication \d+ cannot be kept in .*o\.partial \(ENOSPC: the disk is full\); [12] are kept there: make room, then/,
      );
      expect(readdirSync(disk)).toEqual(['o.partial']);
      expect(readdirSync(join(disk, 'o.partial')).filter((name) => /\.new$|in-use/.test(name))).toEqual([]);
      spawnSync('mount', ['-o', 'remount,size=64m', disk]);
      expect(runCli(words, { cwd: here }).code).toBe(0);
      expect(readdirSync(disk)).toEqual(['o']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});
