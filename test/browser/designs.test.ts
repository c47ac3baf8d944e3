/** Many designs, long titles and steering characters in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/report.ts';
import type { Findings, ScenarioFindings } from '../../src/study/findings.ts';
import { smallFindings } from '../fixtures/findings.ts';
import { launchBrowser } from './browser.ts';
import { brokenRules, downloaded, openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonweal-designs-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const TITLES = [
  'W'.repeat(200),
  'A title in words that says in two hundred letters what is tried '.repeat(3),
  '日本語の長い題名'.repeat(8),
  '🙂'.repeat(60),
];

function withDesigns(count: number): Findings {
  const findings = smallFindings();
  const [baseline, , design] = findings.scenarios as readonly [ScenarioFindings, ScenarioFindings, ScenarioFindings];
  const others = Array.from({ length: count }, (_, k) => ({
    ...design,
    name: `d${k}`,
    title: TITLES[k] ?? `Design number ${k + 1} with its lots`,
  }));
  return { ...findings, scenarios: [baseline, ...others] };
}

function pageOf(findings: Findings, name: string): string {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, renderReport(findings));
  return file;
}

/** The page with all that is folded away opened. */
async function opened(file: string, width: number) {
  const all = await openPage(browser, file, width);
  await all.page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  return all;
}

/** Words that leave their picture, and pairs of words that stand on each other. */
const faultsOf = (page: Page) =>
  page.locator('figure svg').evaluateAll((all) =>
    all.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) return [];
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent ?? '',
        box: text.getBoundingClientRect(),
      }));
      const where = svg.closest('figure')?.id ?? '';
      const out = texts.filter(
        ({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1,
      );
      const on = texts.filter(({ box }, k) =>
        texts.some(
          ({ box: other }, j) =>
            j < k &&
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.3 * Math.min(box.height, other.height),
        ),
      );
      return [...out.map(({ text }) => `${where}: outside: ${text}`), ...on.map(({ text }) => `${where}: on another: ${text}`)];
    }),
  );

describe.each([[2], [6], [7], [12], [25]])('32-many-designs: %i', (count) => {
  let file = '';
  beforeAll(() => void (file = pageOf(withDesigns(count), `designs-${count}`)));

  test.each([[360], [768], [1280], [1920]])('names stay in the picture and apart on a screen of %i', async (width) => {
    const { page } = await opened(file, width);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

describe('nineteen designs', () => {
  const named = () => {
    const findings = withDesigns(19);
    return {
      ...findings,
      scenarios: findings.scenarios.map((each, k) => ({ ...each, title: k === 0 ? each.title : `Design ${k} of nineteen` })),
    };
  };

  test('are a page that can be read to its end, all of them first in one table', async () => {
    const { page } = await openPage(browser, pageOf(named(), 'nineteen'), 1280);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(15_000);
    expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(20);
    expect(await page.locator('#chart-designs-small_holders .wide svg').isVisible()).toBe(true);
  });

  test('have one colour in each picture, beside that of the baseline', async () => {
    const { page } = await opened(pageOf(named(), 'nineteen'), 1280);
    const colours = await page
      .locator('#chart-designs-small_holders .wide svg path, #chart-hhi_local .wide svg path, #chart-winners-size .wide svg path')
      .evaluateAll((all) => [...new Set(all.map((path) => path.getAttribute('stroke')).filter((colour) => colour !== null))]);
    expect(colours.toSorted()).toEqual(['var(--c0)', 'var(--c1)']);
  });

  test.each([['light'], ['dark']] as const)('break no rule of WCAG 2.2 AA, %s', async (scheme) => {
    const { page } = await openPage(browser, pageOf(named(), 'nineteen'), 1280, scheme);
    expect(await brokenRules(page)).toEqual([]);
  });
});

test('the headlines of the four designs of the first comparison fit a desk screen side by side, with the widest numbers', async () => {
  const findings = withDesigns(4);
  const titles = ['Baseline', 'Larger contracts with spot work', 'Larger contracts without spot work', 'Partnership mandate', 'Deep cuts'];
  const scenarios = findings.scenarios.map((each, k): ScenarioFindings => {
    const title = titles[k] as string;
    const differences = each.differences;
    if (differences === null) return { ...each, title };
    const wide = { ...differences.small_holders, mean: -0.349, ci95: [-0.434, -0.257] as const };
    return { ...each, title, differences: { ...differences, small_holders: wide, small_holders_advertised: wide, small_money_kept: wide } };
  });
  const { page } = await openPage(browser, pageOf({ ...findings, scenarios }, 'four'), 1280);
  const { shown, whole } = await page
    .locator('.scroll')
    .first()
    .evaluate((box) => ({ shown: box.clientWidth, whole: box.scrollWidth }));
  expect(whole).toBeLessThanOrEqual(shown);
});

test('21-control-characters: pictures with steering titles leave the page as well-formed XML, and as PNG', async () => {
  const findings = withDesigns(2);
  const title = 'A\u001b[31mRED\u0007\ufffe\u0085 & <b>';
  const steering = {
    ...findings,
    title,
    seed: `\u0001${title}`,
    scenarios: findings.scenarios.map((each) => ({ ...each, title })),
  };
  const file = pageOf(steering, 'steering');
  const { page, wrong } = await openPage(browser, file, 1280);
  for (const figure of ['chart-hhi_local', 'chart-winners-size', 'chart-forms']) {
    const svg = (await downloaded(page, figure, 'svg', folder)).toString('utf8');
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { root: parsed.documentElement.nodeName, error: parsed.querySelector('parsererror')?.textContent ?? null };
    }, svg);
    expect(read, figure).toEqual({ root: 'svg', error: null });
    expect(svg).toContain('\\u001b[31m');
    expect((await downloaded(page, figure, 'png', folder)).toString('latin1').slice(1, 4)).toBe('PNG');
  }
  expect(wrong).toEqual([]);
});
