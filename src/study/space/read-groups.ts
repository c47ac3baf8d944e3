/** Reads the groups of factors whose shares of an outcome's variance are wanted: names, each with a list of factors. */
import { describeNode } from '../../model/scenario/document.ts';
import { MOST_GROUPS, REST } from '../sensitivity/shapley.ts';
import type { Experiment } from './experiment.ts';
import type { ExperimentReader } from './experiment-reader.ts';

const EXAMPLE = 'names, each with a list of factors, such as { rules: [contract.lots] }';

/** `severalBases` says whether the base is a factor too. */
export function readGroups(reader: ExperimentReader, severalBases: boolean): Experiment['groups'] {
  const node = reader.node('groups');
  if (node === undefined) return {};
  if (node.kind !== 'map' || node.entries.length === 0) {
    const found = node.kind === 'map' ? 'an empty mapping for groups' : `${describeNode(node)} for groups`;
    reader.refuse(node.at, { found, expected: EXAMPLE });
    return {};
  }
  const factors = factorNames(reader, severalBases);
  const of = new Map<string, string>();
  const groups = node.entries.map(({ name, at, node: list }) => {
    if (name === REST) reader.refuse(at, { found: `a group called ${REST}`, expected: 'another name: that of the factors in no group' });
    const members = reader.names(list, 'factor', factors, 'one of the factors of this experiment');
    for (const member of new Set(members)) {
      const other = of.get(member);
      if (other !== undefined)
        reader.refuse(list.at, { found: `${member} in two groups, ${other} and ${name}`, expected: 'each factor in one group' });
      of.set(member, name);
    }
    return [name, members] as const;
  });
  const parts = groups.length + (factors.some((name) => !of.has(name)) ? 1 : 0);
  if (parts > MOST_GROUPS)
    reader.refuse(node.at, {
      found: `${parts} groups, that of the factors in none included`,
      expected: `at most ${MOST_GROUPS}: each doubles the runs`,
    });
  return Object.fromEntries(groups);
}

/** Names as the file has them, also of factors that are wrong: those are complained of once. */
function factorNames(reader: ExperimentReader, severalBases: boolean): string[] {
  const node = reader.node('factors');
  const named = node?.kind === 'map' ? node.entries.map(({ name }) => name) : [];
  return [...(severalBases ? ['base'] : []), ...named];
}
