/** What the command line of the benchmark asks for; everything wrong with it is said before anything is measured. */
import { readFileSync } from 'node:fs';
import yargs from 'yargs';
import { UserError } from '../src/cli/errors.ts';
import { nearestName } from '../src/model/scenario/nearest.ts';
import { withFigures } from './page.ts';
import { findAgentScript } from './peers/agentscript.ts';

export type Asked<Name extends string> = {
  readonly sections: readonly Name[];
  readonly national: boolean;
  /** AgentScript's bundle; null where no folder was given. */
  readonly agentscript: string | null;
  readonly page: { readonly file: string; readonly text: string } | null;
};

const NATIONAL = 'national';

export async function readAsked<Name extends string>(words: readonly string[], names: readonly Name[]): Promise<Asked<Name>> {
  const known = [...names, NATIONAL];
  const given = await yargs(words)
    .scriptName('npm run bench --')
    .locale('en')
    .usage(
      `$0 [${known.join(' | ')}]..\n\nMeasures the sections that are named, or all; '${NATIONAL}' adds a country of 165,000 charities.`,
    )
    .option('markdown', { type: 'string', requiresArg: true, describe: 'Page whose block of measured figures is replaced' })
    .option('agentscript', {
      type: 'string',
      requiresArg: true,
      default: process.env['AGENTSCRIPT_FOLDER'],
      describe: 'Folder that AgentScript was installed into; also AGENTSCRIPT_FOLDER',
    })
    .version(false)
    .strictOptions()
    .fail((message, error: Error | undefined) => {
      const [, option] = /^Unknown arguments?: (\S+?),?(?: |$)/.exec(message) ?? [];
      throw error ?? (option === undefined ? new UserError(`bench: ${message}`) : unknownOption(option));
    })
    .parseAsync();
  const asked = given._.map(String);
  requireKnown(asked, known);
  const some = names.filter((name) => asked.includes(name));
  if (given.markdown !== undefined && some.length > 0)
    throw new UserError(
      `--markdown ${given.markdown}: found the sections ${some.join(', ')}; expected none to be named, because the whole block is replaced`,
    );
  return {
    sections: some.length > 0 ? some : names,
    national: asked.includes(NATIONAL),
    agentscript: given.agentscript === undefined ? null : agentScriptIn(given.agentscript),
    page: given.markdown === undefined ? null : { file: given.markdown, text: readPage(given.markdown) },
  };
}

function unknownOption(option: string): UserError {
  const nearest = nearestName(option, ['markdown', 'agentscript']);
  return new UserError(
    `bench: found no option '--${option}'; expected --markdown or --agentscript${nearest === null ? '' : `; did you mean '--${nearest}'?`}`,
  );
}

function requireKnown(asked: readonly string[], known: readonly string[]): void {
  for (const word of asked) {
    if (known.includes(word)) continue;
    const nearest = nearestName(word, known);
    const hint = nearest === null ? '' : `; did you mean '${nearest}'?`;
    throw new UserError(`bench: found '${word}'; expected any of ${known.join(', ')}${hint}`);
  }
}

function agentScriptIn(folder: string): string {
  const file = findAgentScript(folder);
  if (file === null)
    throw new UserError(
      `--agentscript ${folder}: found no node_modules/agentscript in it; expected the folder given to npm install --prefix`,
    );
  return file;
}

function readPage(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError(`--markdown ${file}: cannot be read (${(error as NodeJS.ErrnoException).code}); expected a page to write into`);
  }
  // Refused here when there is nowhere to write.
  withFigures(text, '', file);
  return text;
}
