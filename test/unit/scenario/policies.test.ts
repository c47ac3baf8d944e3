/** Every setting that a commissioner or a study can choose is described in full, and refused where it is out of range. */
import { describe, expect, it } from 'vitest';
import { settingLeaves, type Leaf } from '../../../src/model/scenario/fields.ts';
import { mechanisms } from '../../../src/model/mechanisms/registry.ts';
import { problemsIn } from './samples.ts';

const chosen = [...settingLeaves].filter(([, { kind }]) => kind === 'policy');

/** Values just outside what is allowed, as they would be written. */
function wrongValues(leaf: Leaf): string[] {
  if (leaf.type === 'boolean') return ['maybe', '1'];
  if (leaf.type === 'choice') return [`${leaf.default}x`, '1'];
  const [low, high] = leaf.range;
  const step = leaf.type === 'integer' ? 1 : Math.max(1e-6, 1e-6 * (high - low));
  return [String(low - step), String(high + step), '.inf', '.nan', 'many', ...(leaf.type === 'integer' ? [String(low + 0.5)] : [])];
}

/** A file that sets one path, with the place of its value. */
function fileWith(path: string, value: string): { text: string; place: string } {
  const names = path.split('.');
  const lines = names.map((name, depth) => `${'  '.repeat(depth)}${name}:`);
  const last = lines[lines.length - 1] as string;
  return { text: `${[...lines.slice(0, -1), `${last} ${value}`].join('\n')}\n`, place: `main.yaml:${names.length}:${last.length + 2}` };
}

it('there are some fifty rules to choose', () => {
  expect(chosen.length).toBeGreaterThan(50);
});

describe.each(chosen)('%s', (path, leaf) => {
  it('has a meaning, a unit, a basis, and a default within its range', () => {
    expect(leaf.meaning.length).toBeGreaterThan(10);
    expect(leaf.meaning).toMatch(/^\p{Lu}.*\.$/su);
    expect(leaf.unit.length).toBeGreaterThan(2);
    expect(['evidence', 'judgement', 'calibrated']).toContain(leaf.basis);
    if (leaf.basis === 'evidence') expect(leaf.source?.length ?? 0).toBeGreaterThan(5);
    if (leaf.type === 'boolean') expect(typeof leaf.default).toBe('boolean');
    else if (leaf.type === 'choice') expect(leaf.choices).toContain(leaf.default);
    else {
      const [low, high] = leaf.range;
      expect(low).toBeLessThan(high);
      expect(leaf.default).toBeGreaterThanOrEqual(low);
      expect(leaf.default).toBeLessThanOrEqual(high);
      if (leaf.type === 'integer') expect(leaf.default % 1).toBe(0);
    }
  });

  it('is refused out of range, with the place and what was expected', () => {
    for (const value of wrongValues(leaf)) {
      const { text, place } = fileWith(path, value);
      const [problem = '', ...more] = problemsIn(text).filter((each) => each.startsWith(`${place}:`));
      expect(problem, `${path}: ${value}`).toMatch(/; expected .{3,}/s);
      expect(more).toEqual([]);
    }
  });

  it('is taken at its default and at the ends of its range', () => {
    const values = leaf.type === 'boolean' ? [true, false] : leaf.type === 'choice' ? leaf.choices : [...leaf.range, leaf.default];
    for (const value of values) {
      const { text, place } = fileWith(path, String(value));
      expect(
        problemsIn(text).filter((problem) => problem.startsWith(place) && !problem.includes('add up')),
        String(value),
      ).toEqual([]);
    }
  });
});

it('whatever is an amount in pounds says so, so that doubling every pound doubles it', () => {
  const amounts = [...settingLeaves].filter(([, { unit }]) => unit.startsWith('£'));
  expect(amounts.length).toBeGreaterThan(10);
  for (const [path, leaf] of amounts) expect('pounds' in leaf && leaf.pounds, path).toBe(true);
  for (const [path, leaf] of settingLeaves) if ('pounds' in leaf && leaf.pounds) expect(leaf.unit, path).toMatch(/^£/);
  for (const { id, parameters } of mechanisms)
    for (const [name, { unit, pounds }] of Object.entries(parameters)) expect(pounds === true, `${id}.${name}`).toBe(unit.startsWith('£'));
});
