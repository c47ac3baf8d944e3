/** The JSON Schema of experiment files, made from the same descriptions that check them. */
import { allFields, leavesOf, type Leaf } from '../../model/scenario/fields.ts';
import { leafSchema, mapping, range, text, type JsonSchema } from '../../model/scenario/schema.ts';
import type { MechanismDeclaration } from '../../model/scenario/scenario.ts';
import { outcomeIds } from '../outcomes/registry.ts';
import { MOST_GROUPS } from '../sensitivity/shapley.ts';
import { DESIGNS, REPLICATIONS } from './experiment.ts';
import { POINTS } from './read-experiment.ts';
import { LEVELS } from './read-factor.ts';

const levels = { type: 'integer', ...range(LEVELS), description: 'Values to try, evenly spread; only of a grid and one at a time.' };

function factorSchema(leaf: Leaf): JsonSchema {
  const value = leafSchema(leaf);
  const list = { type: 'array', minItems: 1, uniqueItems: true, items: value };
  const plausible = { const: 'plausible', description: 'Its plausible range; of a choice, every value.' };
  if (leaf.type !== 'number' && leaf.type !== 'integer') return { anyOf: [list, plausible] };
  const between = mapping({ from: value, to: value, levels }, { required: ['from', 'to'] });
  return { anyOf: [list, plausible, mapping({ plausible: levels }, { required: ['plausible'] }), between] };
}

/** Draft 2020-12. Whether the settings of each cell fit together is left to `commonweal check`. */
export function experimentSchema(declarations: readonly MechanismDeclaration[]): JsonSchema {
  const leaves = [...leavesOf(allFields(declarations))].filter(([path]) => path !== 'run.replications');
  const settings = mapping(Object.fromEntries(leaves.map(([path, leaf]) => [path, leafSchema(leaf)])), { minProperties: 1 });
  const file = { type: 'string', minLength: 1, description: 'Relative path of a scenario file.' };
  const worlds = { type: 'integer', ...range(REPLICATIONS) };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Commonweal experiment',
    ...mapping({
      title: text('title', 'Short title, shown in tables and reports.'),
      about: text('about', 'One paragraph: what the experiment asks.'),
      extends: {
        type: 'string',
        minLength: 1,
        description: 'Relative path of the experiment this one is laid over; factors are joined by name.',
      },
      base: {
        anyOf: [file, { type: 'array', minItems: 1, items: file }],
        description: 'Scenario that the factors change; several are a factor of their own.',
      },
      factors: {
        type: 'object',
        minProperties: 1,
        description:
          'Settings by dotted path with their values; or names of your own, each with labels that are mappings of paths to values.',
        properties: Object.fromEntries(leaves.map(([path, leaf]) => [path, factorSchema(leaf)])),
        additionalProperties: { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/$defs/settings' } },
      },
      design: { enum: DESIGNS, default: 'grid', description: 'Which points of the space are run.' },
      points: {
        type: 'integer',
        ...range(POINTS),
        description: 'Points of a Latin hypercube, or of Sobol’s sequence: there a power of two.',
      },
      replications: {
        anyOf: [
          worlds,
          mapping(
            { outcome: { enum: outcomeIds }, within: { type: 'number', exclusiveMinimum: 0 }, least: worlds, most: worlds },
            { required: ['outcome', 'within'] },
          ),
        ],
        description: 'Worlds for every cell; or a precision: half the width of the 95 % interval of an outcome’s mean in every cell.',
      },
      outcomes: {
        anyOf: [{ enum: outcomeIds }, { type: 'array', minItems: 1, uniqueItems: true, items: { enum: outcomeIds } }],
        description: 'Outcomes that are printed, the first leading; all are in the tables.',
      },
      target: {
        ...mapping(
          { outcome: { enum: outcomeIds }, at_least: { type: 'number' }, at_most: { type: 'number' } },
          { required: ['outcome'], oneOf: [{ required: ['at_least'] }, { required: ['at_most'] }] },
        ),
        description: 'What is wanted of one of the printed outcomes, in its unit; the report draws where it is met.',
      },
      groups: {
        type: 'object',
        minProperties: 1,
        maxProperties: MOST_GROUPS,
        description: 'Names, each with factors whose share of an outcome’s variance is wanted together; for sensitivity.',
        additionalProperties: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
      },
    }),
    $defs: { settings },
  };
}
