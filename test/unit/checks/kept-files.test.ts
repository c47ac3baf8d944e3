/** No log of the engine, package or result is kept in the project by mistake. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });

// Outside a clone, or without git, nothing says which files are kept.
const isClone = existsSync('.git') && git('--version').status === 0;

it.runIf(isClone)('no file is kept that the ignore list names', () => {
  const { status, stdout, stderr } = git('-c', 'safe.directory=*', 'ls-files', '--cached', '--ignored', '--exclude-standard');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe('');
});

it.runIf(isClone)('the ignore list names logs of V8, packages and results, and no source', () => {
  const ignored = (path: string) => git('-c', 'safe.directory=*', 'check-ignore', '--quiet', '--no-index', path).status === 0;
  expect(
    ['isolate0x1-v8.log', 'v8.log', 'a/b.log', 'commonweal-0.1.0.tgz', 'output/lots', 'dist/library.js'].filter((path) => !ignored(path)),
  ).toEqual([]);
  expect(['src/model/random/draw.ts', 'output/README.md', 'CHANGELOG.md'].filter(ignored)).toEqual([]);
});
