/** Reports of more designs than colours tell apart. */
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/report/report.ts';
import { studyTitle } from '../../../src/study/analysis/study-title.ts';
import type { Difference, Findings, ScenarioFindings } from '../../../src/study/findings.ts';
import { smallFindings } from '../../fixtures/findings.ts';

const NOTHING: Difference = { mean: 0, ci95: [0, 0], n: 4, pairing_gain: null, share_above: 0 };
const difference = (mean: number, ci95: readonly [number, number]): Difference => ({ ...NOTHING, mean, ci95 });

/** Designs A, B … that change nothing but the share of small charities still holding public work. */
function withHolders(changes: readonly Difference[]): Findings {
  const findings = smallFindings();
  const [baseline, same] = findings.scenarios as readonly [ScenarioFindings, ScenarioFindings];
  const designs = changes.map((small_holders, k): ScenarioFindings => {
    const differences = Object.fromEntries(Object.keys(same.outcomes).map((id) => [id, NOTHING])) as NonNullable<
      ScenarioFindings['differences']
    >;
    return { ...same, name: `d${k}`, title: `Design ${'ABCDEFGHI'[k] as string}`, differences: { ...differences, small_holders } };
  });
  return { ...findings, scenarios: [baseline, ...designs] };
}

const text = (findings: Findings): string =>
  renderReport(findings)
    .replace(/<(style|script|svg|pre)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const [up, down, unclear] = [difference(0.05, [0.02, 0.08]), difference(-0.04, [-0.06, -0.02]), difference(0.02, [-0.01, 0.05])];

describe('a report of eight designs', () => {
  const page = text(withHolders([NOTHING, down, unclear, up, NOTHING, NOTHING, NOTHING, up]));

  it('says of all together what changes clearly, and of how many nothing does', () => {
    expect(page).toContain(
      'Charities under £1m still holding public work, of those that did at the start: higher under ‘Design D’ and ‘Design H’; lower under ‘Design B’.',
    );
    expect(page).toContain(
      'No headline changes clearly under 5 of 8. By luck alone about one in twenty of these 40 intervals would leave out zero.',
    );
  });

  it('has them in one table from the highest to the lowest, those that are alike in the order given', () => {
    const table = page.slice(page.indexOf('Designs from the highest to the lowest by'));
    const order = [...table.slice(0, table.indexOf('Money and survival by size')).matchAll(/ Design ([A-H]) \d/g)].map(([, name]) => name);
    expect(order.join('')).toBe('DHCAEFGB');
  });

  it('has the changes and the account of each behind its title', () => {
    expect(page).toContain('Design by design');
    expect(page).not.toContain('What was changed');
    expect(page.match(/ What is changed /g)).toHaveLength(8);
  });
});

it('of six designs is as it was', () => {
  const page = text(withHolders([NOTHING, down, unclear, up, NOTHING, NOTHING]));
  for (const words of ['What was changed', 'Why: what else moved']) expect(page).toContain(words);
  for (const words of ['Design by design', 'all together']) expect(page).not.toContain(words);
});

describe('the title of a study', () => {
  it.each([
    [['Baseline'], 'Baseline'],
    [['Baseline', 'A', 'B'], 'A, B against Baseline'],
    [['Baseline', 'A', 'B', 'C', 'D', 'E'], '5 designs against Baseline'],
  ])('%j', (titles, said) => {
    expect(studyTitle(titles)).toBe(said);
  });
});
