/** What `commonweal lesson` does: runs the towns of a lesson and writes its pages, or prints its answer. */
import { scenariosOf, type Lesson } from '../../lessons/lesson.ts';
import { packFiles, packOf } from '../../lessons/pack.ts';
import { lessons } from '../../lessons/registry.ts';
import { seenIn, type World } from '../../lessons/reveal.ts';
import { UNCHECKED, type Language } from '../../lessons/texts/language.ts';
import { lessonTexts } from '../../lessons/texts/lessons.ts';
import { speechIn, speechOf } from '../../lessons/texts/speech.ts';
import { englishWords, revealWords } from '../../lessons/texts/words.ts';
import { visible } from '../../model/scenario/characters.ts';
import { differences } from '../../model/scenario/differences.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { counted } from '../../study/counted.ts';
import { notify, print } from '../effects.ts';
import { UserError } from '../errors.ts';
import { requirePlaceForPages, writePages } from '../folders/doc-pages.ts';
import { madeBy } from '../made-by.ts';
import { commandLine } from '../program.ts';
import { runJobs } from '../running/pool.ts';
import { progressOf } from '../running/progress.ts';
import { requireAll, studiedOf } from '../running/study.ts';
import { loadScenario } from '../scenarios/load.ts';
import { shippedScenario } from '../scenarios/shipped-scenarios.ts';
import type { Overrides } from '../words/options.ts';

export type LessonArguments = Pick<Overrides, 'seed' | 'replications'> & {
  readonly name?: string | undefined;
  readonly language?: Language | undefined;
  readonly workers: number;
  readonly out?: string | undefined;
  readonly quiet: boolean;
};

const TOWN = 'teaching/playground.yaml';
const BY = 'lesson';

function lessonNamed(name: string): Lesson {
  const found = lessons.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const ids = lessons.map(({ id }) => id);
  const near = nearestName(name, ids);
  throw new UserError(
    `lesson: found no lesson '${name}'; expected one of ${ids.join(', ')}${near === null ? '' : `; did you mean '${near}'?`}`,
  );
}

function listText(): string {
  const wide = Math.max(...lessons.map(({ id }) => id.length));
  return lessons.map(({ id, minutes }) => `${id.padEnd(wide)}  ${lessonTexts[id].title} (${englishWords.minutes(minutes)})`).join('\n');
}

/** Throws a UserError where something is given that a list of lessons has no use for. */
function requireNothingElse({ out, seed, replications, language }: LessonArguments): void {
  const given = Object.entries({ out, seed, replications, language }).filter(([, value]) => value !== undefined);
  if (given.length > 0)
    throw new UserError(`lesson: found --${given[0]?.[0]} without a lesson; expected a name before it, such as ${lessons[0]?.id}`);
}

async function worldsOf(title: string, scenarios: readonly Scenario[], { workers, quiet }: LessonArguments): Promise<World[]> {
  const count = scenarios[0]?.settings.run.replications ?? 0;
  const jobs = Array.from({ length: count }, (_, replication) => ({ scenarios, replication }));
  const progress = progressOf(title, count, quiet);
  const outcome = await runJobs(jobs, workers, progress.step).finally(progress.end);
  requireAll(outcome, outcome.results.length, count, 'no page was written');
  const [first, second] = studiedOf(scenarios, outcome.results).studied;
  return (first?.records ?? []).flatMap((record, k) => {
    const other = second?.records[k];
    return other === undefined ? [] : [{ first: record.outcomes, second: other.outcomes }];
  });
}

/** Throws a UserError where a language does not have the lesson. */
function requireLessonIn(language: Language, { id }: Lesson): void {
  const { lessons: own } = speechIn(language);
  if (own[id] === undefined)
    throw new UserError(`--language ${language}: found no lesson '${id}' in it; expected one of ${Object.keys(own).join(', ')}`);
}

/** What is printed where no pages are asked for. */
function answerText(taken: Lesson, worlds: readonly World[], language: Language): string {
  const { texts, words } = speechOf(taken.id, language);
  const unchecked = language === 'en' ? [] : [UNCHECKED[language].join(' ')];
  const seen = seenIn(worlds, taken.asked);
  return [texts.title, ...unchecked, texts.question, ...revealWords(words, seen), words.towns(worlds.length), words.model].join('\n');
}

export async function lesson(given: LessonArguments): Promise<void> {
  const { name, out, seed, replications, quiet, language = 'en' } = given;
  if (name === undefined) {
    requireNothingElse(given);
    return print(listText());
  }
  const taken = lessonNamed(name);
  requireLessonIn(language, taken);
  const scenarios = scenariosOf(loadScenario(shippedScenario(TOWN), { seed, replications }), taken);
  const [first, second] = scenarios;
  if (out !== undefined) requirePlaceForPages(out, packFiles(taken), BY);
  const worlds = await worldsOf(lessonTexts[taken.id].title, scenarios, given);
  if (out === undefined) return print(answerText(taken, worlds, language));
  const inLanguage = language === 'en' ? [] : ['--language', language];
  const again = ['lesson', taken.id, ...inLanguage, '--seed', first.seed, '--replications', String(worlds.length), '--out', out];
  const changes = differences(first, second).map((change) => change.words);
  const pages = packOf(taken, worlds, { seed: first.seed, ...madeBy(), command: commandLine(again), changes }, language);
  writePages(out, pages, BY);
  if (!quiet) notify(`${counted(pages.length, 'page')} written to ${visible(out)}`);
}
