/** The one check that people, hooks and CI run: every static check, then the tests; goes on after a failure and counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './tool.ts';

const full = process.argv.includes('--full');
const environment = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' };
let passed = 0;
let failed = 0;

function run(words: readonly string[]): boolean {
  const [command, ...rest] = words;
  return spawnSync(command as string, rest, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0;
}

function step(name: string, words: readonly string[]): void {
  const start = Date.now();
  const good = run(words);
  if (good) passed++;
  else failed++;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

step('registry matches the mechanism files', tool('tsx', 'tsx', 'scripts/registry.ts', '--check'));
step('generated documentation is up to date', tool('tsx', 'tsx', 'scripts/docs.ts', '--check'));
step('format', tool('oxfmt', 'oxfmt', '--check', 'src', 'test', 'scripts', 'bench'));
step('lint', tool('oxlint', 'oxlint', '--deny-warnings', 'src', 'test', 'scripts', 'bench'));
step('types', tool('typescript', 'tsc', '-b'));
step('boundaries', tool('dependency-cruiser', 'depcruise', '--config', '.dependency-cruiser.mjs', 'src', '--output-type', 'err'));
step('no dead code', tool('knip', 'knip'));
step('build', tool('tsx', 'tsx', 'scripts/build.ts'));

const folder = mkdtempSync(join(tmpdir(), 'commonweal-check-'));
const report = join(folder, 'tests.json');
const projects = ['unit', 'property', 'golden', 'cli', 'browser', 'statistical', 'twin', ...(full ? ['long'] : [])];
const ok = run(
  tool(
    'vitest',
    'vitest',
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ),
);
try {
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  passed += numPassedTests ?? 0;
  failed += (numFailedTests ?? 0) + ((numTotalTests ?? 0) === 0 ? 1 : 0);
  // A file that cannot be loaded has no tests to count.
  if (!ok && (numFailedTests ?? 0) === 0) failed++;
} catch {
  failed++;
}
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
