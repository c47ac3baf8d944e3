import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/cli/scenarios/load.ts';
import { renderReport } from '../../../src/report/report.ts';
import { meanOf, ofIntervals, sampleText } from '../../../src/report/sample.ts';
import { renderTable } from '../../../src/report/terminal.ts';
import { findingsOf } from '../../../src/study/analysis/find.ts';
import type { Findings } from '../../../src/study/findings.ts';
import { counted } from '../../../src/study/counted.ts';
import { findingsFor } from '../../fixtures/tiny.ts';

const tiny = 'test/cases/24-emoji-cut/tiny.yaml';
const emoji = 'test/cases/24-emoji-cut/emoji.yaml';

/** What a page says, without the files that it carries, with a mark where one piece ends: the year 1 of an axis is not followed by its name. */
const words = (page: string): string =>
  page
    .replace(/<(script|style|pre)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ¦ ')
    .replace(/\s+/g, ' ');

const both = (findings: Findings) => [words(renderReport(findings)), renderTable(findings)] as const;

test('10-share-of-england: a made-up town is no part of England', () => {
  for (const text of both(findingsFor([tiny]))) {
    expect(text).toContain('2 areas, all of them');
    expect(text).not.toMatch(/[%s] of England|sample of|areas were drawn|sampled areas/);
  }
});

test('10-share-of-england: a sample says what was drawn of what there is', () => {
  expect(sampleText({ areas: 2, allAreas: 153, ofEngland: true })).toBe('2 of 153 areas of England (1.3 %)');
  expect(sampleText({ areas: 153, allAreas: 153, ofEngland: true })).toBe('153 areas of England, all of them');
  expect(sampleText({ areas: 1, allAreas: 30, ofEngland: false })).toBe('1 of 30 areas (3.3 %)');
  expect(sampleText({ areas: 1, allAreas: 1, ofEngland: false })).toBe('1 area, the only one');
  const about = { title: 'T', command: 'run', engine: 'test', areas: 2, charities: 2000 };
  const of = (file: string, scale: string) => {
    const { allAreas, ofEngland } = findingsOf([{ scenario: loadScenario(file, { scale }), records: [] }], about);
    return { allAreas, ofEngland };
  };
  expect(of('scenarios/baseline.yaml', '0.01')).toEqual({ allAreas: 153, ofEngland: true });
  expect(of('scenarios/ablation/wide-country.yaml', '0.1')).toEqual({ allAreas: 30, ofEngland: false });
});

test('29-one-worlds: one is not many, and one world has no intervals', () => {
  for (const files of [[tiny], [tiny, emoji]]) {
    for (const text of both(findingsFor(files, { replications: 1, years: 1 }))) {
      expect(text.match(/\b1 (?:\w+ )?(?:worlds|runs|replications|years|areas|charities|quarters|pairs|designs|tenders)\b/g)).toBeNull();
      expect(text).not.toMatch(/paired worlds|19 in 20|the same 1 |95 % intervals? (?:of|below|and)|leaves out zero/);
    }
  }
  const [page, table] = both(findingsFor([tiny, emoji], { replications: 1, years: 1 }));
  expect(page).toContain('after 1 year');
  expect(page).toContain('run in the same world with the same luck');
  expect(table).toMatch(/^1 replication, 1 year, 2 areas/);
});

test('29-one-worlds: of several, all is said as before', () => {
  const [page, table] = both(findingsFor([tiny, emoji], { years: 1 }));
  expect(page).toContain('in the same 2 worlds');
  expect(page).toContain('mean of 2 runs');
  expect(page).toContain('19 in 20');
  expect(table).toMatch(/^2 replications, 1 year, 2 areas, all of them, about \d+ charities/);
});

test('29-one-worlds: a number agrees with what it counts', () => {
  expect([0, 1, 2, 1200].map((n) => counted(n, 'charity', 'charities'))).toEqual([
    '0 charities',
    '1 charity',
    '2 charities',
    '1,200 charities',
  ]);
  expect([meanOf({ replications: 1 }), meanOf({ replications: 20 })]).toEqual(['one run', 'mean of 20 runs']);
  expect([ofIntervals({ replications: 1 }, 'x'), ofIntervals({ replications: 2 }, 'x')]).toEqual(['', 'x']);
});

test('24-emoji-cut: columns of the table stand below their heads, and no character is broken', () => {
  const table = renderTable(findingsFor([tiny, emoji], { years: 1 }));
  expect(table).toContain('xxxxxxxxxxxxxx…');
  expect(table).not.toMatch(/\p{Cs}|\ufffd/u);
  expect(renderReport(findingsFor([tiny, emoji], { years: 1 }))).not.toMatch(/\p{Cs}|\ufffd/u);
});

test('21-control-characters: a title with a line feed does not break the head of the table, nor any page', () => {
  const findings = findingsFor([tiny, tiny], { years: 1 });
  const [baseline, other] = findings.scenarios as readonly [Findings['scenarios'][number], Findings['scenarios'][number]];
  const steering = {
    ...findings,
    seed: '\u0007x',
    scenarios: [
      { ...baseline, title: 'A\nB' },
      { ...other, title: 'A\u001b[31mRED\u0007' },
    ],
  };
  const table = renderTable(steering);
  const head = table.split('\n').findIndex((line) => line.startsWith('-----'));
  expect(table.split('\n').slice(head - 1, head)).toEqual([expect.stringMatching(/^ +A B +A\\u001b\[31mRED\S*$/)]);
  expect(table).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(renderReport(steering)).not.toMatch(/(?![\n\t])\p{Cc}/u);
});
