/** Codes of classes and groups: every one is read back, every slip of the kinds that are common is found, and one wrong sign is put right. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { classCode, designOfClass, designOfGroup, groupCode, RefusedCode, WORLDS } from '../../../src/play/design/class-codes.ts';
import { BASE, codeOf, readCode, SIGNS } from '../../../src/play/design/codes.ts';
import { emptyDesign, readText, withValue } from '../../../src/play/design/design.ts';
import { levers, stepOf, withStep } from '../../../src/play/design/levers.ts';
import { presets } from '../../../src/play/design/presets.ts';

const town = readText(readFileSync('scenarios/teaching/playground.yaml', 'utf8'), 'playground');
const home = emptyDesign(town);

const anySteps = fc.tuple(...levers.map(({ steps }) => fc.nat(steps.length - 1)));
const anyWorld = fc.nat(WORLDS - 1);
const designIn = (world: number, steps: readonly number[]) =>
  levers.reduce((design, lever, k) => withStep(town, design, lever, steps[k]), {
    ...home,
    seed: world === 0 ? town.seed : `class-${world}`,
  });
const anyCode = fc.tuple(anyWorld, anySteps).map(([world, steps]) => groupCode(town, designIn(world, steps)) as string);
const plain = (code: string) => code.replaceAll('-', '');

function refusal(read: () => unknown): RefusedCode {
  try {
    read();
  } catch (error) {
    if (error instanceof RefusedCode) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('by hand', () => {
  it('the check signs make both sums nothing', () => {
    // 1 at place 1: the last is 2 × 1 − 1 = 1, the one before it −1 − 1 = 21; 1 + 21 + 1 = 23, and 1 + 2 × 21 + 3 × 1 = 46.
    expect(codeOf([1])).toBe(`${SIGNS[1]}${SIGNS[21]}${SIGNS[1]}`);
  });

  it('no sign looks like another', () => {
    expect([...SIGNS].filter((sign) => 'O0I1LZ2S5B8UV'.includes(sign))).toEqual([]);
    expect([new Set(SIGNS).size, BASE]).toEqual([23, 23]);
  });

  it('a class code has 9 signs, a group’s 10', () => {
    expect(plain(classCode(WORLDS - 1, 'cuts'))).toHaveLength(9);
    expect(plain(groupCode(town, home) as string)).toHaveLength(10);
  });
});

describe('read back', () => {
  it('every position of the levers in every world', () => {
    for (const [a] of levers[0].steps.entries())
      for (const [b] of levers[1].steps.entries())
        for (const [c] of levers[2].steps.entries()) {
          const design = designIn(1 + a, [a, b, c]);
          const read = designOfGroup(town, groupCode(town, design) as string);
          expect([read.seed, levers.map((lever) => stepOf(town, read, lever))]).toEqual([design.seed, [a, b, c]]);
        }
    fc.assert(
      fc.property(anyWorld, anySteps, (world, steps) => {
        const design = designIn(world, steps);
        expect(designOfGroup(town, groupCode(town, design) as string)).toEqual(design);
      }),
    );
  });

  it('classes, in any case and spacing', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...presets), (world, { id, steps }) => {
        const code = classCode(world, id);
        expect(designOfClass(town, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual(designIn(world, steps));
      }),
    );
  });

  test('a design with more than levers, or in a world of no class, has no code', () => {
    expect(groupCode(town, withValue(town, home, 'contract.lots', 3))).toBeNull();
    expect(groupCode(town, { ...home, seed: 'mine' })).toBeNull();
    expect(groupCode(town, { ...home, seed: 'class-007' })).toBeNull();
    expect(groupCode(town, { ...home, seed: `class-${WORLDS}` })).toBeNull();
  });
});

describe('slips', () => {
  it('one wrong sign is always found, and the right code guessed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.integer({ min: 1, max: BASE - 1 }), (code, at, by) => {
        const signs = [...plain(code)];
        signs[at] = SIGNS[(SIGNS.indexOf(signs[at]) + by) % BASE];
        expect(refusal(() => designOfGroup(town, signs.join(''))).guess).toBe(code);
      }),
    );
  });

  it('a sign that no code has is found, named, and the right code guessed', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.constantFrom(...'O0I1LZ2S5B8UV?é'), (code, at, strange) => {
        const signs = [...plain(code)];
        signs[at] = strange;
        const { guess, message } = refusal(() => designOfGroup(town, signs.join('')));
        expect([guess, message.includes(strange.toUpperCase())]).toEqual([code, true]);
      }),
    );
  });

  it('any two swapped signs are always found', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(9), fc.nat(9), (code, a, b) => {
        const signs = [...plain(code)];
        fc.pre(signs[a] !== signs[b]);
        [signs[a], signs[b]] = [signs[b], signs[a]];
        expect(refusal(() => designOfGroup(town, signs.join(''))).message).toMatch(/wrong, or two that are swapped/);
      }),
    );
  });

  test.each([
    ['too short', 'GA3', /found 3 letters and digits; expected 10/],
    ['a class code', classCode(7, 'today'), /found a class code; expected a group’s code/],
    ['two signs that no code has', `OS${plain(groupCode(town, home) as string).slice(2)}`, /found O and S, which no code has/],
    ['nothing', '', /found 0/],
    ['in order, but of levers that are not there', codeOf([SIGNS.indexOf('G'), 22, 22, 0, 0, 0, 0, 0]), /stands for nothing here/],
  ])('%s is refused in words', (_, text, message) => {
    expect(refusal(() => designOfGroup(town, text)).message).toMatch(message);
  });

  it('a code of another class of codes is never read as one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(BASE - 1), { minLength: 10, maxLength: 10 }), (values) => {
        const text = values.map((value) => SIGNS[value]).join('');
        const reading = readCode(text, 8, () => true);
        const sums = [values.reduce((sum, v) => sum + v, 0) % BASE, values.reduce((sum, v, k) => sum + (k + 1) * v, 0) % BASE];
        expect(reading.ok).toBe(sums[0] === 0 && sums[1] === 0);
      }),
    );
  });
});
