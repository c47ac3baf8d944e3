/** Every lesson can be run, taken in its time, and says nothing of its answer beforehand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { scenariosOf } from '../../../src/lessons/lesson.ts';
import { packOf } from '../../../src/lessons/pack.ts';
import { lessons } from '../../../src/lessons/registry.ts';
import type { World } from '../../../src/lessons/reveal.ts';
import { lessonTexts } from '../../../src/lessons/texts/lessons.ts';
import { packWords, timings } from '../../../src/lessons/texts/pack-words.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { differences } from '../../../src/model/scenario/differences.ts';
import { emptyDesign, pairOf, readText } from '../../../src/play/design/design.ts';
import { designOfPut } from '../../../src/play/lessons/lesson-store.ts';
import { sameWorld } from '../../../src/study/experiment/run-one.ts';
import { outcomeDefinitions } from '../../../src/study/outcomes/registry.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');

test('there are six, each once', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(6);
  expect(lessons.map(({ id }) => id).toSorted()).toEqual(Object.keys(lessonTexts).toSorted());
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  it('compares two designs of one world, and each difference can act', () => {
    const [first, second] = scenariosOf(town, lesson);
    expect(sameWorld(first, second)).toBe(null);
    const found = differences(first, second).filter(({ path }) => path !== 'name');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ inert }) => inert !== undefined)).toEqual([]);
  });

  it('offers three different designs to the playground, none of them the town as it is', () => {
    const designs = lesson.tries.map((put) => designOfPut(town, emptyDesign(town), put));
    for (const design of designs) {
      const { base, yours } = pairOf(town, design);
      expect(differences(base, yours).filter(({ inert }) => inert === undefined).length).toBeGreaterThan(0);
    }
    expect(new Set(designs.map((design) => JSON.stringify(design))).size).toBe(3);
  });

  it('lasts 10 to 15 minutes, all of which are given out', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(10);
    expect(lesson.minutes).toBeLessThanOrEqual(15);
    const parts = timings(lesson, packWords).map(([, minutes]) => minutes);
    expect(Math.min(...parts)).toBeGreaterThan(0);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBe(lesson.minutes);
  });

  it('names mechanisms that there are, and has both cards', () => {
    const known = mechanisms.map((each) => each.id);
    expect(lesson.mechanisms.filter((each) => !known.includes(each))).toEqual([]);
    const { leftOut, unsure, down, up } = lessonTexts[id];
    expect([leftOut, unsure, down, up].every((each) => each.length > 0)).toBe(true);
  });

  it('puts the answer on the key alone', () => {
    const fixed = (value: number) => Object.fromEntries(outcomeDefinitions.map((each) => [each.id, value])) as World['first'];
    const worlds = Array.from({ length: 20 }, () => ({ first: fixed(0.314), second: fixed(0.926) }));
    const about = { seed: 's', engine: '1', build: 'b', command: 'c', changes: ['A change.'] };
    const [student, facilitator, answers] = packOf(lesson, worlds, about, 'en').map(([, page]) => page);
    expect(answers).toContain('In 20 of 20 towns it is higher.');
    expect(answers).toMatch(/Seed s, 20 paired worlds, engine 1, build b/);
    for (const page of [student, facilitator]) expect(page).not.toMatch(/The model says:|In \d+ of \d+ towns|On average/);
    for (const page of [student, facilitator, answers]) {
      expect(page).toContain('What this model leaves out');
      expect(page).toContain('What it is unsure of');
      expect(page).not.toMatch(/<script|src=|https?:/);
    }
  });
});
