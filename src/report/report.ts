/** Findings → one page that works without a network. */
import type { Findings } from '../study/findings.ts';
import { html, type Html } from './html.ts';
import { isMany } from './many.ts';
import { pageOf, withContents } from './page-frame.ts';
import type { Origin } from './provenance.ts';
import { reproduce } from './sections/reproduce.ts';
import { answer } from './sections/answer.ts';
import { assumptions, checks, method } from './sections/basis.ts';
import { caution, failedChecks, unfinished } from './sections/caution.ts';
import { whatChanged } from './sections/changed.ts';
import { concentration } from './sections/concentration.ts';
import { money } from './sections/money.ts';
import { oneByOne } from './sections/one-by-one.ts';
import { people } from './sections/people.ts';
import { uncertainty } from './sections/uncertainty.ts';
import { survival } from './sections/survival.ts';
import { collaboration } from './sections/collaboration.ts';
import { tenders } from './sections/tenders.ts';
import { why } from './sections/why.ts';
import { winners } from './sections/winners.ts';

type SectionOf = readonly [id: string, name: string, content: (findings: Findings) => Html];

const CHANGED: SectionOf = ['changed', 'What was changed', whatChanged];
const SURE: SectionOf = ['sure', 'How sure, and why', uncertainty];
const WHY: SectionOf = ['why', 'Why: what else moved', why];
/** In place of both where there are many designs. */
const DESIGNS: SectionOf = ['designs', 'Design by design', oneByOne];

const OTHERS: readonly SectionOf[] = [
  ['tenders', 'What happened to the tenders', tenders],
  ['concentration', 'Market concentration', concentration],
  ['survival', 'Survival of small charities', survival],
  ['winners', 'Who wins and who loses', winners],
  ['together', 'Collaboration, and why', collaboration],
  ['money', 'Money flow', money],
  ['people', 'People', people],
  ['checks', 'Does the baseline look like the sector?', checks],
  ['assumptions', 'Assumptions', assumptions],
  ['method', 'Method, and what this is not for', method],
  ['again', 'How to make this again', reproduce],
];

const sectionsOf = (findings: Findings): readonly SectionOf[] =>
  isMany(findings) ? [DESIGNS, SURE, ...OTHERS] : [CHANGED, SURE, WHY, ...OTHERS];

export function renderReport(findings: Findings): string {
  return pageOf({
    title: findings.title,
    sub: 'Commonweal: commissioning rules tried on a simulated voluntary sector',
    skip: 'Skip to the answer',
    header: html`${unfinished(findings)} ${failedChecks(findings)} ${caution(findings)}`,
    main: html`${answer(findings)} ${withContents(sectionsOf(findings).map(([id, name, content]) => [id, name, content(findings)]))}`,
    origin: aboutOf(findings),
    calibrated: findings.calibrated,
  });
}

function aboutOf({ title, scenarios, seed, reproduce: { engine, build, digest, command } }: Findings): Origin {
  return { title, scenarios: scenarios.map(({ name }) => name), seed, engine, ...(build === undefined ? {} : { build }), digest, command };
}
