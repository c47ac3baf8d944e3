/** The help of each command and of the whole program, formatted by the parser from what commands declare. */
import type { Argv } from 'yargs';
import { globalOptions, nameOfCommand, type Command } from '../command.ts';
import { commandList } from '../command-list.ts';
import { yargsFor, yargsOptions } from './parser.ts';
import { programName } from '../program.ts';

const WIDTH = 110;

const EXIT_CODES = 'Exit codes: 0 done, 1 the work failed, 2 the input was wrong, 129, 130 or 143 ended by a signal (130 is Ctrl-C).';

/** The command is given to yargs as its default command `$0`: yargs describes operands only then. */
export function commandHelp({ command, describe, operands, options, examples, epilogue }: Command): Promise<string> {
  const name = nameOfCommand(command);
  const described = (cli: Argv): Argv =>
    Object.entries(operands).reduce((own, [operand, text]) => own.positional(operand, { type: 'string', describe: text }), cli);
  const framed = yargsFor([])
    .scriptName(`${programName()} ${name}`)
    .command(command.replace(name, '$0'), describe, described)
    .options(yargsOptions({ ...options, ...globalOptions }))
    .example(examples.map(([words, does]) => [`${programName()} ${words}`, does]))
    .wrap(WIDTH);
  return (epilogue === undefined ? framed : framed.epilogue(epilogue)).getHelp();
}

export function generalHelp(): Promise<string> {
  return commandList
    .reduce((cli: Argv, { command, describe }) => cli.command(command, describe), yargsFor([]).scriptName(programName()))
    .usage('$0 <command>\n\nTry commissioning rules on a simulated voluntary sector.')
    .options(yargsOptions(globalOptions))
    .example([
      ['$0 run scenarios/baseline.yaml', 'Simulate the baseline'],
      ['$0 compare scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'See what deep cuts change'],
    ])
    .epilogue(`$0 <command> --help shows its operands, options and examples.\n${EXIT_CODES}`)
    .wrap(WIDTH)
    .getHelp();
}
