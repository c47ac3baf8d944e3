/** The words of a command are read strictly: what is given acts or is refused, and the message says what was probably meant. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { runCli, withFiles } from './run-cli.ts';

const tiny = 'test/cases/24-emoji-cut/tiny.yaml';
const emoji = 'test/cases/24-emoji-cut/emoji.yaml';

function refused(words: readonly string[], ...said: readonly string[]): void {
  const { code, out, err } = runCli(words);
  expect([code, out], words.join(' ')).toEqual([2, '']);
  for (const each of said) expect(err).toContain(each);
  expect(err).not.toMatch(/is not a function|\n\s+at /);
}

/** Words, and what is said of them. */
type Row = [words: string[], ...said: string[]];

describe('13-double-dash: words after -- are operands', () => {
  test('they reach the command', () => {
    const said = (words: readonly string[]) => {
      const { code, out } = runCli(words);
      expect(code, words.join(' ')).toBe(0);
      return out;
    };
    const plain = said(['diff', tiny, emoji]);
    for (const words of [
      ['diff', tiny, '--', emoji],
      ['diff', '--', tiny, emoji],
      ['--', 'diff', tiny, emoji],
    ])
      expect(said(words)).toBe(plain);
    expect(said(['check', '--json', '--', tiny])).toBe(said(['check', tiny, '--json']));
  });

  test('a file whose name begins with dashes is found', () => {
    withFiles({ '--odd.yaml': 'title: Odd\n' }, (folder) => {
      const { code, out } = runCli(['check', '--', '--odd.yaml'], { cwd: folder });
      expect([code, out]).toEqual([0, expect.stringContaining('Odd')]);
    });
  });

  it.each([
    [['run', tiny, '--', '--seed', 'z'], "found '--seed' after '--', where no word is an option"],
    [['compare', tiny, emoji, '--', 'gone.yaml', '--nonsense'], 'gone.yaml: no such file'],
    [['run', '--'], 'found too few words; expected run <scenario>'],
    [['run', '--', tiny, '--help'], "found '--help'"],
    [['run', '--', '--', tiny], `found '${tiny}' where nothing more was expected`],
  ])('%j is refused', (words, said) => refused(words, said));
});

test('a lone dash is a value like any other, after a space as after =', () => {
  for (const words of [['--out', '-'], ['--out=-']])
    withFiles({}, (folder) => {
      expect(runCli(['docs', 'odd', ...words], { cwd: folder })).toMatchObject({ code: 0, err: '1 page written to -\n' });
      expect(existsSync(join(folder, '-', 'odd.md'))).toBe(true);
    });
  expect(runCli(['run', tiny, '--population', '--seed', '-', '--json'])).toEqual(
    runCli(['run', tiny, '--population', '--seed=-', '--json']),
  );
});

test.skipIf(process.platform === 'win32')('a line break in the name of a folder is told as an escape', () => {
  withFiles({}, (folder) => {
    const out = join(folder, 'a\nb\u0007');
    const ended = runCli(['run', tiny, '--set', 'run.replications=1', '--years', '1', '--out', out]);
    expect([ended.code, ended.err.split('\n').at(-2)]).toEqual([0, `Report: ${join(folder, 'a\\nb\\u0007', 'report.html')}`]);
    expect(runCli(['report', out]).out).toBe(`${join(folder, 'a\\nb\\u0007', 'report.html')}\n`);
    expect(runCli(['docs', 'odd', '--out', `${out}c`]).err).toBe(`1 page written to ${join(folder, 'a\\nb\\u0007c')}\n`);
  });
});

describe('14-no-value-options: no option can be negated, repeated, emptied or given what it does not take', () => {
  it.each<Row>([
    [['--no-out'], "found no option '--no-out'; to do without '--out', leave it out"],
    [['--no-seed', '--no-set=1'], "found no option '--no-seed'", "found no option '--no-set'"],
    [['--no-json', '--no-quiet', '--no-debug'], "'--no-json'", "'--no-quiet'", "'--no-debug'"],
    [['--json', '--no-json'], "found no option '--no-json'"],
    [['--json=false', '--quiet=1'], "--json: found 'false' after it; expected no value", "--quiet: found '1' after it"],
    [['--help=foo'], "--help: found 'foo' after it; expected no value"],
    [['--json', '--json'], '--json: found given twice; expected once'],
    [['--out='], '--out: found an empty name'],
    [['--seed='], '--seed: found an empty value'],
    [['--set', ' '], '--set: found an empty value'],
    [['--seed', '--json'], "found nothing after --seed but '--json'; expected a value, written --seed=--json if that is it"],
    [['--seed'], 'found nothing after --seed; expected a value'],
    [['-out', 'o'], "found no option '-out'; did you mean '--out'?"],
    [['-json'], "found no option '-json'; did you mean '--json'?"],
    [['-hx'], "found no option '-hx'"],
    [['--OUT', 'o'], "did you mean '--out'?"],
    [['--rep', '3'], "found no option '--rep'; did you mean '--replications'?"],
    [['–out', 'o'], "found '–out', which begins with a dash of another kind (U+2013); expected '--'; did you mean '--out'?"],
    [['—seed=x'], '(U+2014)', "did you mean '--seed'?"],
    [['--toString'], "found no option '--toString'"],
  ])('run with %j', (words, ...said) => refused(['run', tiny, ...words], ...said));

  test('a negative number is a value', () => refused(['run', tiny, '--years', '-1'], '--years -1'));
});

