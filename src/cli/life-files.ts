/** A charity's life as files: the ledger of events and the terms of every choice as tables, and all of it as JSON. */
import type { Life } from '../study/experiment/life.ts';
import { csvLine, requireFolderOf, writeFolder } from './folder.ts';

const DATA = 'life.json';

export const requireLifeFolder = (out: string) => requireFolderOf(out, [DATA, 'events.csv', 'choices.csv']);

/** One life for each scenario that it was told under. */
export type LivesToWrite = readonly { readonly scenario: string; readonly life: Life }[];

export function writeLives(out: string, lives: LivesToWrite, all: object): void {
  writeFolder(out, { [DATA]: `${JSON.stringify(all, null, 2)}\n`, 'events.csv': eventsCsv(lives), 'choices.csv': choicesCsv(lives) });
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
