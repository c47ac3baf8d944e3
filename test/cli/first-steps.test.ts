/** `commonweal list` and `commonweal init` as they are used by somebody who has nothing yet. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { root, runCli, withFiles } from './run-cli.ts';

type Each = { file: string; title: string; about: string };
type Listed = { scenarios: Each[]; experiments: Each[] };

const files = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.yaml'));
// Experiments are files of another kind.
const shipped = files.filter((name) => !name.startsWith('experiments/'));
const experiments = files.filter((name) => name.startsWith('experiments/'));

describe('commonweal list', () => {
  it('names every scenario and experiment file once, with the title that the file has', () => {
    const { code, out, err } = runCli(['list', '--json']);
    expect([code, err]).toEqual([0, '']);
    const found = JSON.parse(out) as Listed;
    const inFolder = (names: readonly string[]) => names.map((name) => `scenarios/${name}`).toSorted();
    expect(found.scenarios.map(({ file }) => file).toSorted()).toEqual(inFolder(shipped));
    expect(found.experiments.map(({ file }) => file).toSorted()).toEqual(inFolder(experiments));
    for (const { file, title, about } of [...found.scenarios, ...found.experiments]) {
      const written = parse(readFileSync(join(root, file), 'utf8')) as { title: string; about: string };
      expect([title, about.trim()], file).toEqual([written.title, written.about.trim()]);
    }
  });

  it('prints a line for each, those at the top of the folder first', () => {
    const parts = runCli(['list']).out.split('\n\n');
    const [rows = '', advice] = [parts[0], parts.at(-1)];
    const named = rows.split('\n').map((line) => line.split(/ {2,}/)[0] ?? '');
    expect(named).toHaveLength(shipped.length);
    expect(rows).toMatch(/^scenarios\/baseline\.yaml +Baseline$/m);
    const depths = named.map((file) => file.split('/').length);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    expect(advice).toContain('--help');
  });

  it('names files that another command finds, from whatever folder', () => {
    withFiles({}, (cwd) => {
      const { scenarios } = JSON.parse(runCli(['list', '--json'], { cwd }).out) as Listed;
      expect(runCli(['check', scenarios[0]?.file ?? ''], { cwd }).code).toBe(0);
    });
  });
});

describe('commonweal init', () => {
  it('writes a scenario and an experiment that are in order into a new folder, and the schemas they name beside them', () => {
    withFiles({}, (cwd) => {
      const { code, out, err } = runCli(['init', 'a/b'], { cwd });
      expect([code, err]).toEqual([0, '']);
      const names = ['experiment.schema.json', 'lots-and-sharing.yaml', 'scenario.schema.json', 'town.yaml'];
      expect(readdirSync(join(cwd, 'a/b')).toSorted()).toEqual(names);
      for (const name of names) expect(out).toContain(join('a', 'b', name));
      const found = { 'town.yaml': { warnings: [], inert: [] }, 'lots-and-sharing.yaml': { cells: 6, runs: [48, 48], notes: [] } };
      for (const [name, expected] of Object.entries(found)) {
        const text = readFileSync(join(cwd, 'a/b', name), 'utf8');
        const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
        const validate = new Ajv2020({ strictTypes: false }).compile(JSON.parse(readFileSync(join(cwd, 'a/b', schema), 'utf8')) as object);
        expect([validate(parse(text)), validate({ contract: { lots: 'two' } })], name).toEqual([true, false]);
        const checked = JSON.parse(runCli(['check', join('a', 'b', name), '--json'], { cwd }).out) as object;
        expect(checked).toMatchObject({ ok: true, ...expected });
      }
    });
  });

  it('stays in order when its schedule and mechanisms are taken out of their comments', () => {
    withFiles({}, (cwd) => {
      runCli(['init'], { cwd });
      const text = readFileSync(join(cwd, 'town.yaml'), 'utf8');
      const shown = text.replaceAll(/^# ((?:schedule|mechanisms):$| {2,})/gm, '$1');
      expect(Object.keys(parse(shown) as object)).toEqual(expect.arrayContaining(['schedule', 'mechanisms']));
      writeFileSync(join(cwd, 'shown.yaml'), shown);
      expect(JSON.parse(runCli(['check', 'shown.yaml', '--json'], { cwd }).out)).toMatchObject({
        ok: true,
        summary: { scheduled_changes: 1 },
      });
    });
  });

  it.each(['town.yaml', 'scenario.schema.json'])('replaces no %s, and then writes nothing', (name) => {
    withFiles({ [name]: 'mine', 'notes.txt': 'mine' }, (cwd) => {
      const { code, out, err } = runCli(['init'], { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${name}: found a file that is already there`);
      expect(readFileSync(join(cwd, name), 'utf8')).toBe('mine');
      expect(readdirSync(cwd).toSorted()).toEqual([name, 'notes.txt'].toSorted());
    });
  });

  test.skipIf(process.platform === 'win32')('a link that leads nowhere is something that is there', () => {
    withFiles({}, (cwd) => {
      symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'town.yaml'));
      expect(runCli(['init'], { cwd }).code).toBe(2);
      expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false);
    });
  });

  it('says what is wrong with a place that is no folder', () => {
    withFiles({ file: 'x' }, (cwd) => {
      const { code, err } = runCli(['init', 'file'], { cwd });
      expect([code, err]).toEqual([2, expect.stringContaining('init file: found a place that cannot be written to')]);
      mkdirSync(join(cwd, 'town'));
      expect(runCli(['init', 'town', 'more'], { cwd }).err).toContain("found 'more' where nothing more was expected");
    });
  });
});
