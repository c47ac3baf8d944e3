/** What leaves the playground and comes into it: scenario files, links and data, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { digest, file, folder, newContext, open, put, sentence, whole } from './playground-page.ts';

describe('taking it away', () => {
  async function download(page: Page, name: string): Promise<string> {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    const path = join(folder, saved.suggestedFilename());
    await saved.saveAs(path);
    return path;
  }

  it('the saved file is read by the command, gives the digest on the page, and opens again', async () => {
    const { page } = await open();
    await put(page, 'mandate', 3);
    const shown = await digest(page);
    const path = await download(page, 'Save scenario file');
    const { code, out } = runCli(['compare', await download(page, 'Save today’s town'), path, '--replications', '1', '--json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { scenarios: { digest: string }[] }).scenarios[0].digest).toBe(shown);
    const other = await open();
    await other.page.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => other.page.locator('#lever-mandate').inputValue()).toBe('3');
    await whole(other.page);
    expect(await digest(other.page)).toBe(shown);
  });

  it('the link in the address brings the design back', async () => {
    const { page } = await open();
    await put(page, 'size', 3);
    await put(page, 'cuts', 1);
    const shown = await digest(page);
    const { page: again } = await open({}, new URL(page.url()).hash);
    expect(await digest(again)).toBe(shown);
    expect(await again.locator('#lever-cuts').inputValue()).toBe('1');
  });

  it('the data has a row for each town, quarter and charity', async () => {
    const { page } = await open();
    const lines = readFileSync(await download(page, 'Save data (CSV)'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(2 * 41 * 250);
    expect(new Set(lines.slice(1).map((line) => line.split(',').length)).size).toBe(1);
  });
});

test('what is saved is said, and of a link to a file that nobody else can open it', async () => {
  const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const said = page.locator('.take [role=status]');
  await page.getByRole('button', { name: 'Save scenario file' }).click();
  expect(await said.innerText()).toMatch(/^yours\.yaml is saved/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => said.innerText())
    .toMatch(/^(?:The link is copied, but only this machine can open it\. For others put|Copy the link from here: file:)/);
});

describe('embed code', () => {
  const SERVED = 'https://town.example/';

  it('of a served page shows it, with its design, in a page of somebody else', async () => {
    const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await context.route(`${SERVED}**`, (route) => route.fulfill({ path: file, contentType: 'text/html' }));
    const page = await context.newPage();
    await page.goto(SERVED);
    await whole(page);
    await put(page, 'cuts', 3);
    await page.getByRole('button', { name: 'Copy embed code' }).click();
    await page.getByText('The code is copied').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(
      /^<iframe src="https:\/\/town\.example\/#v=1&amp;then=\S+" title="Commonweal playground" width="100%" height="800" loading="lazy"><\/iframe>$/,
    );
    const other = await context.newPage();
    await other.setContent(`<p>A page of somebody else.</p>${code}`);
    await expect.poll(() => other.frameLocator('iframe').locator('#lever-cuts').inputValue()).toBe('3');
  });

  it('of a file says what to do first, and shows the code with a placeholder', async () => {
    const { page, wrong } = await open({ viewport: { width: 320, height: 700 } });
    await put(page, 'size', 1);
    await page.getByRole('button', { name: 'Copy embed code' }).click();
    const said = page.locator('.take [role=status]');
    await expect
      .poll(() => said.innerText())
      .toMatch(
        /put its file on a web server first, and write its address there in place of https:\/\/example\.org\/playground\.html\. <iframe src="https:\/\/example\.org\/playground\.html#v=1&amp;contract/,
      );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(wrong).toEqual([]);
  });
});

describe('what comes from elsewhere does no harm', () => {
  test.each([
    ['#v=1&contract.lots=999', 'contract.lots'],
    ['#v=1&__proto__.x=1', '__proto__'],
    ['#v=1&then=4,4,budget.multiplier,<img src=x onerror=alert(1)>', 'budget.multiplier'],
    ['#v=1&run.years=40', 'run.years'],
    ['#<script>alert(1)</script>', 'version'],
  ])('a link %s is refused in words', async (fragment, said) => {
    const { page, wrong } = await open({}, fragment);
    expect(await page.locator('.failure').innerText()).toContain(said);
    expect(await page.locator('.failure img, .failure script').count()).toBe(0);
    expect(await sentence(page)).toContain('today’s rules');
    expect(wrong).toEqual([]);
  });

  test.each([
    ['markup.yaml', 'title: "<img src=x onerror=alert(1)>"\nabout: [', 'markup'],
    ['country.yaml', 'title: Country\npopulation: { scale: 1 }\n', 'population.charities'],
    [
      'nested.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'nested',
    ],
  ])('a file %s is refused in words', async (name, text, said) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { page, wrong } = await open();
    await page.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => page.locator('.failure').innerText()).toContain(said);
    expect(wrong).toEqual([]);
  });

  it('no script of another text runs in the page', async () => {
    const { page } = await open();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="globalThis.ran = true">';
      document.body.append(image);
      return new Promise((resolve) => setTimeout(() => resolve('ran' in globalThis), 200));
    });
    expect(ran).toBe(false);
  });
});
