/** What a command says of itself. */
import { globalOptions, type Command, type Option, type Options } from './command.ts';
import { commandList } from './command-list.ts';

const WIDTH = 110;
const INDENT = 2;

/** Words in lines of at most so many letters; a single word may be longer. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A heading and under it two columns, the second wrapped. */
function columns(heading: string, rows: readonly (readonly [string, string])[], widest = 44): string[] {
  if (rows.length === 0) return [];
  const first = Math.min(widest, Math.max(...rows.map(([name]) => name.length)));
  const at = INDENT + first + 2;
  const lines = rows.flatMap(([name, text]) => {
    const [begin = '', ...rest] = wrapped(text, WIDTH - at);
    const head = name.length > first ? [`  ${name}`, `${' '.repeat(at)}${begin}`] : [`  ${name.padEnd(first)}  ${begin}`];
    return [...head, ...rest.map((line) => `${' '.repeat(at)}${line}`)];
  });
  return ['', heading, ...lines];
}

function about({ describe, required, default: value }: Option): string {
  return `${describe}${required ? ' (required)' : ''}${value === undefined ? '' : ` (${value} if not given)`}`;
}

const optionRows = (options: Options) =>
  Object.entries(options).map(
    ([name, option]) => [option.value === undefined ? `--${name}` : `--${name} <${option.value}>`, about(option)] as const,
  );

const examples = (rows: Command['examples']) => [
  '',
  'Examples:',
  ...rows.flatMap(([words, does]) => [`  commonweal ${words}`, `      ${does}`]),
];

export function commandHelp({ command, describe, operands, options, examples: shown, epilogue }: Command): string {
  return [
    `commonweal ${command}`,
    '',
    describe,
    ...columns('Operands:', Object.entries(operands)),
    ...columns('Options:', optionRows({ ...options, ...globalOptions })),
    ...examples(shown),
    ...(epilogue === undefined ? [] : ['', ...wrapped(epilogue, WIDTH)]),
  ].join('\n');
}

export function generalHelp(): string {
  return [
    'commonweal <command>',
    '',
    'Try commissioning rules on a simulated voluntary sector.',
    ...columns(
      'Commands:',
      commandList.map(({ command, describe }) => [command, describe] as const),
    ),
    ...columns('Options:', optionRows(globalOptions)),
    ...examples([
      ['run scenarios/baseline.yaml', 'Simulate the baseline'],
      ['compare scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'See what deep cuts change'],
    ]),
    '',
    'commonweal <command> --help shows its operands, options and examples.',
    'Exit codes: 0 done, 1 the work failed, 2 the input was wrong, 130 interrupted (Ctrl-C), 143 terminated.',
  ].join('\n');
}
