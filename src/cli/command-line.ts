/** The command line: which command is meant, and what happens when something goes wrong. */
import yargs, { type Argv } from 'yargs';
import { engineBuild } from './build.ts';
import { commandList, type Listed } from './command-list.ts';
import { reportError } from './errors.ts';
import { programName } from './program.ts';
import { optionNames, parserComplains, requireOnce, usageError } from './usage.ts';
import { version } from './version.ts';

export async function runCommandLine(words: readonly string[]): Promise<void> {
  let knownOptions: readonly string[] = ['debug', 'version', 'help'];

  function register(cli: Argv, { command, describe, load }: Listed): Argv {
    return cli.command(
      command,
      describe,
      async (own) => {
        const { builder } = (await load()).command;
        const built = await (typeof builder === 'function' ? builder(own) : own.options(builder ?? {}));
        knownOptions = optionNames(built);
        requireOnce(words, built);
        return built;
      },
      async (given) => (await load()).command.handler(given),
    );
  }

  const frame = yargs([...words])
    .scriptName(programName())
    .locale('en')
    .usage('$0 <command>\n\nTry commissioning rules on a simulated voluntary sector.')
    .option('debug', { type: 'boolean', global: true, describe: 'Show where in the program an error arose' })
    .version(`${version} (build ${engineBuild()})`)
    .help()
    .alias('help', 'h')
    .wrap(110)
    .parserConfiguration({
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
    .example('$0 run scenarios/baseline.yaml', 'Simulate the baseline')
    .example('$0 compare scenarios/baseline.yaml scenarios/deep-cuts.yaml', 'See what deep cuts change')
    .demandCommand(1)
    .strict()
    .exitProcess(false)
    .fail((message, error: Error | undefined) => {
      throw error ?? usageError(message, words, knownOptions);
    });

  try {
    await commandList.reduce(register, frame).parseAsync();
  } catch (error) {
    reportError(parserComplains(error) ? usageError(error.message, words, knownOptions) : error, words.includes('--debug'));
  }
}
