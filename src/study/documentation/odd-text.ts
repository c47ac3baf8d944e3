/** The parts of the ODD protocol that are written by hand, by element; the rest is generated from the code. */
import { settingFields } from '../../model/scenario/settings.ts';

/** Elements of ODD (Grimm et al. 2020) and of the decision part of ODD+D (Müller et al. 2013); a missing one does not compile. */
export type OddElement =
  | 'purpose'
  | 'patterns'
  | 'entities'
  | 'scales'
  | 'scheduling'
  | 'basic principles'
  | 'emergence'
  | 'adaptation'
  | 'objectives'
  | 'learning'
  | 'prediction'
  | 'sensing'
  | 'interaction'
  | 'stochasticity'
  | 'collectives'
  | 'observation'
  | 'individual decision-making'
  | 'heterogeneity'
  | 'spatial and social norms'
  | 'uncertainty in decisions'
  | 'theoretical background'
  | 'initialisation'
  | 'input data'
  | 'submodels';

export const oddText: Readonly<Record<OddElement, string>> = {
  purpose:
    'To let people try commissioning rules (size and bundling of contracts, thresholds, mandates, weights, payment, cuts) on a simulated sector before they are tried on the real one: what they do to competition and collaboration between charities, to concentration, to the survival of small charities and to the people served, and why. Its users are policy researchers, commissioners and teachers. It is a tool for comparing rules in like worlds, not a forecast of any charity, council or year.',
  patterns:
    'The baseline has to show, over twenty years without a change of policy: closures of 2.3 to 3.2 per cent a year; 35 to 46 per cent of charities overspending in a year; counts of every size band drifting by less than one per cent a year; 2.5 to 5 bids a tender; 15 to 31 per cent of tenders with one bid; 12 to 18 per cent of contract money with charities under £1m. These gates are tested with no mechanism and with all of them.',
  entities:
    'Charities; areas, grouped in regions, each with a commissioner’s budget by service; service lines, streams of public work let again and again; tenders, bids and contracts; spot and fee work shared among present holders; ties between charities that have met, and lasting alliances (defensive alliances, joint ventures, groups that share services); a for-profit provider and in-house delivery.',
  scales: `One step is a quarter; a run is usually ten years after a warm-up of at least ${settingFields.run.warm_up_quarters.default} quarters under the baseline’s rules, which ends when local concentration, closures and reserves are steady. Space is the area of a council; a run simulates all areas of England or a sample of whole areas, of as few regions as it may be, with all of their charities; what a charity of wider reach meets in a sample stands for what it meets in all of its reach (decision record 0020). Money is in pence.`,
  scheduling:
    'Every quarter the steps below happen in this order for all charities together; within a step, charities act in order of identity and cannot see what others do in the same step, except where partners answer leads in turn (order by lot). Rules change at the start of a quarter, by schedule.',
  'basic principles':
    'Charities answer the rules of a quasi-market under bounded attention and uncertain beliefs. What partnership brings is never put in: it follows from skills, bases, turnover, trust and costs. Money that moves is posted between accounts and checked every quarter.',
  emergence:
    'Concentration, the contract value at which nationals appear, survival by size, partnering by contract size, trust and drift emerge. Entry and background closure are put in; closures from insolvency and entries from unmet need come on top and are reported apart.',
  adaptation:
    'Charities change what they bid for, how, with whom and at what price; plans, overheads and costs follow income with lags; they form and leave alliances, seek mergers, learn, and turn inward under cuts.',
  objectives:
    'A charity weighs expected surplus over what it stakes, plus one named term for every behaviour that is on, as in a random-utility choice; mission terms value the change it expects for the people it serves, which may be for the worse.',
  learning:
    'Chances of winning, alone and together, are learnt by service from own results and those of neighbours, fading. Quality grows with practice; partners may learn from each other and be built up; trust and regret follow experience.',
  prediction:
    'Charities expect to win as often as they have learnt, more or less by their own strengths and price; they foresee bid, delivery, coordination, set-up and waiting costs, with misjudged overheads.',
  sensing:
    'A charity sees tenders in its place and service by chance, fewer outside the market or without a base; it knows its own state, the climate of its place, partners it has met best; it does not see others’ bids. Recognition of what others bring may be incomplete.',
  interaction:
    'Direct: partnership, alliances, challenge, merger and takeover, paying partners. Indirect: rival bids, a common memory of bidding in a market, trust of a place, cuts, the sharing out of spot work.',
  stochasticity:
    'Every draw is a function of a master seed, a named stream, the agent, the quarter and the purpose, never of the order of visits; so scenarios that differ in one rule share all luck the rule does not touch, and results do not depend on how many cores work.',
  collectives:
    'Consortia for one contract, with a lead, parts, a fee and agreed terms; lasting alliances of up to five local charities; places, whose charities share a climate of trust.',
  observation:
    'Outcomes (see the dictionary) are read from the state and events after every quarter and at the end; reading changes nothing. Differences between scenarios are paired by replication.',
  'individual decision-making':
    'The subjects are charities. For each tender noticed they choose between bidding alone, leading a partnership, bidding through an alliance, stepping back for another, and staying out; others answer offers to join. The form of the choice is a setting: nested logit, satisficing (the first way that is good enough), or best response without noise. A portfolio rule then limits how much is bid for.',
  heterogeneity:
    'Charities differ in size, place, reach, specialisms, skills and dispositions, drawn around a mean for their band with a wide spread: some large charities are localised, build up others and step back, some small ones are not. A test holds that no disposition is the same throughout a band.',
  'spatial and social norms':
    'Places have a climate of trust that rivalry wears down and joint work restores; cuts are felt by place; nationals’ incursions are remembered by place.',
  'uncertainty in decisions':
    'Noise with a Gumbel law stands for what is not modelled; costs of a tender are uncertain by a stated spread; beliefs about winning start from a prior and are learnt.',
  'theoretical background':
    'Random utility and nested choice (McFadden), bounded rationality and attention (Simon), two-sided matching by proposal and acceptance (Gale and Shapley; or a greedy round with one revision), threshold models of collective action (Granovetter), Gibrat growth of income, experience-weighted learning.',
  initialisation:
    'A synthetic sector is drawn from published figures on counts, income, reserves, reach and government income by size band; holders of public work are chosen so that both layers of contract money fit, and contracts are seeded with staggered remaining lives. `run --population` prints the drawn sector beside its targets. Compared scenarios branch from one state at the end of the warm-up.',
  'input data': 'None changes during a run besides the schedule of the scenario.',
  submodels:
    'The base market is described precisely enough to be written again in docs/model/base-market.md, from which a second implementation was made; each mechanism has a page of its own; every setting is in the dictionary.',
};

