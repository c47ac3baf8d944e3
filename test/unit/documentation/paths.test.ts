/** What the documentation names as a place in the project is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/'));

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'scenarios'].flatMap(filesUnder).filter((name) => name.endsWith('.md')),
];
const names = new Set(['src', 'scripts', 'test', 'bench', 'docs'].flatMap(filesUnder).map((file) => basename(file)));

/** Made by whoever follows the text: results, the built command, a scenario to try out, reasons for what is not as expected. */
const MADE = /^(?:output|dist)\/|^scenarios\/lots\.yaml$|^docs\/model\/(?:reasons\/?|structure\.md)$/;

/** Rooms may be left out of a path inside them. */
const ROOTS = ['', 'src/', 'src/model/', 'src/study/', 'docs/model/', 'scenarios/'];

const isThere = (path: string, from: string) => MADE.test(path) || [...ROOTS, `${from}/`].some((root) => existsSync(root + path));

/** Paths that begin with a folder of the project, wherever in the text. */
const rooted = (text: string) =>
  [...text.matchAll(/(?<![\w./@-])(?:src|scripts|test|bench|docs|scenarios)\/[\w./-]*\w/g)].map(([path]) => path);

/** Code that looks like a path, or the name of a file of ours. */
const quoted = (text: string) => [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\.(?:ts|mjs|md|yaml|c))`/g)].flatMap(([, path]) => path ?? []);

const links = (text: string) => [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target]) => target ?? []);

test.each(pages)('%s names only what is there', (page) => {
  const text = readFileSync(page, 'utf8');
  const home = dirname(page);
  const linked = links(text).filter((target) => !/^[a-z]+:/.test(target));
  const missing = [
    ...linked.filter((target) => !existsSync(normalize(join(home, target)))),
    ...rooted(text).filter((path) => !isThere(path, home)),
    ...quoted(text).filter((path) => !isThere(path, home) && !(path === basename(path) && names.has(path))),
  ];
  expect(missing).toEqual([]);
});

test('paths are found in links, in code and in plain text', () => {
  const text = 'See [how](a/b.md#c), `random/streams.ts`, `quarter.ts` and src/model/quarter/quarter.ts.';
  expect([links(text), quoted(text), rooted(text)]).toEqual([
    ['a/b.md'],
    ['random/streams.ts', 'quarter.ts'],
    ['src/model/quarter/quarter.ts'],
  ]);
});
