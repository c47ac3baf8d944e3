/** Reads what somebody wants of an outcome: { outcome, at_least } or { outcome, at_most }. */
import { describeNode, type Node } from '../../model/scenario/document.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { definitionOf, outcomeIds, type OutcomeId } from '../outcomes/registry.ts';
import type { Target } from './experiment.ts';
import type { ExperimentReader } from './experiment-reader.ts';

const SIDES = ['at_least', 'at_most'] as const;
const KEYS = ['outcome', ...SIDES] as const;
const EXAMPLE = 'an outcome with one of at_least and at_most, such as { outcome: small_survival, at_least: 0.8 }';

/** The target, or null where the experiment has none. It is of a printed outcome, because only those are drawn. */
export function readTarget(reader: ExperimentReader, printed: readonly OutcomeId[]): Target | null {
  const node = reader.node('target');
  if (node === undefined) return null;
  if (node.kind !== 'map') return reader.refuse(node.at, { found: `${describeNode(node)} for target`, expected: EXAMPLE });
  for (const { name, at } of node.entries)
    if (!(KEYS as readonly string[]).includes(name))
      reader.refuse(at, { found: `no '${name}' in a target`, expected: `one of ${KEYS.join(', ')}`, nearest: nearestName(name, KEYS) });
  const given = (key: (typeof KEYS)[number]) => node.entries.find(({ name }) => name === key)?.node;
  const of = given('outcome');
  if (of === undefined) return reader.refuse(node.at, { found: 'a target without outcome', expected: EXAMPLE });
  const outcome = reader.name(of, 'outcome', outcomeIds);
  if (outcome === null) return null;
  if (!printed.includes(outcome))
    return reader.refuse(of.at, { found: `${outcome} for target, which is not printed`, expected: `one of ${printed.join(', ')}` });
  const sides = SIDES.flatMap((side) => {
    const amount = given(side);
    return amount === undefined ? [] : [{ side, amount }];
  });
  const [first, second] = sides;
  if (first === undefined) return reader.refuse(node.at, { found: 'a target without at_least or at_most', expected: EXAMPLE });
  if (second !== undefined) return reader.refuse(node.at, { found: 'a target with both at_least and at_most', expected: EXAMPLE });
  const value = valueOf(reader, first, outcome);
  return value === null ? null : { outcome, side: first.side, value };
}

type Given = { readonly side: Target['side']; readonly amount: Node };

/** A number that the outcome can have. */
function valueOf(reader: ExperimentReader, { side, amount }: Given, outcome: OutcomeId): number | null {
  const { unit, bounds } = definitionOf(outcome);
  const [low, high] = bounds;
  const value = amount.kind === 'value' ? amount.value : undefined;
  if (typeof value === 'number' && Number.isFinite(value) && value >= (low ?? -Infinity) && value <= (high ?? Infinity)) return value;
  const allowed = low === null ? '' : high === null ? ` of at least ${low}` : ` from ${low} to ${high}`;
  return reader.refuse(amount.at, { found: `${describeNode(amount)} for ${side}`, expected: `a number${allowed}, in its unit, ${unit}` });
}