describe('15-silently-ignored: what would do nothing is refused', () => {
  it.each<Row>([
    [['ablate', '--all', '--only', 'trust-ledger'], '--only: found together with --all'],
    [['ablate', tiny, '--all'], '<scenario>: found together with --all'],
    [['ablate', '--only', 'trust-ledger,trust-ledger'], 'found trust-ledger twice'],
    [['ablate', tiny, '--only', 'trust-ledger', '--interactions'], 'found 1 mechanism'],
    [['ablate', '--only', 'collective-challenge,bid-candy', '--interactions'], 'in ablation/market.yaml; expected at least two'],
    [['ablate', 'scenarios/baseline.yaml', '--baseline'], 'which is the UK baseline'],
    [['explain', tiny, '--charity', 'small', '--replications', '3'], '--replication says which'],
    [['run', tiny, '--population', '--out', 'o'], '--out: found together with --population'],
    [
      ['run', tiny, '--population', '--workers', '1', '--replications', '3', '--years', '2', '--quiet'],
      '--workers: found',
      '--replications: found',
      '--years: found',
      '--quiet: found',
    ],
    [['run', tiny, '--set', 'run.years=3', '--years', '4'], 'run.years, which --set run.years=3 sets too; expected each setting once'],
    [['run', tiny, '--set', 'contract.lots=2', '--set', 'contract.lots=3'], 'which --set contract.lots=2 sets too'],
    [['docs', 'odd', 'trust-ledger'], "found 'trust-ledger' after it"],
    [['check', tiny, '--quiet'], "found no option '--quiet'"],
    [
      ['sensitivity', 'scenarios/experiments/what-matters.yaml', '--out', 'o', '--points', '64'],
      '--points: found without --method indices',
    ],
    [['discover', 'o', '--where', 'hhi < 1', '--workers', '2'], "found no option '--workers'; nothing is run"],
    [['report', 'x', '--out', 'o'], "found no option '--out'"],
  ])('%j', (words, ...said) => {
    refused(words, ...said);
    expect(existsSync('o')).toBe(false);
  });

  test('--set of the number of runs counts in ablate, as --replications does', () => {
    const { code, out } = runCli(['ablate', tiny, '--only', 'trust-ledger', '--set', 'run.replications=2', '--json', '--quiet']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { rows: { replications: number }[] }).rows.map(({ replications }) => replications)).toEqual([2]);
  });
});

describe('a command that does not exist says so, whatever else is asked', () => {
  it.each<Row>([
    [['validate', '--help'], "found no command 'validate'; expected one of run, compare"],
    [['foo', '-h'], "found no command 'foo'"],
    [['--help', 'foo'], "found no command 'foo'"],
    [['import', 'ocds', '--version'], "found no command 'import'"],
    [['runn', '--help'], "did you mean 'run'?"],
    [['help', 'run'], "found no command 'help'", "did you mean '--help'?"],
    [['__proto__', '--help'], "found no command '__proto__'"],
    [
      ['--seed', 'x', 'run', tiny],
      "found '--seed' before the command; expected the command first, as in 'node dist/commonweal.js run … --seed'",
    ],
    [['run', '--help', '--nonsense'], "found no option '--nonsense'"],
    [['run', ''], 'found an empty word'],
  ])('%j', (words, ...said) => refused(words, ...said));

  it.each([[['run', '--help']], [['--help', 'run']], [['run', '-h', 'gone.yaml']], [['--debug', 'run', '--seed', '--help']]])(
    '%j shows help or says why not',
    (words) => {
      const { code, out } = runCli(words);
      expect([code, out.split('\n')[0]]).toEqual(words.includes('--seed') ? [2, ''] : [0, 'node dist/commonweal.js run <scenario>']);
    },
  );
});

test('a message of another kind of dash names a file that is really called so', () => {
  withFiles({}, (folder) => {
    writeFileSync(join(folder, '–x.yaml'), 'title: Dash\n');
    expect(runCli(['check', '–x.yaml'], { cwd: folder }).code).toBe(2);
    expect(runCli(['check', '--', '–x.yaml'], { cwd: folder }).code).toBe(0);
  });
});
