/** `commonweal check` as it is used. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadExperiment } from '../../src/cli/scenarios/experiment-files.ts';
import { planOf } from '../../src/cli/work/plan.ts';
import { notesOn } from '../../src/study/space/notes.ts';
import { root, runCli, withFiles } from './run-cli.ts';

describe('commonweal check', () => {
  const shipped = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

  const isExperiment = (file: string): boolean => file.startsWith('experiments');

  it.each(shipped.filter((file) => !isExperiment(file)))('finds scenarios/%s in order', (file) => {
    const { code, out, err } = runCli(['check', join('scenarios', file)]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('in order');
  });

  // Without the command, which runs each for some seconds to say how long it takes.
  it.each(shipped.filter(isExperiment))('scenarios/%s is in order, and every factor of it can act', (file) => {
    const experiment = loadExperiment(join('scenarios', file));
    const plan = planOf(file, experiment);
    expect('problem' in plan ? plan.problem : notesOn(experiment, plan.groups)).toEqual([]);
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

  it('07-weights-between, 11-lone-cr, 21-control-characters, 27-seed-007: reads what the file says, or refuses it', () => {
    const between = runCli(['check', 'test/cases/07-weights-between/weights.yaml']);
    expect([between.code, between.out]).toEqual([2, '']);
    expect(between.err).toContain('weights that add up to 1.1');
    const returned = runCli(['diff', 'test/cases/37-two-digests/tiny.yaml', 'test/cases/11-lone-cr/cr.yaml', '--json']);
    expect(JSON.parse(returned.out)).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ path: 'contract.length_years', to: '5 years' })]),
    });
    for (const file of ['esc.yaml', 'nl.yaml']) {
      const { code, out, err } = runCli(['check', `test/cases/21-control-characters/${file}`]);
      expect([code, out]).toEqual([2, '']);
      expect(err.trimEnd()).toMatch(/^[^\p{Cc}]+$/u);
    }
    const seed = ['run', 'test/cases/27-seed-007/seed.yaml', '--replications', '1', '--json', '--quiet'];
    const [fromFile, fromOption] = [runCli(seed), runCli([...seed, '--seed', '007'])];
    expect(JSON.parse(fromFile.out)).toMatchObject({ seed: '007' });
    expect(fromOption.out).toBe(fromFile.out);
  });

  it('names settings that cannot act as set, with their place, and still ends well', () => {
    withFiles({ 'points.yaml': 'title: P\npartnership:\n  points: 0.2\nschedule: [{ year: 2, set: { contract.lots: 1 } }]\n' }, (cwd) => {
      const { code, out } = runCli(['check', 'points.yaml'], { cwd });
      expect(code).toBe(0);
      expect(out).toContain('cannot act: partnership.points (points.yaml:3:11)');
      expect(out).toContain('Reason: partnership.mandate is none; it would with partnership.mandate of points or required.');
      expect(out).toContain('cannot act: contract.lots from year 2 (points.yaml:4:12)');
      const { inert } = JSON.parse(runCli(['check', 'points.yaml', '--json'], { cwd }).out) as { inert: unknown };
      expect(inert).toEqual([
        {
          path: 'partnership.points',
          quarter: null,
          file: 'points.yaml',
          line: 3,
          column: 11,
          because: 'partnership.mandate is none',
          until: 'partnership.mandate of points or required',
        },
        { path: 'contract.lots', quarter: 4, file: 'points.yaml', line: 4, column: 12, because: 'it has that value already', until: null },
      ]);
    });
  });

  it('says of a run and a comparison, once and not with --quiet, what cannot act', () => {
    const tiny =
      'title: T\nrun: { years: 1, replications: 1 }\npopulation: { charities: 300, areas: 2, regions: 1, people: 130000 }\nmarket: { tenders_per_year: 20 }\n';
    withFiles({ 'a.yaml': tiny, 'b.yaml': 'extends: a.yaml\ngrant: { applies_below: 5000 }', 'c.yaml': 'extends: b.yaml' }, (cwd) => {
      const words = ['compare', 'a.yaml', 'b.yaml', 'c.yaml', '--out', 'o'];
      const { code, err } = runCli(words, { cwd });
      expect(code).toBe(0);
      expect(err.split('cannot act as set')).toHaveLength(2);
      expect(err).toContain('Note: in b grant.applies_below cannot act as set: nothing is offered as a grant: grant.share is 0');
      expect(readFileSync(join(cwd, 'o', 'report.html'), 'utf8')).toContain('This cannot act: nothing is offered as a grant');
      const run = ['run', 'a.yaml', '--set', 'partnership.points=0.2'];
      expect(runCli(run, { cwd }).err).toContain('partnership.points cannot act as set');
      expect(runCli([...run, '--quiet'], { cwd }).err).toBe('');
    });
  });

  it.skipIf(process.platform === 'win32')('shows the control characters of a file name or an option, and does not send them', () => {
    withFiles({ 'a\u001b[31m.yaml': 'title: x', 'a.yaml': 'title: x' }, (cwd) => {
      const said = [
        ['check', 'a\u001b[31m.yaml'],
        ['check', 'gone\u0007.yaml'],
        ['run', 'a.yaml', '--set', 'contract.lots=\u001b[2J'],
        ['run', 'a.yaml', '--seed', 'a\u009bb'],
        ['run', 'a.yaml', '--years', '\u0007'],
      ].map((words) => runCli(words, { cwd }));
      for (const { code, err } of said) {
        expect(code).toBe(2);
        expect(err.trimEnd()).toMatch(/^[^\p{Cc}]+$/u);
        expect(err).toMatch(/\\u00(1b|07|9b)/);
      }
    });
  });

  it('does not let --years cut a change short, and names the option', () => {
    const cut = (years: string) =>
      runCli(['run', 'scenarios/deep-cuts.yaml', '--years', years, '--replications', '1', '--scale', '0.01', '--quiet']);
    expect(cut('2').code).toBe(0);
    expect(cut('1').err).toContain('--years 1: a change in year 2; expected a year within the run, which lasts 1');
  });
});
