/** Pages of documentation go into no study and replace nobody’s pages. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/cli/errors.ts';
import { writePages } from '../../src/cli/folders/doc-pages.ts';
import { everything, fresh, publish, root, take } from './results-folders.ts';
import { here } from './tiny-runs.ts';
import { runCli } from './run-cli.ts';

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

  it('go to no folder of a study: its results, its unfinished work, one that a run is using', () => {
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
