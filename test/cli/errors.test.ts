/** What happens when the command line is not understood, and how help is found. */
import { describe, expect, it } from 'vitest';
import { commandList } from '../../src/cli/command-list.ts';
import { errorText, exitCodeOf, UserError } from '../../src/cli/errors.ts';
import { loadScenario } from '../../src/cli/scenarios/load.ts';
import { runCli } from './run-cli.ts';

describe('a command line that is not understood', () => {
  it.each([
    [['chek', 'x'], "found no command 'chek'; expected one of run, compare", "did you mean 'check'?"],
    [[], 'found no command; expected one of', 'schema'],
    [['check'], 'found too few words; expected check <file>', ''],
    [['check', 'a', 'b'], "found 'b' where nothing more was expected", ''],
    [['check', 'a', '--jsn'], "found no option '--jsn'", "did you mean '--json'?"],
    [['run', 'a', '--sede', '1'], "found no option '--sede'", "did you mean '--seed'?"],
    [['run', 'a', '--years', '2', '--years', '12'], '--years: found given twice; expected once', ''],
    [['run', 'a', '--workers=1', '--workers', '2', '--json', '--json'], '--workers: found given twice', '--json: found given twice'],
    [['run', 'a', '--out', ''], '--out: found an empty name; expected the name of a folder', ''],
    [['ablate', '--all', '--out='], '--out', 'expected'],
    [['run', 'a', '--years'], 'found nothing after --years; expected a value', ''],
    [['run', 'a', '--workers', 'no'], "--workers no: found 'no'; expected a whole number from 1 to 256", ''],
  ])('%j ends with 2 and says what was expected', (words, found, hint) => {
    const { code, out, err } = runCli(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(found);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('shows where an error arose only when asked', () => {
    expect(runCli(['check', 'gone.yaml', '--debug']).err).toMatch(/\n\s+at /);
    expect(runCli(['check', 'gone.yaml']).err.trim().split('\n')).toHaveLength(1);
  });

  it('has no colour when that is asked, or on anything but a terminal', () => {
    expect(runCli(['check', 'gone.yaml'], { env: { NO_COLOR: '' } }).err).not.toContain(String.fromCodePoint(27));
  });
});

describe('help', () => {
  it('lists every command', () => {
    const { code, out } = runCli(['--help']);
    expect(code).toBe(0);
    for (const { command } of commandList) expect(out).toContain(command);
  });

  it('lies ready as the parser would say it', () => {
    const said = runCli(['--help', '--debug']).out;
    expect(runCli(['--help']).out).toBe(said);
    expect(runCli(['-h']).out).toBe(said);
  });

  it('gives the version and its build', () => {
    expect(runCli(['--version']).out).toMatch(/^\d+\.\d+\.\d+ \(build [0-9a-f]{16}\)\n$/);
  });

  it.each(commandList.map((listed) => [listed.command, listed] as const))(
    '%s is described as its own file describes it, with an example',
    async (name, { describe: words, load }) => {
      const { command } = await load();
      expect([command.command, command.describe]).toEqual([name, words]);
      expect(runCli([name.split(' ')[0], '--help']).out).toContain('Examples:');
    },
  );
});

it('options that may be given again may be', () => {
  expect(runCli(['run', 'gone.yaml', '--set', 'contract.lots=2', '--set', 'contract.lots=3']).err).toContain('no such file');
});

describe('errors', () => {
  it('of the person asking end with 2, of the work with 1', () => {
    expect([exitCodeOf(new UserError('x')), exitCodeOf(new Error('x')), exitCodeOf('x')]).toEqual([2, 1, 1]);
    expect(errorText(new Error('disk full'), false)).toBe('the work failed: disk full (--debug shows where)');
  });

  it('show a line break in a name as an escape, and stand on lines of their own where there are several', () => {
    expect(runCli(['report', 'no\nsuch']).err).toMatch(/^error no\\nsuch: found nothing; expected [^\n]*\n$/);
    expect(new UserError(['a\tb', 'c\nd']).message).toBe('a\\tb\nc\\nd');
  });
});

describe('options over a scenario', () => {
  const file = 'scenarios/baseline.yaml';

  it('set values, with shortcuts', () => {
    const { seed, settings } = loadScenario(file, { set: ['contract.lots=2'], seed: 'other', years: '3', replications: 2, scale: '0.1' });
    expect([seed, settings.contract.lots, settings.run.years, settings.run.replications, settings.population.scale]).toEqual([
      'other',
      2,
      3,
      2,
      0.1,
    ]);
  });

  it.each([
    [{ years: 'four' }, "--years four: the text 'four' for run.years; expected a whole number from 1 to 40 (years)"],
    [{ scale: '0' }, '--scale 0: the number 0 for population.scale'],
    [{ set: ['contract.lotz=1'] }, "did you mean 'contract.lots'?"],
    [{ set: ['contract.lots'] }, 'expected path=value'],
    [{ seed: ' ' }, '--seed'],
  ])('%j are refused by name', (given, said) => {
    expect(() => loadScenario(file, given)).toThrow(UserError);
    expect(() => loadScenario(file, given)).toThrow(said);
  });
});