/** The STRESS-ABS checklist (Monks et al. 2019): where each item is answered. */
export const stressAbs: readonly (readonly [item: string, where: string])[] = [
  ['1.1 Purpose', 'this page, Purpose'],
  ['1.2 Model outputs', '[outcomes](outcomes.md); report and results files, README'],
  ['1.3 Aims of experimentation', '[hypotheses](hypotheses.md); [ablation study](ablation.md)'],
  ['2.1 Base model overview', '[base market](base-market.md); ARCHITECTURE'],
  ['2.2 Base model logic', '[base market](base-market.md)'],
  ['2.3 Scenario logic', 'scenario files under scenarios/; `diff`'],
  ['2.4 Algorithms', '[base market](base-market.md); decision records'],
  ['2.5 Components: environment, agents, interaction, entry and exit', 'this page, Entities and state variables; Interaction; step 11'],
  ['3.1 Data sources', '[settings](parameters.md), basis column'],
  ['3.2 Pre-processing', '[settings](parameters.md); population drawn by the code alone'],
  ['3.3 Input parameters', '[settings](parameters.md); [mechanisms](mechanisms/README.md)'],
  ['3.4 Assumptions', '[settings](parameters.md), kind and basis; the report’s assumptions section'],
  ['4.1 Initialisation', 'this page, Initialisation'],
  ['4.2 Run length and warm-up', 'this page, Scales; decision record 0007'],
  ['4.3 Estimation approach', 'paired replications with t intervals; Holm over the ablation study'],
  ['5.1 Software', 'package.json and lock file; Node version in CI'],
  ['5.2 Random sampling', 'this page, Stochasticity; src/model/random'],
  ['5.3 Model execution', 'this page, Process overview; src/model/quarter'],
  ['5.4 System specification', '[performance](../performance.md)'],
  ['6.1 Code access', 'LICENSE; CITATION.cff'],
];
