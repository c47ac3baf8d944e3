/** `commonweal check` as it is used. */
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCli, withFiles } from './run-cli.ts';

describe('commonweal check', () => {
  const shipped = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  it.each(shipped)('finds scenarios/%s in order', (file) => {
    const { code, out, err } = runCli(['check', join('scenarios', file)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('in order');
  });

  it('warns of a design with the change that clears it, and still ends well', () => {
    const { code, out } = runCli(['check', 'scenarios/mandate-without-share.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('warning partners-for-show');
    expect(out).toContain('Set partnership.minimum_partner_share to 0.1.');
  });

  it('prints every problem with file, line and column and ends with 2', () => {
    withFiles({ 'bad.yaml': 'contract:\n  lots: 99\n  lotz: 3\n' }, (cwd) => {
      const { code, out, err } = runCli(['check', 'bad.yaml'], { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('bad.yaml:2:9: the number 99 for contract.lots; expected a whole number from 1 to 10 (lots)');
      expect(err).toMatch(/bad\.yaml:3:3: .*did you mean 'lots'\?/);
    });
  });

  it('prints the same as JSON and nothing else', () => {
    withFiles({ 'bad.yaml': 'contract: { lotz: 3 }\n' }, (cwd) => {
      const { code, out, err } = runCli(['check', 'bad.yaml', '--json'], { cwd });
      expect([code, err]).toEqual([2, '']);
      expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ file: 'bad.yaml', line: 1, column: 13, nearest: 'lots' }] });
    });
    const { code, out } = runCli(['check', 'scenarios/price-led.yaml', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, warnings: [{ id: 'price-led' }], summary: { years: 10 } });
  });

  it('refuses what is not a scenario file, quickly and with one line', () => {
    withFiles({ 'huge.yaml': '', 'binary.yaml': new Uint8Array([0x80, 0xff, 0, 1, 2]), 'baseline.yaml': 'title: x' }, (cwd) => {
      truncateSync(join(cwd, 'huge.yaml'), 100_000_000);
      const said = ['huge.yaml', 'binary.yaml', '.', 'basline.yaml'].map((file) => runCli(['check', file], { cwd }));
      expect(said.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
      expect(said.map(({ err }) => err.trim().split('\n'))).toEqual([
        ['error huge.yaml: a file of 100000000 bytes; expected at most 1000000 bytes'],
        [expect.stringContaining('bytes that are not text')],
        [expect.stringContaining('a folder')],
        [expect.stringContaining("no such file; expected a scenario file in YAML or JSON; did you mean 'baseline.yaml'?")],
      ]);
    });
  });

  it('lets a scenario extend only what is in its own project', () => {
    withFiles({ 'outside.yaml': 'title: Out' }, (cwd) => {
      mkdirSync(join(cwd, 'scenarios', 'town'), { recursive: true });
      const inside = join(cwd, 'scenarios');
      writeFileSync(join(inside, 'base.yaml'), 'title: Base');
      symlinkSync(join(cwd, 'outside.yaml'), join(inside, 'link.yaml'));
      const verdicts = [
        '../base.yaml',
        '../../outside.yaml',
        '../link.yaml',
        join(inside, 'base.yaml'),
        'C:\\base.yaml',
        '..',
        '../bse.yaml',
      ].map((path, k) => {
        writeFileSync(join(inside, 'town', `${k}.yaml`), `extends: ${JSON.stringify(path)}`);
        return runCli(['check', join('scenarios', 'town', `${k}.yaml`)], { cwd });
      });
      expect(verdicts.map(({ code }) => code)).toEqual([0, 2, 2, 2, 2, 2, 2]);
      for (const { err } of verdicts.slice(1, 6)) expect(err).toContain('expected a relative path that stays in the project');
      expect(verdicts[6].err).toContain("no such file at '../bse.yaml'");
      expect(verdicts[6].err).toContain("did you mean 'base.yaml'?");
    });
  });
});
