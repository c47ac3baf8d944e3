/** Welsh has all that it translates, whole and with nothing left in English; its sentences by cases worked by hand. */
import { describe, expect, it, test } from 'vitest';
import { lessons } from '../../../src/lessons/registry.ts';
import { lessonTexts } from '../../../src/lessons/texts/lessons.ts';
import { speechIn, speechOf } from '../../../src/lessons/texts/speech.ts';
import { RECORDED } from '../../../src/play/answer/england.ts';
import { language, languageIn, withLanguage, withoutLanguage } from '../../../src/play/language.ts';
import { texts } from '../../../src/play/texts.ts';
import { english } from '../../../src/play/texts/english.ts';
import { welsh } from '../../../src/play/texts/welsh.ts';

const counts = { fewer: 87, same: 10, more: 3, worlds: 100 };
const numbers = { operating: 9, closed: 8, contracts: 7, partnered: 6, holding: 5, starters: 4, outside: 3 };
/** What functions of texts are tried with, by name; the others take numbers and texts. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  frequency: [counts, 100],
  squares: [counts, 100],
  described: ['a', 'b', numbers],
  when: [7],
  money: [
    { small: 1, larger: 2, outside: 97 },
    { small: 2, larger: 3, outside: 95 },
  ],
  one: ['a', 'outbid'],
  most: [4, 3, 'outbid', 'a'],
  tied: [4, 2, ['outbid', 'gone'], 'a'],
};
const ANYTHING = '7 points';

type Leaf = readonly [path: string, text: string];

/** Every text of a table, functions tried. */
function leavesOf(table: unknown, path = ''): Leaf[] {
  if (typeof table === 'string') return [[path, table]];
  if (typeof table === 'function') {
    const given = samples[path.split('.').at(-1) ?? ''] ?? Array.from({ length: table.length }, () => ANYTHING);
    return [[path, String((table as (...all: readonly unknown[]) => unknown)(...given))]];
  }
  return Object.entries(table as object).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
}

function expectTranslated(own: unknown, from: unknown): void {
  const [here, there] = [leavesOf(own), leavesOf(from)];
  expect(here.map(([path]) => path).toSorted()).toEqual(there.map(([path]) => path).toSorted());
  const wanted = new Map(there);
  // A percentage is the same in both.
  expect(here.filter(([path, text]) => /\p{L}/u.test(text) && text === wanted.get(path))).toEqual([]);
}

describe('nothing is left in English', () => {
  it('of the first screen; what has no Welsh is other sections', () => {
    const left = Object.keys(english).filter((key) => !(key in welsh));
    expect(left.toSorted()).toEqual(
      ['changed', 'charity', 'csvNote', 'game', 'group', 'more', 'take', 'tenders', 'unknownView', 'why'].toSorted(),
    );
    expectTranslated(welsh, Object.fromEntries(Object.entries(english).filter(([key]) => key in welsh)));
  });

  it('of the words around lessons, and of the lesson', () => {
    const [own, from] = [speechIn('cy'), speechIn('en')];
    const { outcomes, ...words } = own.words;
    const { outcomes: _, ...englishWords } = from.words;
    expectTranslated([words, own.page, own.pack], [englishWords, from.page, from.pack]);
    expectTranslated(own.lessons.door, from.lessons.door);
    const named = lessons.filter(({ id }) => own.lessons[id] !== undefined).flatMap(({ asked, beside }) => [asked, ...beside]);
    const wanted = [...named, ...Object.values(RECORDED).flat()].map(({ outcome }) => outcome);
    expect([...new Set(wanted)].filter((outcome) => outcomes[outcome] === undefined)).toEqual([]);
  });
});

test('a lesson that is not in Welsh is given whole in English', () => {
  expect(speechOf('growing', 'cy')).toMatchObject({ language: 'en', texts: lessonTexts.growing, page: speechIn('en').page });
});

describe('after numbers', () => {
  test.each([
    [
      welsh.frequency(counts, 100),
      'Mewn 87 o blith 100 o drefi fel hon, mae gan lai o elusennau bach gontract o hyd nag a fyddai heb y newid; yr un nifer mewn 10, mwy mewn 3.',
    ],
    [
      welsh.frequency({ fewer: 0, same: 0, more: 1, worlds: 1 }, 100),
      'Yn yr un dref fel hon hyd yma, mae gan fwy o elusennau bach gontract o hyd nag a fyddai heb y newid.',
    ],
    [
      welsh.frequency({ fewer: 0, same: 2, more: 0, worlds: 2 }, 100),
      'Mewn 2 o blith 2 o drefi fel hon hyd yma, mae gan yr un nifer o elusennau bach gontract o hyd ag a fyddai heb y newid.',
    ],
    [welsh.when(9), 'blwyddyn 3, gwanwyn'],
    [speechIn('cy').words.towns(1), '1 dref, pob un wedi’i rhedeg ddwywaith ar yr un lwc am ddeng mlynedd.'],
    [speechIn('cy').words.amount('+10.1 points (+7.0 to +13.3)'), '+10.1 pwynt (+7.0 i +13.3)'],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});

test('texts are those of the language of the page; what Welsh lacks stays English', () => {
  language.value = 'cy';
  expect([texts.undo, texts.take.link, withLanguage('v=1'), withLanguage('')]).toEqual([
    'Dadwneud',
    'Copy link',
    'v=1&language=cy',
    'language=cy',
  ]);
  language.value = 'en';
  expect([texts.undo, withLanguage('v=1')]).toEqual(['Undo', 'v=1']);
});

test('a link names its language, or none, or is refused', () => {
  expect([languageIn('v=1&language=cy'), languageIn('v=1'), withoutLanguage('view=play&language=cy&v=1')]).toEqual([
    'cy',
    null,
    'view=play&v=1',
  ]);
  expect(() => languageIn('language=cz')).toThrow(/found no language 'cz'; expected one of en, cy/);
});
