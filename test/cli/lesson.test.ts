/** Lesson packs: which files, what they hold, and that the key says what compare says. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { scenariosOf } from '../../src/lessons/lesson.ts';
import { lessons } from '../../src/lessons/registry.ts';
import { scenarioText } from '../../src/model/scenario/write.ts';
import { readText } from '../../src/play/design/design.ts';
import { root, runCli, withFiles } from './run-cli.ts';

const town = readText(readFileSync(join(root, 'scenarios/teaching/playground.yaml'), 'utf8'), 'playground');

test('without a name all lessons are listed', () => {
  const { code, out } = runCli(['lesson']);
  expect(code).toBe(0);
  for (const { id, minutes } of lessons) expect(out).toMatch(new RegExp(`^${id} .*\\(${minutes} minutes\\)$`, 'm'));
});

describe('what is wrong is said at once', () => {
  test.each([
    [['lesson', 'dor'], "found no lesson 'dor'", "did you mean 'door'"],
    [['lesson', '--out', 'somewhere'], '--out', 'expected a name'],
    [['lesson', '--seed', 'x'], '--seed', 'expected a name'],
    [['lesson', 'door', '--replications', 'none'], 'replications', "'none'"],
    [['lesson', 'door', '--years', '5'], 'years', ''],
    [['lesson', 'door', '--language', 'fr'], "found 'fr'", 'expected one of en, cy'],
    [['lesson', 'growing', '--language', 'cy'], "found no lesson 'growing'", 'expected one of door'],
    [['lesson', '--language', 'cy'], '--language', 'expected a name'],
  ])('%j', (given, found, more) => {
    const { code, err } = runCli(given);
    expect(code).toBe(2);
    expect(err).toContain(found);
    expect(err).toContain(more);
  });
});

type Compared = {
  scenarios: [{ differences: Record<string, { mean: number; n: number }> }];
  baseline: { outcomes: Record<string, { mean: number }> };
};

describe('a pack', () => {
  it('has three pages, and its key the numbers of compare on the same seed', () => {
    withFiles({}, (folder) => {
      const out = join(folder, 'pack');
      const words = ['lesson', 'partnering', '--replications', '3', '--seed', 'walked', '--out', out];
      const { code, err } = runCli(words);
      expect([code, err]).toEqual([0, expect.stringContaining('3 pages written')]);
      expect(readdirSync(out).toSorted()).toEqual(['partnering-answers.html', 'partnering-facilitator.html', 'partnering-student.html']);
      const key = readFileSync(join(out, 'partnering-answers.html'), 'utf8');
      expect(key).toContain('Seed walked, 3 paired worlds');
      expect(key).toContain('lesson partnering --seed walked --replications 3');

      const [lesson] = lessons.filter(({ id }) => id === 'partnering');
      const files = scenariosOf(town, lesson).map((scenario) => {
        const file = join(folder, `${scenario.name}.yaml`);
        writeFileSync(file, scenarioText(scenario));
        return file;
      });
      const compared = JSON.parse(runCli(['compare', ...files, '--replications', '3', '--seed', 'walked', '--json']).out) as Compared;
      for (const { outcome } of [lesson.asked, ...lesson.beside]) {
        const { mean, n } = compared.scenarios[0].differences[outcome];
        const before = compared.baseline.outcomes[outcome].mean;
        const [, row = ''] = new RegExp(`data-outcome="${outcome}">([\\s\\S]*?)</tr>`).exec(key) ?? [];
        const [first, second, difference, ...counts] = [...row.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
        expect([first, second]).toEqual([before, before + mean].map((value) => `${(100 * value).toFixed(1)} %`));
        expect(Number.parseFloat(difference.replace('−', '-'))).toBeCloseTo(100 * mean, 1);
        expect(counts.slice(0, 3).reduce((sum, count) => sum + Number(count), 0)).toBe(n);
      }
    });
  });

  it('replaces itself, and nothing of anybody else, which is seen before any work', () => {
    withFiles({}, (folder) => {
      const out = join(folder, 'pack');
      const words = ['lesson', 'door', '--replications', '1', '--quiet', '--out', out];
      expect(runCli(words)).toMatchObject({ code: 0, err: '' });
      expect(runCli([...words.slice(0, 2), '--seed', 'other', ...words.slice(2)]).code).toBe(0);
      expect(readFileSync(join(out, 'door-answers.html'), 'utf8')).toContain('Seed other');
      writeFileSync(join(out, 'door-student.html'), 'mine');
      const { code, err } = runCli(words);
      expect([code, err]).toEqual([2, expect.stringContaining('door-student.html')]);
      expect(readFileSync(join(out, 'door-student.html'), 'utf8')).toBe('mine');
    });
  });

  it('is in Welsh if asked, said to be unchecked, and says how to make it again', () => {
    withFiles({}, (folder) => {
      const out = join(folder, 'pack');
      expect(runCli(['lesson', 'door', '--language', 'cy', '--replications', '1', '--quiet', '--out', out]).code).toBe(0);
      const [key, guide, sheet] = readdirSync(out)
        .toSorted()
        .map((file) => readFileSync(join(out, file), 'utf8'));
      expect(guide).toContain('#lesson=door&amp;language=cy');
      for (const page of [key, guide, sheet]) expect(page).toMatch(/<html lang="cy">[\s\S]*Heb ei wirio gan siaradwr Cymraeg\./);
      expect(key).toMatch(/(?:Mae’r model yn dweud|Ni all y model ddweud)[\s\S]*lesson door --language cy --seed/);
      expect(sheet).toContain('Elusennau bach sydd â gwaith a hysbysebwyd o hyd');
    });
  });

  it('printed, it is the answer and nothing more', () => {
    const { code, out } = runCli(['lesson', 'door', '--replications', '2', '--quiet']);
    expect(code).toBe(0);
    expect(out).toMatch(/^The £1m door\n[\s\S]*The model (?:says|cannot tell)[\s\S]*2 towns, each run twice/);
  });
});
