/** What other systems than this need of the checks: tools that start without a shell, browsers where they are installed, bytes as they were. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tool } from '../../../scripts/tool.ts';
import { browserPlaces } from '../../browser/installed.ts';

describe('browsers are looked for where they are installed', () => {
  it.each([
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['linux', {}, '/usr/bin/google-chrome-stable'],
  ])('on %s with %j', (platform, environment, place) => {
    expect(browserPlaces(platform, environment)).toContain(place);
  });

  it('first of all where CHROME_PATH says, if it says anything', () => {
    for (const platform of ['win32', 'darwin', 'linux']) {
      expect(browserPlaces(platform, { CHROME_PATH: '/opt/chrome' })[0]).toBe('/opt/chrome');
      expect(browserPlaces(platform, { CHROME_PATH: '' })).not.toContain('');
    }
  });
});

describe('tools of the check', () => {
  it.each([
    ['tsx', 'tsx'],
    ['oxfmt', 'oxfmt'],
    ['oxlint', 'oxlint'],
    ['typescript', 'tsc'],
    ['dependency-cruiser', 'depcruise'],
    ['knip', 'knip'],
    ['vitest', 'vitest'],
  ])('%s: %s is a file that Node can start', (packageName, name) => {
    const [node, file, word] = tool(packageName, name, '--help');
    expect([node, existsSync(file), word]).toEqual([process.execPath, true, '--help']);
  });

  it('are never started by a name that Windows knows as a script of its shell', () => {
    const files = ['scripts', 'bench'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.ts') ? [`${folder}/${name}`] : [])),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.filter((file) =>
        /['"](?:npx|npm|tsx|vitest)['"],? ?(?:\[|['"])/.test(readFileSync(file, 'utf8').replaceAll(/tool\([^)]*/g, '')),
      ),
    ).toEqual([]);
  });
});

describe('the rules for line ends', () => {
  const rules = readFileSync('.gitattributes', 'utf8');

  it('give every text the same bytes everywhere, and leave pictures and the inputs of cases alone', () => {
    expect(rules).toMatch(/^\* text=auto eol=lf$/m);
    expect(rules).toMatch(/^\*\.png binary$/m);
    expect(rules).toMatch(/^test\/cases\/\*\* -text$/m);
  });

  it('hold here: the input that is about a lone carriage return has one', () => {
    expect(readFileSync('test/cases/11-lone-cr/cr.yaml')).toContain(0x0d);
    expect(readFileSync('src/model/random/streams.ts')).not.toContain(0x0d);
  });
});
