/** Runs that are killed, share a folder or fill the disk: what is done stays, and the same command goes on. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { caseFile, digestOfRun, here, quick, RESULTS, run, started, tiny } from './tiny-runs.ts';
import { chosen, runCli } from './run-cli.ts';

test('08-concurrent-out: a second run into a folder in use is refused at the start, and the first is whole', async () => {
  const first = await started('shared', 1, '--replications', '30');
  // Stopped, it is still there however slow the machine is; Windows has no such signal.
  if (process.platform !== 'win32') first.send('SIGSTOP');
  try {
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
  } finally {
    if (process.platform !== 'win32') first.send('SIGCONT');
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

describe('a disk that is full', () => {
  it.runIf(process.platform !== 'win32')(
    'when results are put in place: earlier ones stay, what was done is saved, and the same command continues',
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
      expect(limited.stderr).toContain(
        'what was done is saved in limited.partial: make room, then give the same command again to continue',
      );
      expect(readFileSync(join(here, 'limited', 'findings.json'), 'utf8')).toBe(before);
      expect(readdirSync(join(here, 'limited')).sort()).toEqual(RESULTS);
      const again = runCli(['run', tiny, '--workers', '1', '--replications', '3', '--out', 'limited'], { cwd: here });
      expect([again.code, again.err]).toEqual([0, expect.stringContaining('3 of 3 replications were done')]);
    },
  );

  it('when a replication is saved: the work stops there, and continues once there is room (needs a small disk to be mounted)', (context) => {
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
        /the result of replication \d+ cannot be saved in .*o\.partial \(ENOSPC: the disk is full\); [12] are saved there: make room, then/,
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
