/** What a file says is read as it stands: line ends, control characters, texts that YAML takes for something else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../src/model/scenario/read.ts';
import { patchSettings } from '../../../src/model/scenario/patch.ts';
import { base, declarations, problemsIn, problemsOf, scenarioOf } from './samples.ts';

const inputOf = (path: string) => readFileSync(`test/cases/${path}`, 'utf8');

describe('line ends', () => {
  it('11-lone-cr: a carriage return ends a line, so that what follows a comment counts', () => {
    const text = inputOf('11-lone-cr/cr.yaml');
    expect(text).toMatch(/\r(?!\n)/);
    expect(scenarioOf(text).settings.contract).toMatchObject({ lots: 3, length_years: 5 });
  });

  it.each(['\n', '\r\n', '\r'])('%j: problems have the same place', (end) => {
    const lines = ['# comment', 'contract:', '  lots: 2 # two', '  lotz: 3', 'weights:', '  price: 7'];
    expect(problemsIn(lines.join(end)).map((problem) => problem.split(' ')[0])).toEqual(['main.yaml:4:3:', 'main.yaml:6:10:']);
  });

  it('may be mixed, and a byte order mark may stand before the first', () => {
    expect(scenarioOf('\uFEFFcontract:\r  lots: 2\r\n  length_years: 4\n').settings.contract).toMatchObject({ lots: 2, length_years: 4 });
    expect(problemsIn('\uFEFFlotz: 1')[0]).toContain('main.yaml:1:1:');
  });

  it.each(['\u0085', '\u2028', '\u2029'])('%j is none in YAML 1.2, and is refused rather than swallowed', (mark) => {
    const [problem = '', ...more] = problemsIn(`contract:\n  lots: 3 # three${mark}  length_years: 5\n`);
    expect(more).toEqual([]);
    expect(problem).toMatch(/^main\.yaml:2:18: a control character \(U\+(0085|2028|2029)\)/);
  });
});

/** Control characters as they stand escaped in a file, each with its name. */
const ESCAPED = [
  ['\\0', 'U+0000'],
  ['\\e', 'U+001B'],
  ['\\a', 'U+0007'],
  ['\\b', 'U+0008'],
  ['\\x7F', 'U+007F'],
  ['\\x9B', 'U+009B'],
  ['\\N', 'U+0085'],
  ['\\u202E', 'U+202E'],
  ['\\u2066', 'U+2066'],
  ['\\u2028', 'U+2028'],
  ['\\uD800', 'U+D800'],
  ['\\uFFFF', 'U+FFFF'],
] as const;

/** Whether a message would do something to a terminal. */
// oxlint-disable-next-line no-control-regex
const hasControls = (text: string) => /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/.test(text);

describe('control characters', () => {
  it.each(['esc.yaml', 'nl.yaml'])('21-control-characters: %s is refused in words that show them', (file) => {
    const problems = problemsIn(inputOf(`21-control-characters/${file}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^main\.yaml:1:8: (a control character \(U\+001B\)|a line break) in title; expected text of one line/);
    expect(hasControls(problems[0] as string)).toBe(false);
  });

  it.each(ESCAPED)('%s is refused in every text', (escaped, name) => {
    for (const key of ['title', 'about', 'seed', 'extends']) {
      const problems = problemsIn(`${key}: "A${escaped}B"`);
      expect(problems, key).toHaveLength(1);
      expect(problems[0]).toContain(`(${name}) in ${key}`);
    }
  });

  it.each(ESCAPED)('%s is shown escaped where what was found is repeated', (escaped) => {
    const texts = [`"x${escaped}": 1`, `contract: { "x${escaped}": 1 }`, `contract: { lots: "x${escaped}" }`, `mechanisms: "x${escaped}"`];
    for (const text of [...texts, `schedule: [{ year: 1, set: { "x${escaped}": 1 } }]`]) {
      const problems = problemsIn(text);
      expect(problems.length, text).toBeGreaterThan(0);
      for (const problem of problems) expect(hasControls(problem), JSON.stringify(problem)).toBe(false);
    }
  });

  it.each(['\u001B', '\u0007', '\u009B', '\u202E', '\u2067'])('%j is refused as it is, with its place', (character) => {
    expect(problemsIn(`title: a\nabout: b${character}\n`)[0]).toMatch(/^main\.yaml:2:9: a control character/);
    expect(problemsIn(`title: a\n# b${character}\n`)[0]).toMatch(/^main\.yaml:2:4: a control character/);
  });

  it('that break lines may stand in about, which is a paragraph, and nowhere else', () => {
    expect(scenarioOf('about: |\n  One.\n  Two.\n').about).toBe('One.\nTwo.');
    expect(scenarioOf('about: >\n  One\n  and two.\n').about).toBe('One and two.');
    for (const key of ['title', 'seed', 'extends'])
      expect(problemsIn(`${key}: |\n  One.\n  Two.\n`)[0]).toContain(`a line break in ${key}`);
  });

  it('in a setting of the command line are shown escaped', () => {
    for (const text of ['contract.lots=\u001B[31m', 'lo\u0007ts=3', '\u001B[2J', 'title=\u202E'])
      for (const problem of problemsOf(patchSettings(base, [text], declarations)))
        expect(hasControls(problem), JSON.stringify(problem)).toBe(false);
  });

  it('in the name of a file are refused', () => {
    const reading = readScenario({ file: 'a\u001B[31m.yaml', text: 'title: x', name: 'a\u001B[31m' }, declarations, () => ({
      found: '',
      expected: '',
    }));
    expect(problemsOf(reading)).toEqual([
      'a\\u001b[31m.yaml: a file name with a control character (U+001B); expected a file name without control characters',
    ]);
  });

  it('are not what emoji, accents and letters of other scripts are', () => {
    const title = 'Zoë’s 👩‍👩‍👧 市 — العربية ½';
    expect(scenarioOf(`title: ${title}`).title).toBe(title);
  });
});

describe('texts that YAML takes for something else', () => {
  it('27-seed-007: the seed of a file is the text that is there', () => {
    expect(scenarioOf(inputOf('27-seed-007/seed.yaml')).seed).toBe('007');
  });

  it.each([
    '007',
    '0x1F',
    '0o17',
    '1e3',
    '1.0',
    '1_000',
    '+7',
    '-0',
    '.5',
    '12345678901234567890',
    '.inf',
    'on',
    'off',
    'true',
    'no',
    '2026-11-28',
    '1:30',
  ])('seed and title of %s are kept as written', (text) => {
    expect(scenarioOf(`title: ${text}\nseed: ${text} # as it is\n`)).toMatchObject({ title: text, seed: text });
    expect(scenarioOf(`anchor: &s ${text}`.replace('anchor', 'title') + '\nseed: *s\n').seed).toBe(text);
  });

  it.each(['~', 'null', 'Null'])('%s, which is nothing, is to be put in quotes', (text) => {
    expect(problemsIn(`seed: ${text}`)[0]).toContain(
      `${text} for seed, which YAML takes for nothing; expected text; in quotes it is kept: '${text}'`,
    );
    expect(scenarioOf(`seed: '${text}'`).seed).toBe(text);
  });

  it.each(['seed:', 'seed: []', 'title: { a: 1 }', 'seed: "  "', `seed: ${'7'.repeat(201)}`])('%s is refused', (text) => {
    expect(problemsIn(text)).toHaveLength(1);
  });
});
