/** The model description by the ODD protocol, with its part on decisions, and the STRESS-ABS checklist. */
import type { Mechanism } from '../../model/mechanisms/mechanism.ts';
import { quarter } from '../../model/quarter/quarter.ts';
import { purposes } from '../../model/random/streams.ts';
import { charityState } from './state.ts';
import { code, GENERATED, markdownTable } from './markdown.ts';
import { oddText, stressAbs, type OddElement } from './odd-text.ts';

const CONCEPTS: readonly OddElement[] = [
  'basic principles',
  'emergence',
  'adaptation',
  'objectives',
  'learning',
  'prediction',
  'sensing',
  'interaction',
  'stochasticity',
  'collectives',
  'observation',
];
const DECISIONS: readonly OddElement[] = [
  'individual decision-making',
  'heterogeneity',
  'spatial and social norms',
  'uncertainty in decisions',
  'theoretical background',
];

const headed = (element: OddElement) => `### ${element[0]?.toUpperCase()}${element.slice(1)}\n\n${oddText[element]}`;

export function oddPage(mechanisms: readonly Mechanism[]): string {
  const steps = quarter.map(({ name, summary }, k) => `${k + 1}. **${name}.** ${summary}`);
  const state = Object.entries(charityState).map(([name, [meaning, unit]]) => [code(name), meaning, unit]);
  const streams = new Map<string, string[]>();
  for (const purpose of purposes) {
    const [stream = '', use = ''] = purpose.split('/');
    streams.set(stream, [...(streams.get(stream) ?? []), use]);
  }
  return `# The model, by the ODD protocol

${GENERATED} After Grimm et al. (2020), with the decision part of Müller et al. (2013).

## 1. Purpose and patterns

${oddText.purpose}

${oddText.patterns}

## 2. Entities, state variables and scales

${oddText.entities}

State of a charity:

${markdownTable(['variable', 'meaning', 'unit'], state)}

${oddText.scales}

## 3. Process overview and scheduling

${oddText.scheduling}

${steps.join('\n')}
${steps.length + 1}. **observe.** Outcomes and series are read; nothing is changed.

## 4. Design concepts

${CONCEPTS.map(headed).join('\n\n')}

Streams of draws: ${[...streams].map(([stream, uses]) => `${stream} (${uses.join(', ')})`).join('; ')}.

## 5. Decisions (ODD+D)

${DECISIONS.map(headed).join('\n\n')}

## 6. Initialisation

${oddText.initialisation}

## 7. Input data

${oddText['input data']}

## 8. Submodels

${oddText.submodels} The ${mechanisms.length} mechanisms: ${mechanisms.map(({ id }) => `[${id}](mechanisms/${id}.md)`).join(', ')}.

## STRESS-ABS checklist

${markdownTable(
  ['item', 'where'],
  stressAbs.map((row) => [...row]),
)}
`;
}
