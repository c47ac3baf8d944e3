/** 23-streams: whatever becomes of its streams, the command does its work, says what it can in one line, and ends with the exit code of the work. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { chosen, root, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-streams-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bad = 'test/cases/23-streams/bad.yaml';
const tiny = 'test/cases/24-emoji-cut/tiny.yaml';

type Streams = 'stdout' | 'stderr';
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** With readers that are gone before anything is written. */
function unread(words: readonly string[], gone: readonly Streams[]): Promise<Ended> {
  const child = spawn(process.execPath, [...chosen, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    if (gone.includes(name)) child[name].destroy();
    else child[name].on('data', (data: Buffer) => (said[name] += data.toString()));
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out: said.stdout, err: said.stderr })));
}

describe('a reader that is gone', () => {
  test.each([
    [['docs', 'odd'], ['stdout'], 0],
    [['--help'], ['stdout'], 0],
    [['check', bad, '--json'], ['stdout'], 2],
    [['check', bad], ['stderr'], 2],
    [['check', bad], ['stdout', 'stderr'], 2],
    [['chek'], ['stderr'], 2],
  ] as const)('%j without %j ends with %i and not a word', async (words, gone, code) => {
    const { err, ...ended } = await unread(words, gone);
    expect(ended).toEqual({ code, out: '' });
    expect(err).toBe('');
  });

  test('the work goes on, and its results are whole', async () => {
    const out = join(folder, 'unread');
    expect((await unread(['run', tiny, '--out', out], ['stdout', 'stderr'])).code).toBe(0);
    expect(readdirSync(out)).toContain('report.html');
  });
});

describe.skipIf(!existsSync('/dev/full'))('a device that is full', () => {
  function full(words: readonly string[], streams: readonly Streams[]): Ended {
    const device = openSync('/dev/full', 'w');
    const to = (name: Streams) => (streams.includes(name) ? device : 'pipe');
    const { status, stdout, stderr } = spawnSync(process.execPath, [...chosen, ...words], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', to('stdout'), to('stderr')],
    });
    closeSync(device);
    return { code: status, out: stdout ?? '', err: stderr ?? '' };
  }

  test.each([
    [['docs', 'odd'], 1],
    [['--help'], 1],
    [['check', bad, '--json'], 2],
  ] as const)('%j ends with %i and one line', (words, code) => {
    expect(full(words, ['stdout'])).toEqual({
      code,
      out: '',
      err: 'error standard output took no more (ENOSPC): what was printed is not whole\n',
    });
  });

  test('standard error changes nothing', () => {
    expect(full(['check', bad], ['stderr']).code).toBe(2);
    expect(full(['docs', 'odd'], ['stdout', 'stderr']).code).toBe(1);
    const out = join(folder, 'full');
    expect(full(['run', tiny, '--out', out], ['stdout']).code).toBe(1);
    expect(readdirSync(out)).toContain('report.html');
  });
});

describe.skipIf(process.platform === 'win32')('output that is long', () => {
  const shell = (line: string) =>
    spawnSync('sh', ['-c', line, 'sh', process.execPath, ...chosen], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const whole = runCli(['docs', 'mechanisms']).out;

  test('is whole for a reader that is slow', () => {
    expect(shell('"$@" docs mechanisms | (sleep 1; cat)').stdout).toBe(whole);
  });

  test('is not cut off without a word by a file that cannot grow', () => {
    const file = join(folder, 'short.md');
    const { status, stderr } = shell(`ulimit -f 8; "$@" docs mechanisms > '${file}'`);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^error standard output took no more \(\w+\): what was printed is not whole\n$/),
    ]);
    expect(statSync(file).size).toBeLessThan(Buffer.byteLength(whole));
  });

  test('streams that are closed are as good as nobody there', () => {
    expect(shell(`"$@" check ${bad} 2>&-`).status).toBe(2);
    expect(shell(`"$@" check ${bad} --json >&-`).status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('a command that is interrupted', () => {
  async function interrupted(signal: NodeJS.Signals, more: readonly string[]): Promise<Ended> {
    const words = ['run', tiny, '--replications', '400', '--workers', '1', ...more];
    const child = spawn(process.execPath, [...chosen, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const partial = join(folder, `${signal}.partial`);
    const begun = () => existsSync(partial) && readdirSync(partial).length > 2;
    while (!begun()) await new Promise((resume) => setTimeout(resume, 20));
    child.kill(signal);
    return { code: await ended, out, err };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends with %i, says what is saved and how to continue, and not that the work failed', async (signal, code) => {
    const ended = await interrupted(signal, ['--out', join(folder, signal)]);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toMatch(
      /^interrupted with \d+ of 400 replications done; what is done is saved in .*\.partial; run the same command again to continue\n$/,
    );
  });
});
