/** A scenario as a file of its own: every value in full and nothing extended, so that it reads the same whatever defaults later become. */
import { stringify } from 'yaml';
import type { Change, Scenario } from './scenario.ts';

/** What a scenario file says, as plain values; the scenario's name is that of the file. */
export type ScenarioDocument = {
  readonly title: string;
  readonly about?: string;
  readonly seed: string;
  readonly [group: string]: unknown;
};

const changeOf = ({ quarter, over, set }: Change) => ({
  year: Math.floor(quarter / 4) + 1,
  quarter: (quarter % 4) + 1,
  over_quarters: over,
  set,
});

export function scenarioDocument({ title, about, seed, settings, mechanisms, schedule }: Scenario): ScenarioDocument {
  return {
    title,
    ...(about === '' ? {} : { about }),
    seed,
    ...settings,
    mechanisms: Object.fromEntries(Object.entries(mechanisms).map(([id, { enabled, parameters }]) => [id, { enabled, ...parameters }])),
    schedule: schedule.map(changeOf),
  };
}

/** JSON without the characters that a reader of YAML refuses, takes for line ends or drops. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The document in YAML; words that somebody wrote are quoted as JSON, which YAML reads alike. */
export function scenarioText(scenario: Scenario): string {
  const { title, about, seed, ...values } = scenarioDocument(scenario);
  const words = Object.entries({ title, about, seed }).filter(([, text]) => text !== undefined);
  return `${words.map(([key, text]) => `${key}: ${plainJson(text)}\n`).join('')}${stringify(values, { lineWidth: 0 })}`;
}
