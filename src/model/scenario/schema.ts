/** The JSON Schema of scenario files, made from the same descriptions that check them. */
import { isField, plausibleText, type Field, type FieldTree } from './field.ts';
import { allFields, leafOfTable, leavesOf, policyLeaves, type Leaf } from './fields.ts';
import { scheduleNumbers } from './read-schedule.ts';
import type { MechanismDeclaration } from './scenario.ts';
import { LONGEST } from './texts.ts';

export type JsonSchema = { readonly [key: string]: unknown };

function description(field: Field): string {
  const { meaning, unit, basis, kind, source } = field;
  const rests = source === undefined ? basis : `${basis}: ${source}`;
  const plausible = 'range' in field && field.plausible !== undefined ? ` Plausible: ${plausibleText(field)}.` : '';
  return `${meaning} Unit: ${unit}. A ${kind}; the default rests on ${rests}.${plausible}`;
}

export const range = ([minimum, maximum]: readonly [number, number]) => ({ minimum, maximum });

export function leafSchema(leaf: Leaf): JsonSchema {
  const about = { description: description(leaf), default: leaf.default };
  if (leaf.type === 'boolean') return { type: 'boolean', ...about };
  if (leaf.type === 'choice') return { enum: leaf.choices, ...about };
  return { type: leaf.type, ...range(leaf.range), ...about };
}

export function mapping(properties: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', additionalProperties: false, ...more, properties };
}

/** Either, as it would be written: the value, or a mapping of it and its source. */
const withOrWithoutSource = (value: JsonSchema) => ({
  anyOf: [value, mapping({ value, source: { $ref: '#/$defs/source' } }, { required: ['value'] })],
});

/** Settings that allow the same values share a form. */
function formName(leaf: Leaf): string {
  if (leaf.type === 'boolean') return leaf.type;
  return [leaf.type, ...(leaf.type === 'choice' ? leaf.choices : leaf.range)].join('-');
}

function sourcedLeaf(leaf: Leaf): JsonSchema {
  return { description: description(leaf), default: leaf.default, $ref: `#/$defs/${formName(leaf)}` };
}

function formOf(leaf: Leaf): JsonSchema {
  const { description: _, default: __, ...value } = leafSchema(leaf);
  return withOrWithoutSource(value);
}

function treeSchema(tree: Field | FieldTree): JsonSchema {
  if (!isField(tree)) return mapping(propertiesOf(tree));
  if (tree.type !== 'table') return sourcedLeaf(tree);
  const entries = tree.keys.map((key) => [key, sourcedLeaf(leafOfTable(tree, key))]);
  return { description: description(tree), ...withOrWithoutSource(mapping(Object.fromEntries(entries))) };
}

function propertiesOf(tree: FieldTree): JsonSchema {
  return Object.fromEntries(Object.entries(tree).map(([name, node]) => [name, treeSchema(node)]));
}

/** What YAML takes for a number or for yes or no is read as it is written. */
export const text = (name: keyof typeof LONGEST, meaning: string) => ({
  type: ['string', 'number', 'boolean'],
  minLength: 1,
  maxLength: LONGEST[name],
  description: meaning,
});

/** Rules may be named by dotted paths or nested; both forms are spelt out for editors. */
function ruleSchema(): JsonSchema {
  const rules: { [name: string]: unknown } = {};
  const within = (prefix: string) => [...policyLeaves].filter(([path]) => path.startsWith(prefix));
  const prefixes = new Set(
    [...policyLeaves.keys()].flatMap((path) =>
      path
        .split('.')
        .slice(0, -1)
        .map((_, k, parts) => parts.slice(0, k + 1).join('.')),
    ),
  );
  for (const [path, leaf] of policyLeaves) rules[path] = sourcedLeaf(leaf);
  for (const prefix of prefixes)
    rules[prefix] = mapping(nestedRules(within(`${prefix}.`).map(([path, leaf]) => [path.slice(prefix.length + 1), leaf])));
  return mapping(rules, { minProperties: 1 });
}

function nestedRules(rules: readonly (readonly [string, Leaf])[]): JsonSchema {
  const names = [...new Set(rules.map(([path]) => path.split('.')[0]))];
  const inner = (name: string) =>
    rules.filter(([path]) => path.startsWith(`${name}.`)).map(([path, leaf]) => [path.slice(name.length + 1), leaf] as const);
  const nested = names.filter((name) => inner(name).length > 0).map((name) => [name, mapping(nestedRules(inner(name)))]);
  return { ...Object.fromEntries(nested), ...Object.fromEntries(rules.map(([path, leaf]) => [path, sourcedLeaf(leaf)])) };
}

function scheduleSchema(): JsonSchema {
  const numbers = Object.entries(scheduleNumbers).map(([name, { type, range: limits, meaning }]) => [
    name,
    { type, ...range(limits), description: meaning },
  ]);
  const change = mapping({ ...Object.fromEntries(numbers), set: { $ref: '#/$defs/rules' } }, { required: ['year', 'set'] });
  return {
    type: 'array',
    description: 'Rules that change during the run. It replaces the schedule of the file this one extends.',
    items: change,
  };
}

/** Draft 2020-12. Rules across settings, such as weights that add up to 1, are left to `commonweal check`. */
export function scenarioSchema(declarations: readonly MechanismDeclaration[]): JsonSchema {
  const fields = allFields(declarations);
  const { mechanisms, ...groups } = fields;
  const everyMechanism = {
    enum: ['on', 'off'],
    description: 'Switches every mechanism on or off; those named beside it follow what is said of them.',
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Commonweal scenario',
    ...mapping({
      title: text('title', 'Short title, shown in tables and reports.'),
      about: text('about', 'One paragraph: what the scenario is for.'),
      extends: text('extends', 'Relative path of the scenario this one is laid over.'),
      seed: { ...text('seed', 'Seed of all random draws, kept as it is written.'), default: 'commonweal' },
      ...propertiesOf(groups),
      mechanisms: mapping(
        { default: everyMechanism, ...propertiesOf(mechanisms as FieldTree) },
        { description: 'Behaviours that can be switched off and tuned; on unless something says otherwise.' },
      ),
      schedule: scheduleSchema(),
    }),
    $defs: {
      rules: ruleSchema(),
      source: text('source', 'Where the value comes from; shown wherever the value is.'),
      ...Object.fromEntries([...leavesOf(fields).values()].map((leaf) => [formName(leaf), formOf(leaf)])),
    },
  };
}
