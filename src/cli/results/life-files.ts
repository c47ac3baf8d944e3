/** The files of a charity's life: a table of events, a table with the terms of every choice, and all of it as JSON. */
import type { Life } from '../../study/lives/follow-life.ts';
import type { Files } from '../folders/publish.ts';
import { PACKAGE, tableFiles, type Column, type Table } from './tables.ts';

const DATA = 'life.json';
export const LIFE_NAMES: readonly string[] = [DATA, PACKAGE, 'events.csv', 'choices.csv'];

/** One life for each scenario. */
export type LivesToWrite = readonly { readonly scenario: string; readonly life: Life }[];

export function lifeFiles(title: string, lives: LivesToWrite, all: object): Files {
  return { ...tableFiles('commonweal-life', title, '', [events(lives), choices(lives)]), [DATA]: `${JSON.stringify(all, null, 2)}\n` };
}

const whose: readonly Column[] = [
  { name: 'scenario', type: 'string', description: 'Scenario' },
  { name: 'charity', type: 'string', description: 'Identity of the charity whose life it is' },
];
const quarter: Column = {
  name: 'quarter',
  type: 'integer',
  unit: 'quarters since the start of the run',
  description: 'Quarter, 0 the first',
};
const tender: Column = { name: 'tender', type: 'string', description: 'Identity of the tender it was about' };
const yesOrNo = (name: string, description: string): Column => ({ name, type: 'boolean', description });

function events(lives: LivesToWrite): Table {
  return {
    name: 'events',
    description: 'What happened to the charity.',
    key: ['scenario', 'charity', 'id'],
    columns: [
      ...whose,
      { name: 'id', type: 'string', description: 'Quarter and number within it, both from 1' },
      quarter,
      { name: 'kind', type: 'string', description: 'Kind of event' },
      { name: 'others', type: 'string', description: 'Identities of other charities in it, with spaces between' },
      {
        name: 'pounds',
        type: 'number',
        unit: '£ a year',
        description: 'Money, where there is any in it; at the end of a year, contract income of the year',
      },
      tender,
      { name: 'choice', type: 'string', description: 'The choice behind it' },
      { name: 'text', type: 'string', description: 'The event in words' },
    ],
    rows: lives.flatMap(({ scenario, life }) =>
      life.events.map((e) => [scenario, life.charity, e.id, e.quarter, e.kind, e.others.join(' '), e.pounds, e.tenderId, e.choice, e.text]),
    ),
  };
}

function choices(lives: LivesToWrite): Table {
  return {
    name: 'choices',
    description: 'Every option of every choice, a row for each term of its utility.',
    columns: [
      ...whose,
      { name: 'choice', type: 'string', description: 'Options with the same id make one choice' },
      quarter,
      tender,
      {
        name: 'asked_by',
        type: 'string',
        description: 'The lead whose question it was; empty where the choice was how to answer the tender',
      },
      { name: 'strategy', type: 'string', description: 'Way of answering' },
      { name: 'with', type: 'string', description: 'Partner first thought of, or the lead to join' },
      yesOrNo('preferred', 'Whether it was liked best'),
      yesOrNo('intended', 'Whether the charity set out to do it'),
      yesOrNo('taken', 'Whether it was done'),
      { name: 'became', type: 'string', description: 'What came of what was liked best' },
      { name: 'utility', type: 'number', unit: 'utility', description: 'Sum of the terms' },
      { name: 'term', type: 'string', description: 'Money, a mechanism, or noise' },
      { name: 'value', type: 'number', unit: 'utility', description: 'What the term adds' },
    ],
    rows: lives.flatMap(({ scenario, life }) =>
      life.decisions.flatMap((d) => {
        const option = [scenario, life.charity, d.choice, d.quarter, d.tenderId, d.askedBy, d.strategy, d.with, d.preferred, d.intended];
        return d.terms.map(({ term, value }) => [...option, d.taken, d.became, d.utility, term, value]);
      }),
    ),
  };
}
