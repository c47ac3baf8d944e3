/** What a class keeps in the browser, and whether the town is that of a class. */
import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { describe, expect, it, test } from 'vitest';
import { classCode, designOfClass } from '../../../src/play/design/class-codes.ts';
import { emptyDesign, readText, type Design } from '../../../src/play/design/design.ts';
import { levers, withStep } from '../../../src/play/design/levers.ts';
import { keptGroups, openDrawer, type Drawer } from '../../../src/play/page/kept.ts';
import { makeMembership } from '../../../src/play/page/membership.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');
const home = emptyDesign(town);

function shelfWith(texts: Map<string, string>) {
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
    removeItem: (name: string) => void texts.delete(name),
  };
}

describe('a drawer', () => {
  it('holds a text or nothing', () => {
    const texts = new Map<string, string>();
    const drawer = openDrawer(() => shelfWith(texts), 'a');
    expect(drawer).toMatchObject({ found: null, isKept: true });
    drawer.keep('x');
    expect([openDrawer(() => shelfWith(texts), 'a').found, openDrawer(() => shelfWith(texts), 'b').found]).toEqual(['x', null]);
    drawer.keep(null);
    expect(texts.size).toBe(0);
  });

  it('that the browser forbids keeps nothing, and says so', () => {
    const forbidden = (): never => {
      throw new Error('SecurityError');
    };
    const drawer = openDrawer(forbidden, 'a');
    drawer.keep('x');
    expect(drawer).toMatchObject({ found: null, isKept: false });
  });
});

test.each([
  ['[]', []],
  [
    '[[0,"G"],[2,"v=1"]]',
    [
      [0, 'G'],
      [2, 'v=1'],
    ],
  ],
  ['[[0,"G"],[2]]', null],
  ['[["0","G"]]', null],
  ['{}', null],
  ['[', null],
])('kept groups %s', (text, groups) => expect(keptGroups(text)).toEqual(groups));

describe('the town of a class', () => {
  const code = classCode(1234, 'cuts');
  const start = designOfClass(town, code);
  const drawer = (found: string | null): Drawer => ({ found, isKept: true, keep: () => {} });

  it.each<[string, string | null, Design, Design | null, boolean]>([
    ['begins at its rules, whatever a group made of them', code, withStep(town, start, levers[0], 2), start, true],
    ['begins under today’s rules where its code is not known', null, start, { ...home, seed: 'class-1234' }, false],
    ['of another class is not the one that is known', classCode(7, 'cuts'), start, { ...home, seed: 'class-1234' }, false],
    ['is none in the town’s own world', code, home, null, false],
    ['is none in a world that no class code gives', code, { ...home, seed: 'mine' }, null, false],
  ])('%s', (_, known, design, expected, isHere) => {
    const membership = makeMembership(town, signal(design), drawer(known));
    expect(membership.start.value).toEqual(expected);
    expect([membership.isIn.value, membership.isHere.value]).toEqual([expected !== null, isHere]);
  });

  it('keeps a code as it is written, and says when what was kept is none', () => {
    const kept: (string | null)[] = [];
    const membership = makeMembership(town, signal(home), { ...drawer('C-nonsense'), keep: (text) => kept.push(text) });
    expect([membership.code.value, membership.isUnreadable]).toEqual([null, true]);
    membership.enter(code.toLowerCase().replaceAll('-', ' '));
    expect([membership.code.value, kept]).toEqual([code, [code]]);
  });
});
