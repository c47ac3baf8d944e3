/** Reads how many worlds each cell is run in: a number, or how sure an outcome shall be. */
import { describeNode, type Node } from '../../model/scenario/document.ts';
import { nearestName } from '../../model/scenario/nearest.ts';
import { definitionOf, outcomeIds } from '../outcomes/registry.ts';
import { REPLICATIONS, type Experiment } from './experiment.ts';
import type { ExperimentReader } from './experiment-reader.ts';

/** Least worlds of a first set: from fewer, a standard deviation is too unsure to plan with. */
const FIRST_SET = [5, 10_000] as const;
/** Worlds of a first set, and most worlds, where a precision does not say. */
export const USUAL_WORLDS = { least: 10, most: 1000 } as const;

const KEYS = ['outcome', 'within', 'least', 'most'] as const;
const EXAMPLE = 'a whole number, or a precision such as { outcome: small_survival, within: 0.005, least: 10, most: 200 }';

type Wanted = Pick<Experiment, 'replications' | 'precision'>;

export function readReplications(reader: ExperimentReader, usual: number): Wanted {
  const node = reader.node('replications');
  if (node === undefined) return { replications: Math.max(REPLICATIONS[0], usual), precision: null };
  if (node.kind === 'map') return readPrecision(reader, node) ?? { replications: usual, precision: null };
  if (node.kind === 'value' && typeof node.value === 'number')
    return { replications: reader.count(node, 'replications', REPLICATIONS) ?? usual, precision: null };
  reader.refuse(node.at, { found: `${describeNode(node)} for replications`, expected: EXAMPLE });
  return { replications: usual, precision: null };
}

function readPrecision(reader: ExperimentReader, node: Extract<Node, { kind: 'map' }>): Wanted | null {
  for (const { name, at } of node.entries)
    if (!(KEYS as readonly string[]).includes(name))
      reader.refuse(at, { found: `no '${name}' in a precision`, expected: `one of ${KEYS.join(', ')}`, nearest: nearestName(name, KEYS) });
  const given = (key: (typeof KEYS)[number]) => node.entries.find(({ name }) => name === key)?.node;
  const outcomeNode = given('outcome');
  const withinNode = given('within');
  if (outcomeNode === undefined || withinNode === undefined)
    return reader.refuse(node.at, {
      found: `a precision without ${outcomeNode === undefined ? 'outcome' : 'within'}`,
      expected: EXAMPLE,
    });
  const outcome = reader.name(outcomeNode, 'outcome', outcomeIds);
  const within = withinNode.kind === 'value' ? withinNode.value : undefined;
  const unit = outcome === null ? 'its unit' : `its unit, ${definitionOf(outcome).unit}`;
  if (typeof within !== 'number' || !Number.isFinite(within) || within <= 0)
    return reader.refuse(withinNode.at, {
      found: `${describeNode(withinNode)} for within`,
      expected: `half the width of the interval, a number above 0 in ${unit}`,
    });
  const [leastNode, mostNode] = [given('least'), given('most')];
  const least = leastNode === undefined ? USUAL_WORLDS.least : reader.count(leastNode, 'least', FIRST_SET);
  const most = mostNode === undefined ? USUAL_WORLDS.most : reader.count(mostNode, 'most', FIRST_SET);
  if (outcome === null || least === null || most === null) return null;
  if (least > most) return reader.refuse(node.at, { found: `a least of ${least} above a most of ${most}`, expected: 'least up to most' });
  return { replications: least, precision: { outcome, within, most } };
}
