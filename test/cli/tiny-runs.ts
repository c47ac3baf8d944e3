/** Runs of a tiny market into folders that one test file makes, as a person would start them. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { chosen, root, runCli, type Ended } from './run-cli.ts';

export const here = mkdtempSync(join(realpathSync(tmpdir()), 'commonweal-out-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

export const caseFile = (...parts: readonly string[]): string => join(root, 'test', 'cases', ...parts);
export const tiny = caseFile('01-out-symlink', 'tiny.yaml');
export const quick = ['--workers', '1', '--quiet', '--json'];

export const run = (out: string, ...more: readonly string[]): Ended =>
  runCli(['run', tiny, ...quick, ...more, '--out', out], { cwd: here });
export const digestIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(here, folder, 'manifest.json'), 'utf8')) as { digest: string }).digest;

export const digestOfRun = (folder: string): string =>
  (JSON.parse(readFileSync(join(here, folder, 'manifest.json'), 'utf8')) as { scenarios: { digest: string }[] }).scenarios[0]?.digest ??
  'none';

export const RESULTS = ['data', 'datapackage.json', 'findings.json', 'manifest.json', 'report.html', 'scenarios'];

/** Starts a run and waits until the given number of its replications are saved. */
export async function started(
  out: string,
  replications: number,
  ...more: readonly string[]
): Promise<{ send: (signal: NodeJS.Signals) => void; kill: (signal: NodeJS.Signals) => Promise<void>; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [...chosen, 'run', tiny, ...quick, ...more, '--out', out], { cwd: here, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const partial = join(here, `${out}.partial`);
  const count = () => (existsSync(partial) ? readdirSync(partial).filter((name) => /^[0-9a-f]{16}-\d+\.json$/.test(name)).length : -1);
  while (count() < replications && child.exitCode === null) await new Promise((resume) => setTimeout(resume, 10));
  return { send: (signal) => void child.kill(signal), kill: async (signal) => void (child.kill(signal), await ended), ended };
}
