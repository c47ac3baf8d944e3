/** 35-npx-name: commands that are printed begin as the reader would begin them. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programOf } from '../../../src/cli/program.ts';

const home = mkdtempSync(join(tmpdir(), 'commonweal-program-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, 'clone/dist'), { recursive: true });
const script = join(home, 'clone/dist/commonweal.js');
writeFileSync(script, '');

describe('35-npx-name', () => {
  it('in a clone it is the file that Node is given, from where the reader is', () => {
    expect(programOf(script, join(home, 'clone'))).toBe('node dist/commonweal.js');
    expect(programOf(script, home)).toBe('node clone/dist/commonweal.js');
    expect(programOf(script, join(home, 'clone/dist'))).toBe('node commonweal.js');
    expect(programOf(script, join(home, 'clone/scenarios'))).toBe('node ../dist/commonweal.js');
  });

  it('far from the clone it is the whole path, when that is shorter', () => {
    expect(programOf(script, '/a/b/c/d/e/f/g/h/i/j/k/l/m/n')).toBe(`node ${script}`);
  });

  it('run from its sources it is what the build makes of them', () => {
    expect(programOf(join(home, 'clone/src/cli/main.ts'), join(home, 'clone'))).toBe('node dist/commonweal.js');
  });

  it('is quoted where a shell would take it apart', () => {
    expect(programOf(join(home, 'my clone/dist/commonweal.js'), home)).toBe("node 'my clone/dist/commonweal.js'");
  });

  it('installed it is the name of the package', () => {
    const link = join(home, 'commonweal');
    symlinkSync(script, link);
    expect(programOf(link, home)).toBe('commonweal');
    expect(programOf(join(home, 'node_modules/commonweal/dist/commonweal.js'), home)).toBe('commonweal');
  });

  it('nothing in the project speaks of a package that nobody owns', () => {
    const text = (name: string) => /\.(?:ts|mjs|md|json|yaml|cff|html)$/.test(name);
    const inFolder = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(text)
        .map((name) => join(folder, name));
    const files = [...readdirSync('.').filter(text), ...['src', 'scripts', 'docs', 'scenarios', 'bench'].flatMap(inFolder)];
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('npx commonweal'))).toEqual([]);
  });
});
