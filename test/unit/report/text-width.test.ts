/** Names in the room they have, and characters that steer. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { breadth, fit } from '../../../src/report/charts/lettering.ts';
import { distinct, graphemes, padLeft, padRight, shorten, widthOf } from '../../../src/report/text-width.ts';
import { oneLine, visible } from '../../../src/report/visible.ts';

const family = '👩‍👩‍👧‍👧';

describe('24-emoji-cut: a name is cut between what is seen as characters', () => {
  const { title } = loadScenario('test/cases/24-emoji-cut/emoji.yaml');

  test.each([
    [title, 16, 'xxxxxxxxxxxxxx…'],
    [title, 17, 'xxxxxxxxxxxxxx🙂…'],
    [family.repeat(3), 4, `${family}…`],
    ['日本語の題名', 7, '日本語…'],
    ['e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301…'],
    ['Plain', 5, 'Plain'],
    ['Plain text', 6, 'Plain…'],
    ['A\nB', 10, 'A B'],
  ])('%j in %i columns', (text, columns, shown) => expect(shorten(text, columns)).toBe(shown));

  test('whatever it is, it fits, and no character is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 30 }), (text, columns) => {
        const shown = shorten(text, columns);
        expect(stringWidth(shown)).toBeLessThanOrEqual(columns);
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(breadth(fit(text, 10 * columns))).toBeLessThanOrEqual(10 * columns);
        const whole = graphemes(oneLine(text));
        for (const character of graphemes(shown.replace(/…$/, ''))) expect(whole).toContain(character);
      }),
    );
  });

  test('columns line up', () => {
    for (const text of ['a', '日本', family, 'e\u0301', '']) {
      expect(widthOf(padRight(text, 9))).toBe(9);
      expect(widthOf(padLeft(text, 9))).toBe(9);
    }
  });

  test('names that would look the same are numbered', () => {
    const cut = (name: string) => shorten(name, 9);
    expect(distinct(['Design number 1', 'Other', 'Design number 2'], 1, cut)).toEqual(['1: Desig…', 'Other', '3: Desig…']);
  });
});

describe('21-control-characters: what steers a terminal is seen instead', () => {
  test('in the titles of the case', () => {
    const title = (name: string) => loadedTitle(`test/cases/21-control-characters/${name}`);
    expect(visible(title('esc.yaml'))).toBe('A\\u001b[31mRED\\u0007');
    expect(oneLine(title('nl.yaml'))).toBe('A B');
  });

  test('all of it, and nothing else', () => {
    expect(visible('a\tb\nc £ “é” 日本 🙂 ' + family)).toBe('a\tb\nc £ “é” 日本 🙂 ' + family);
    expect(visible('\u009b31m\r\u0000\u007f\u202e\u2028\ufffe\ud800x')).toBe('\\u009b31m\\r\\u0000\\u007f\\u202e\\u2028\\ufffe\\ud800x');
    const text = '\u0007\u001b[2J\u0085"\\';
    expect(JSON.parse(visible(JSON.stringify({ text })))).toEqual({ text });
  });
});

/** The title as it stands in the file, whether or not a scenario may be called so. */
function loadedTitle(file: string): string {
  const [, text = ''] = /^title: (".*")$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return JSON.parse(text.replaceAll('\\e', '\\u001b').replaceAll('\\a', '\\u0007')) as string;
}
