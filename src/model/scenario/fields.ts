/** Every place in a scenario that holds one value: settings, the entries of their tables, and what mechanisms bring. */
import { isField, type BooleanField, type ChoiceField, type Field, type FieldTree, type NumberField } from './field.ts';
import type { MechanismDeclaration } from './scenario.ts';
import { settingFields } from './settings.ts';

/** A field that holds one value; a table is one for each of its keys. */
export type Leaf = NumberField | BooleanField | ChoiceField;

export function leafOfTable(field: Extract<Field, { type: 'table' }>, key: string): NumberField {
  const { keys: _, type: __, default: defaults, ...description } = field;
  return { ...description, type: 'number', default: defaults[key] };
}

function mechanismField({ summary, parameters }: MechanismDeclaration): FieldTree {
  const enabled: BooleanField = {
    type: 'boolean',
    default: true,
    meaning: `Whether this takes part. ${summary}`,
    unit: 'yes or no',
    basis: 'judgement',
    kind: 'assumption',
  };
  const numbers = Object.entries(parameters).map(([name, parameter]) => [
    name,
    { ...parameter, type: 'number', kind: 'assumption' } satisfies NumberField,
  ]);
  return { enabled, ...Object.fromEntries(numbers) };
}

/** All settings and, under `mechanisms`, what the given mechanisms can be set to. */
export function allFields(declarations: readonly MechanismDeclaration[]): FieldTree {
  const mechanisms = Object.fromEntries(declarations.map((declaration) => [declaration.id, mechanismField(declaration)]));
  return { ...settingFields, mechanisms };
}

/** Every single-valued field of a tree under its dotted path, in order of declaration. */
export function leavesOf(tree: FieldTree, prefix = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [name, node] of Object.entries(tree)) {
    const path = `${prefix}${name}`;
    if (!isField(node)) for (const [inner, leaf] of leavesOf(node, `${path}.`)) leaves.set(inner, leaf);
    else if (node.type === 'table') for (const key of node.keys) leaves.set(`${path}.${key}`, leafOfTable(node, key));
    else leaves.set(path, node);
  }
  return leaves;
}

export const settingLeaves: ReadonlyMap<string, Leaf> = leavesOf(settingFields);

const fixedGroups = ['run', 'population', 'market'];

/** A schedule may change what a commissioner can choose, but not how long the run is, who is in it or what its market is like. */
function canBeScheduled(path: string, leaf: Leaf): boolean {
  return leaf.kind === 'policy' && !fixedGroups.includes(path.split('.')[0]);
}

export const policyLeaves: ReadonlyMap<string, Leaf> = new Map([...settingLeaves].filter(([path, leaf]) => canBeScheduled(path, leaf)));
