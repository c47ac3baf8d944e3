/** The library's promises: all problems in one error, refusal of what cannot be compared, and the same runs whichever way they are asked for. */
import { describe, expect, it } from 'vitest';
import { compare, findingsOf, outcomes, readScenario, renderReport, replicate, ScenarioError } from '../../../src/library/library.ts';
import { smallFindings } from '../../fixtures/findings.ts';

const WORLD =
  'population: { charities: 300, areas: 2, regions: 1, people: 130000, scale: 1 }\nmarket: { tenders_per_year: 20 }\nrun: { years: 1 }\n';
const base = readScenario(WORLD, { name: 'base' });
const lots = readScenario(WORLD, { name: 'lots', set: ['contract.lots=3'] });

function errorOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('reading', () => {
  it('gives a frozen scenario, named, with the settings put over it', () => {
    expect(lots.name).toBe('lots');
    expect(lots.settings.contract.lots).toBe(3);
    expect(Object.isFrozen(base.settings.contract)).toBe(true);
  });

  it('keeps the sources that a text gives, until their value is set again', () => {
    const text = 'contract: { lots: { value: 2, source: Our register }, length_years: { value: 4, source: Plan } }';
    expect(readScenario(text).sources).toEqual({ 'contract.length_years': 'Plan', 'contract.lots': 'Our register' });
    expect(readScenario(text, { set: ['contract.lots=2'] }).sources).toEqual({ 'contract.length_years': 'Plan' });
    expect('sources' in base).toBe(false);
  });

  it('says everything that is wrong, and where', () => {
    const error = errorOf(() => readScenario('contract: { lotts: 3 }\nrun: { years: -1 }', { name: 'bad' }));
    expect(error).toBeInstanceOf(ScenarioError);
    const { problems, message } = error as ScenarioError;
    expect(problems.map(({ file, line }) => [file, line])).toEqual([
      ['bad', 1],
      ['bad', 2],
    ]);
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toContain("did you mean 'lots'?");
    expect(errorOf(() => readScenario('', { set: ['contract.lots'] }))).toBeInstanceOf(ScenarioError);
    expect(errorOf(() => readScenario('', { set: ['contract.lots=many'] }))).toBeInstanceOf(ScenarioError);
  });

  it('says what was expected where it is given no text', () => {
    for (const [given, said] of [
      [undefined, 'found undefined; expected the text of a scenario'],
      [null, 'found null; expected the text of a scenario'],
      [Buffer.from('title: A'), 'found a value of type object; expected the text of a scenario'],
    ] as const) {
      const error = errorOf(() => readScenario(given as never));
      expect(error).toBeInstanceOf(TypeError);
      expect((error as TypeError).message).toContain(said);
    }
  });

  it('extends what is found, and refuses what is not, or leads back', () => {
    const texts: Record<string, string> = { 'a.yaml': 'extends: b.yaml', 'b.yaml': 'contract: { lots: 2 }', 'c.yaml': 'extends: c.yaml' };
    const find = (path: string) => (Object.hasOwn(texts, path) ? { file: path, text: texts[path] as string } : null);
    expect(readScenario('extends: a.yaml', { find }).settings.contract.lots).toBe(2);
    for (const [text, options] of [
      ['extends: gone.yaml', { find }],
      ['extends: a.yaml', {}],
      ['extends: c.yaml', { find }],
    ] as const)
      expect(errorOf(() => readScenario(text, options))).toBeInstanceOf(ScenarioError);
  });
});

describe('a report', () => {
  it('is drawn of findings, also read back from JSON', () => {
    expect(renderReport(JSON.parse(JSON.stringify(smallFindings())) as never)).toContain('<h1>');
  });

  it('says what was expected where it is given anything else', () => {
    const lacking = { ...smallFindings(), quarters: undefined };
    for (const [given, said] of [
      [undefined, 'found another format than 1; expected what findingsOf returns'],
      [[], 'found another format than 1; expected what findingsOf returns'],
      [{ scenarios: [] }, 'found another format than 1; expected what findingsOf returns'],
      [lacking, 'found findings without quarters (whole number from 4 to 160); expected what findingsOf returns'],
    ] as const) {
      const error = errorOf(() => renderReport(given as never));
      expect(error).toBeInstanceOf(TypeError);
      expect((error as TypeError).message).toContain(said);
    }
  });
});

describe('running', () => {
  it('refuses what cannot be compared or counted', () => {
    const elsewhere = readScenario(WORLD.replace('areas: 2', 'areas: 3'), { name: 'elsewhere' });
    for (const [work, said] of [
      [() => replicate([]), 'no scenario'],
      [() => replicate([base, base]), "two scenarios of the name 'base'"],
      [() => replicate([base, elsewhere]), 'population.areas'],
      [() => replicate([base], -1), 'replication'],
      [() => replicate([base], 0.5), 'replication'],
      [() => compare([base], { replications: 0 }), 'replications'],
      [() => compare([base, base]), 'two scenarios'],
    ] as const) {
      const error = errorOf(work);
      expect(error).toBeInstanceOf(RangeError);
      expect((error as RangeError).message).toContain(said);
    }
  });

  it('gives in a comparison the runs that single replications give, and tells how far it is', () => {
    const steps: string[] = [];
    const comparison = compare([base, lots], { replications: 2, done: (n, of) => steps.push(`${n}/${of}`) });
    expect(steps).toEqual(['1/2', '2/2']);
    for (const replication of [0, 1])
      expect(replicate([base, lots], replication)).toEqual(comparison.runs.map((runs) => runs[replication]));
    const found = findingsOf(comparison, { title: 'Three lots' });
    expect(found.scenarios.map(({ name }) => name)).toEqual(['base', 'lots']);
    expect(found.replications).toBe(2);
    expect(Object.keys(found.scenarios[0]?.outcomes ?? {}).toSorted()).toEqual(outcomes.map(({ id }) => id).toSorted());
    expect(renderReport(found)).toContain('<h1>Three lots</h1>');
  });
});
