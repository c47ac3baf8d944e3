/** Sources that scenarios give: no part of a run, shown in the report where the value is, as words that can do no harm. */
import { describe, expect, it } from 'vitest';
import { compare, findingsOf, readScenario, renderReport } from '../../../src/library/library.ts';
import { takeaway } from '../../../src/report/plain/takeaway.ts';
import { costOfBidding } from '../../../src/report/sections/caution.ts';
import { wrongWithFindings } from '../../../src/study/findings-shape.ts';

const HOSTILE = '=HYPERLINK("x") <script>alert(1)</script> & Co';
const said = JSON.stringify(HOSTILE);
const world = (charities: string, tenders: string, table: string) =>
  `population: { charities: ${charities}, areas: 2, regions: 1, people: 130000, scale: 1 }\nmarket: { tenders_per_year: 20, spot_taken_in: ${tenders} }\nrun: { years: 1 }\nbudget: { by_service: ${table} }\n`;
const WORLD = world('300', '0.3', '{ youth: 0.9, advice: 0.8 }');
const SOURCED = world(
  '{ value: 300, source: Our register }',
  '{ value: 0.3, source: Our count }',
  '{ youth: { value: 0.9, source: Budget book }, advice: { value: 0.8, source: Budget book } }',
);
const design = (lots: string) => `contract: { lines_per_contract: 4, takes_in_spot: bundled, lots: ${lots} }\n`;

const study = (base: string, changed: string) => {
  const scenarios = [readScenario(base, { name: 'base' }), readScenario(base + changed, { name: 'changed' })];
  return compare(scenarios, { replications: 2 });
};
const plain = study(WORLD, design('2'));
const sourced = study(SOURCED, design(`{ value: 2, source: ${said} }`));
const [without, given] = [findingsOf(plain), findingsOf(sourced)];
const page = renderReport(given);
const text = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a run', () => {
  it('is the same with sources and without, to its digest', () => {
    expect(sourced.runs).toEqual(plain.runs);
    expect(given.reproduce.digest).toBe(without.reproduce.digest);
  });
});

describe('findings', () => {
  it('have them beside assumptions and changes, and nothing where none is given', () => {
    const of = (path: string) => given.assumptions.find((each) => each.path === path)?.given;
    expect(of('population.charities')).toBe('Our register');
    expect(of('budget.by_service')).toBe('advice, youth: Budget book');
    expect(of('population.areas')).toBeUndefined();
    const change = given.scenarios[1]?.changes.find(({ path }) => path === 'contract.lots');
    expect([change?.to_source, change && 'from_source' in change]).toEqual([HOSTILE, false]);
    expect(JSON.stringify(without)).not.toMatch(/"given"|_source"/);
  });

  it('can be drawn after they have been JSON, and not with a source that is no text', () => {
    const read = JSON.parse(JSON.stringify(given)) as typeof given;
    expect(wrongWithFindings(read)).toBeNull();
    expect(wrongWithFindings({ ...read, assumptions: read.assumptions.map((each) => ({ ...each, given: 7 })) })).toContain('given');
  });
});

describe('the cost of a bid', () => {
  it('has its source beside it', () => {
    const assumptions = given.assumptions.map((each) => (each.path === 'bidding.cost_base' ? { ...each, given: 'Our bids' } : each));
    expect(costOfBidding(assumptions)).toContain('cost base £700 a bid, source given: Our bids');
    expect(costOfBidding(without.assumptions)).not.toContain('source given');
  });
});

describe('the report', () => {
  it('shows them as given, apart from the grades of the model', () => {
    expect(text).toContain('Contract: lots raised from 1 to 2 lots. Source given: =HYPERLINK');
    expect(text).toContain('For 3 of them the scenario gives a source of its own');
    expect(page.match(/<span>Source given<\/span>/g)).toHaveLength(3);
    expect(text).toMatch(/by_service .{0,250} advice, youth: Budget book/);
    expect(text).toContain('30 % of it where lines are let together (source given: Our count). Apart from that source nobody');
  });

  it('says what the answer turns on with its source, and no longer that nobody has counted it', () => {
    const [, changed] = given.scenarios;
    const turnsOn = changed === undefined ? null : takeaway(given, changed).turnsOn;
    expect(turnsOn).toContain('Here it is taken to be 30 % of local budgets for such work (source given: Our count).');
    expect(turnsOn).not.toContain('Nobody has counted it');
  });

  it('makes no code of them, and has no word of them without any', () => {
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co');
    expect(renderReport(without)).not.toMatch(/[Ss]ource given|source of its own/);
  });
});
