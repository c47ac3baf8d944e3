/** The playground is handed out: written as a page, or served to this machine until it is interrupted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { root, runCli, withFiles } from './run-cli.ts';

/** Largest page, bytes. */
const LARGEST = 1_500_000;

const page = join(root, 'dist/playground.html');

it('the page holds all it needs within its size, and a policy that lets only its own script run', () => {
  const text = readFileSync(page, 'utf8');
  expect(Buffer.byteLength(text)).toBeLessThan(LARGEST);
  expect(text).toMatch(
    /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^' ]+'; worker-src blob:; style-src 'sha256-/,
  );
  expect(text).not.toMatch(/<(?:script|img|link)[^>]+(?:src|href)="(?!data:)/);
});

it('--out writes the page, and writes it again, but nothing that is not its own', () => {
  withFiles({ 'mine.html': '<p>Mine</p>' }, (folder) => {
    const out = join(folder, 'playground.html');
    for (const _ of [1, 2]) {
      const { code, err } = runCli(['play', '--out', out]);
      expect([code, err]).toEqual([0, expect.stringContaining('playground.html')]);
      expect(readFileSync(out, 'utf8')).toBe(readFileSync(page, 'utf8'));
    }
    const other = runCli(['play', '--out', join(folder, 'mine.html')]);
    expect([other.code, other.out]).toEqual([2, '']);
    expect(readFileSync(join(folder, 'mine.html'), 'utf8')).toBe('<p>Mine</p>');
    expect(runCli(['play', '--out', folder]).code).toBe(2);
    expect(runCli(['play', '--out', join(folder, 'page.txt')]).err).toContain("'page.txt'");
    expect(existsSync(join(folder, 'page.txt'))).toBe(false);
    expect(runCli(['play', '--out', join(folder, 'no', 'page.html')]).code).toBe(2);
  });
});

it('a scenario is put into the page, whatever words are in it', () => {
  withFiles({ 'odd.yaml': `title: 'Odd </script><script>alert(1)</script> $&'\nextends: base.yaml\n` }, (folder) => {
    writeFileSync(join(folder, 'base.yaml'), readFileSync(join(root, 'scenarios/teaching/playground.yaml')));
    const out = join(folder, 'page.html');
    expect(runCli(['play', join(folder, 'odd.yaml'), '--out', out]).code).toBe(0);
    const [, given = ''] = /id="given">(.*)<\/script>\n<script id="code">/.exec(readFileSync(out, 'utf8')) ?? [];
    expect(JSON.parse(given)).toContain('Odd </script><script>alert(1)</script> $&');
    expect(given).not.toContain('<');
    expect(runCli(['play', join(folder, 'none.yaml'), '--out', out]).code).toBe(2);
  });
});

it('a scenario of another town is refused by the command, which names what differs, and nothing is written', () => {
  withFiles({}, (folder) => {
    const out = join(folder, 'page.html');
    const { code, err } = runCli(['play', join(root, 'scenarios/teaching/small-town.yaml'), '--out', out]);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toMatch(
      /found run\.warm_up_quarters, population\.charities\b.* other than in the playground’s town; expected .*teaching\/playground\.yaml/,
    );
    const longer = '{ extends: base.yaml, run: { years: 20 } }';
    writeFileSync(join(folder, 'base.yaml'), readFileSync(join(root, 'scenarios/teaching/playground.yaml')));
    writeFileSync(join(folder, 'longer.yaml'), longer);
    expect(runCli(['play', join(folder, 'longer.yaml'), '--out', out]).err).toContain('found run.years other');
    writeFileSync(join(folder, 'more.yaml'), longer.replace('years: 20', 'replications: 7'));
    expect(runCli(['play', join(folder, 'more.yaml'), '--out', out]).code).toBe(0);
  });
});

test('it is served to this machine alone, until Ctrl-C', async () => {
  const child = spawn(process.execPath, [join(root, 'dist/commonweal.js'), 'play'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const address = said.toString().trim();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const answer = await fetch(address);
  expect(await answer.text()).toBe(readFileSync(page, 'utf8'));
  expect((await fetch(`${address}package.json`)).status).toBe(404);
  expect((await fetch(address, { method: 'POST' })).status).toBe(404);
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
