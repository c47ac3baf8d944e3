/** A charity's life as files: the ledger of events and the terms of every choice as tables, and all of it as JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Life } from '../study/experiment/life.ts';
import { csvLine } from './csv.ts';
import { cannotWrite, makeFolder, removeOurs, replaceFolder, requireOurs, type Ours } from './folders.ts';
import { asideIn, makingIn } from './kept.ts';

const DATA = 'life.json';
const NAMES: ReadonlySet<string> = new Set([DATA, 'events.csv', 'choices.csv']);

export const lifeFolder: Ours = {
  isOurs: (name) => NAMES.has(name),
  isMarked: (folder) => {
    try {
      const { charity, events } = JSON.parse(readFileSync(join(folder, DATA), 'utf8')) as Partial<Life>;
      return typeof charity === 'string' && Array.isArray(events);
    } catch {
      return false;
    }
  },
};

/** The folder beside the results in which they are put together: it is made before any work, so that a place that cannot be written to is found out. */
const beside: Ours = { isOurs: (name) => name.startsWith('whole/') || name.startsWith('replaced/'), isMarked: () => true };

/** One life for each scenario that it was told under. */
export type LivesToWrite = readonly { readonly scenario: string; readonly life: Life }[];

export type LifePlace = {
  readonly write: (lives: LivesToWrite, all: object) => void;
  /** To be called at the end, whether anything was written or not. */
  readonly leave: () => void;
};

export function placeForLives(out: string): LifePlace {
  requireOurs(out, lifeFolder);
  const folder = `${out}.new`;
  requireOurs(folder, beside);
  const making = makingIn(folder);
  try {
    makeFolder(making);
  } catch (error) {
    throw cannotWrite(out, error);
  }
  return {
    write: (lives, all) => {
      const files = { [DATA]: `${JSON.stringify(all, null, 2)}\n`, 'events.csv': eventsCsv(lives), 'choices.csv': choicesCsv(lives) };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(making, name), text);
      replaceFolder(making, out, asideIn(folder), lifeFolder);
    },
    leave: () => removeOurs(folder, beside.isOurs),
  };
}

function eventsCsv(lives: LivesToWrite): string {
  return [
    'scenario,charity,id,quarter,kind,others,pounds,tender,choice,text',
    ...lives.flatMap(({ scenario, life }) =>
      life.events.map(({ id, quarter, kind, others, pounds, tenderId, choice, text }) =>
        csvLine([scenario, life.charity, id, quarter, kind, others.join(' '), pounds, tenderId, choice, text]),
      ),
    ),
    '',
  ].join('\n');
}

function choicesCsv(lives: LivesToWrite): string {
  return [
    'scenario,charity,choice,quarter,tender,asked_by,strategy,with,preferred,intended,taken,became,utility,term,value',
    ...lives.flatMap(({ scenario, life }) =>
      life.decisions.flatMap((option) => {
        const { choice, quarter, tenderId, askedBy, strategy, with: partner, preferred, intended, taken, became, utility } = option;
        const said = [preferred, intended, taken].map((yes) => (yes ? 1 : 0));
        return option.terms.map(({ term, value }) =>
          csvLine([scenario, life.charity, choice, quarter, tenderId, askedBy, strategy, partner, ...said, became, utility, term, value]),
        );
      }),
    ),
    '',
  ].join('\n');
}
