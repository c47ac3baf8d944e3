/** Finds the command in the words of the command line, runs it and reports errors. */
import { engineBuild } from './build.ts';
import { nameOfCommand } from './command.ts';
import { commandList } from './command-list.ts';
import { print } from './effects.ts';
import { reportError } from './errors.ts';
import { commandHelp, generalHelp } from './words/help.ts';
import { readWords } from './words/read-words.ts';
import { noCommand, optionBeforeCommand, unknownCommand, wordsError } from './words/usage.ts';
import { version } from './version.ts';

const HELP = ['--help', '-h'];
/** Options that may come before the command. */
const ANYWHERE = [...HELP, '--version', '--debug'];

/** Index of the command's name, after options that every command has; −1 if there is none. */
function placeOfCommand(words: readonly string[]): number {
  const at = words.findIndex((word) => !ANYWHERE.includes(word));
  if (words[at] === '--') return at + 1 < words.length ? at + 1 : -1;
  if (words[at]?.startsWith('-')) throw wordsError([optionBeforeCommand(words[at], words.slice(at))]);
  return at;
}

const versionAndBuild = () => `${version} (build ${engineBuild()})`;

async function runCommand(words: readonly string[]): Promise<void> {
  const at = placeOfCommand(words);
  const word = words[at];
  if (word === undefined) {
    if (words.some((each) => HELP.includes(each))) return print(await generalHelp());
    if (words.includes('--version')) return print(versionAndBuild());
    throw wordsError([noCommand()]);
  }
  const listed = commandList.find(({ command }) => nameOfCommand(command) === word);
  if (listed === undefined) throw wordsError([unknownCommand(word)]);
  const { command } = await listed.load();
  const given = await readWords(words.toSpliced(at, 1), command);
  if (given === 'help') return print(await commandHelp(command));
  if (given === 'version') return print(versionAndBuild());
  await command.handler(given as never);
}

/** Runs the command and sets the exit code; never throws. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  try {
    await runCommand(words);
  } catch (error) {
    const end = words.indexOf('--');
    reportError(error, words.slice(0, end < 0 ? words.length : end).includes('--debug'));
  }
}
