/** A scenario as a file of its own: every value in full and nothing extended, so that it reads the same whatever defaults later become. */
import { Scalar, stringify } from 'yaml';
import type { Change, Scenario, Sources } from './scenario.ts';
import { scheduledPath } from './sources.ts';

/** What a scenario file says, as plain values; the scenario's name is that of the file. */
export type ScenarioDocument = {
  readonly title: string;
  readonly about?: string;
  readonly seed: string;
  readonly [group: string]: unknown;
};

/** Values by name as they are, each of those that have a source with it. */
function sourced(values: object, sources: Sources | undefined, pathOf: (name: string) => string): object {
  if (sources === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => {
      const path = pathOf(name);
      if (typeof value === 'object' && value !== null) return [name, sourced(value, sources, (inner) => `${path}.${inner}`)];
      return [name, Object.hasOwn(sources, path) ? { value, source: sources[path] } : value];
    }),
  );
}

const changeOf = ({ quarter, over, set }: Change, sources: Sources | undefined) => ({
  year: Math.floor(quarter / 4) + 1,
  quarter: (quarter % 4) + 1,
  over_quarters: over,
  set: sourced(set, sources, (path) => scheduledPath(quarter, path)),
});

const switchesOf = (mechanisms: Scenario['mechanisms']) =>
  Object.fromEntries(Object.entries(mechanisms).map(([id, { enabled, parameters }]) => [id, { enabled, ...parameters }]));

export function scenarioDocument({ title, about, seed, settings, mechanisms, schedule, sources }: Scenario): ScenarioDocument {
  return {
    title,
    ...(about === '' ? {} : { about }),
    seed,
    ...sourced(settings, sources, (group) => group),
    mechanisms: sourced(switchesOf(mechanisms), sources, (id) => `mechanisms.${id}`),
    schedule: schedule.map((change) => changeOf(change, sources)),
  };
}

/** JSON without the characters that a reader of YAML refuses, takes for line ends or drops. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffd-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Somebody's words are always quoted: YAML would take some for numbers, or for nothing. */
function quoted(key: unknown, value: unknown): unknown {
  if (key !== 'source' || typeof value !== 'string') return value;
  const words = new Scalar(value);
  words.type = Scalar.QUOTE_DOUBLE;
  return words;
}

/** The document in YAML; words that somebody wrote are quoted as JSON, which YAML reads alike. */
export function scenarioText(scenario: Scenario): string {
  const { title, about, seed, ...values } = scenarioDocument(scenario);
  const words = Object.entries({ title, about, seed }).filter(([, text]) => text !== undefined);
  return `${words.map(([key, text]) => `${key}: ${plainJson(text)}\n`).join('')}${stringify(values, quoted, { lineWidth: 0 })}`;
}
