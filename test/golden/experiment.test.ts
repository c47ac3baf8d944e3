/** The words of the pages of experiments as they were last reviewed; its charts have golden files of their own. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderDiscovery } from '../../src/report/discovery/page.ts';
import { renderExperiment } from '../../src/report/experiment/page.ts';
import { renderRobust } from '../../src/report/robustness/page.ts';
import { renderSensitivity } from '../../src/report/sensitivity/page.ts';
import { discoveryFixture } from '../fixtures/discoveries.ts';
import { robustFixture } from '../fixtures/robustness.ts';
import { sensitivityFixture } from '../fixtures/sensitivities.ts';
import { EXPERIMENTS, landscape, sweptFindings } from '../fixtures/swept.ts';
import { expectGolden } from './golden.ts';

/** What a reader sees of a page without its pictures, a line for each block. */
const wordsOf = (page: string): string =>
  page
    .replace(/<(style|script|svg|pre)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(h\d|p|li|tr|caption|summary|section|figure|title)\b[^>]*>/g, '\n')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

test.each([['twenty'], ['one-at-a-time'], ['three-factors']] as const)('%s', (name) => {
  const page = renderExperiment(sweptFindings(EXPERIMENTS[name], landscape, 8));
  const words = `${wordsOf(page)}\n`;
  expect(words).toContain('How to make this again');
  expectGolden(join('test/golden/pages', `${name}.txt`), words);
});

test.each([['screening'], ['indices'], ['in-one-world']] as const)('sensitivity: %s', (name) => {
  const words = `${wordsOf(renderSensitivity(sensitivityFixture(name)))}\n`;
  expect(words).toContain('How to make this again');
  expectGolden(join('test/golden/pages', `${name}.txt`), words);
});

test.each([['two-policies'], ['sixteen-beliefs']] as const)('policies under beliefs: %s', (name) => {
  const words = `${wordsOf(renderRobust(robustFixture(name)))}\n`;
  expect(words).toContain('How to make this again');
  expectGolden(join('test/golden/pages', `${name}.txt`), words);
});

test('discovery', () => {
  const words = `${wordsOf(renderDiscovery(discoveryFixture()))}\n`;
  expect(words).toContain('How to make this again');
  expectGolden(join('test/golden/pages', 'discovery.txt'), words);
});
