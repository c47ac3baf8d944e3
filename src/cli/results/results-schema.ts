/** The JSON Schema of what `run`, `compare`, `ablate` and `verify` print with --json. */
import { outcomeDefinitions } from '../../study/outcomes/registry.ts';

type Schema = { readonly [key: string]: unknown };

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const number = { type: ['number', 'null'] };
const interval = {
  anyOf: [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], minItems: 2, maxItems: 2 }, { type: 'null' }],
};

const openInterval = {
  type: 'array',
  prefixItems: [number, number],
  minItems: 2,
  maxItems: 2,
  description: 'Interval within a run, the middle one over runs of each end; null where an end is open.',
};

/** Further properties are allowed everywhere: later versions add names and never remove them. */
function object(properties: Schema, optional: readonly string[] = []): Schema {
  return { type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) };
}

function forEachOutcome(definition: string): Schema {
  const entries = outcomeDefinitions.map(({ id, title, formula, unit }) => [
    id,
    { $ref: `#/$defs/${definition}`, description: `${title}. ${formula} Unit: ${unit}.` },
  ]);
  return object(Object.fromEntries(entries));
}

const build = { ...text, description: 'Hash of the sources that results depend on.' };

const run = {
  scenario: text,
  seed: text,
  replications: { type: 'integer', minimum: 1 },
  engine: text,
  build,
  digest: { ...text, description: 'Hash of the results alone.' },
  outcomes: forEachOutcome('outcome'),
};

const definitions: Schema = {
  outcome: object({ mean: number, sd: number, ci95: interval, n: count, unit: text, reason: text, run_ci95: openInterval }, [
    'reason',
    'run_ci95',
  ]),
  difference: object({ mean: number, ci95: interval, n: count, pairing_gain: number, reason: text }, ['reason']),
  run: object(run, ['build']),
  compare: object(
    {
      digest: { ...text, description: 'Hash of the digests of its scenarios, the baseline first: the digest of the whole comparison.' },
      baseline: { $ref: '#/$defs/run' },
      scenarios: { type: 'array', items: object({ ...run, differences: forEachOutcome('difference') }, ['build']) },
    },
    ['digest'],
  ),
  ablate: object(
    {
      reproduce: object({ command: text, engine: text, build }),
      rows: { type: 'array', items: { $ref: '#/$defs/ablated' } },
    },
    ['reproduce'],
  ),
  ablated: object(
    {
      mechanism: text,
      observable: text,
      contrast: text,
      expected: { enum: ['+', '-', '0'] },
      kind: { enum: ['direct', 'emergent'] },
      scenario: text,
      seed: text,
      replications: { ...count, description: 'Pairs that were run; n of a difference counts those in which the outcome is defined.' },
      difference: object({ mean: number, ci95: interval, n: count }),
      verdict: { enum: ['shown', 'not shown', 'opposite'] },
    },
    ['seed', 'replications'],
  ),
};

const part = object({
  agrees: { type: 'boolean' },
  differences: { type: 'array', items: object({ what: text, recorded: text, found: text }) },
});

const verification = object({
  folder: text,
  agrees: { type: 'boolean', description: 'Whether digests agree and nothing was changed; results of another build may agree.' },
  sample: { type: 'array', items: count, description: 'Replications that were run again.' },
  replications: { type: 'integer', minimum: 1 },
  scenarios: part,
  build: part,
  results: part,
  files: part,
});

export function resultsSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Commonweal results',
    anyOf: ['run', 'compare', 'ablate', 'verify'].map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: { ...definitions, verify: verification },
  };
}
