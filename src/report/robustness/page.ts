/** How policies fare under every belief → one page that works without a network. */
import { agreeing, counted } from '../../study/counted.ts';
import type { RobustStudy } from '../../study/robustness/robust-study.ts';
import { robustSentences } from '../../study/robustness/sentences.ts';
import { again } from '../experiment/again.ts';
import { factorList, inCommon } from '../experiment/changed.ts';
import { failedSaid } from '../experiment/sure.ts';
import { titleOf } from '../experiment/words.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { pageOf, withContents, type Section } from '../page-frame.ts';
import { notCalibrated } from '../sections/caution.ts';
import { SMALL_MEANS, upperFirst } from '../words.ts';
import { beliefMap, regretFigure, targetFigure } from './figures.ts';
import { wordsOf } from './words.ts';

export function renderRobust(study: RobustStudy): string {
  const { title, bases, seed, calibrated, reproduce } = study;
  const { command, engine, build, digest } = reproduce;
  return pageOf({
    title,
    sub: 'Commonweal: which policy is safe to choose, in an experiment on a simulated voluntary sector',
    skip: 'Skip to the answer',
    header: calibrated ? null : notCalibrated(''),
    main: html`${answer(study)} ${withContents(sectionsOf(study))}`,
    origin: { title, scenarios: bases.map(({ name }) => name), seed, engine, build, digest, command },
    calibrated,
  });
}

function answer(study: RobustStudy): Html {
  const { target, found, failed } = study;
  const [first = '', ...others] = robustSentences(found, wordsOf(study));
  const notes = [
    /small/i.test(titleOf(target.outcome)) ? SMALL_MEANS : '',
    'A belief is one combination of the assumptions tried. The best policy may be another one under each belief; the safest is the one that is least far from it where it is farthest.',
    'A distance is beyond luck where its 95 % interval, in brackets, leaves out zero.',
    failed === 0 ? '' : `${counted(failed, 'run')} failed and ${agreeing(failed, 'is', 'are')} left out.`,
    'What this does not say: how likely any belief is, for all count the same, or what holds under beliefs and policies that were not tried.',
  ];
  return html`<div class="answer">
      <h2>Which policy is safe to choose</h2>
      <p class="takeaway">${first}</p>
      ${others.map((sentence) => html`<p>${sentence}</p>`)}
    </div>
    <p class="note">${notes.filter((note) => note !== '').join(' ')}</p>`;
}

function sectionsOf(study: RobustStudy): Section[] {
  const isKnown = study.found.policies.length > 0;
  return [
    ['policies', 'What can be chosen', policies(study)],
    ['beliefs', 'What nobody knows', beliefs(study)],
    ...(isKnown
      ? ([
          ['distance', 'How far from the best', regretFigure(study)],
          ['met', 'How often the target is met', html`${targetFigure(study)} ${beliefMap(study)}`],
        ] as const)
      : []),
    ['sure', 'How sure', sure(study)],
    ['again', 'How to make this again', again('robust', study)],
  ];
}

const policies = (study: RobustStudy): Html =>
  html`${study.about === '' ? null : html`<p>${study.about}</p>`} ${factorList(study.rules)}
    <p>${counted(study.policies.length, 'policy', 'policies')}: every combination of these. ${inCommon(study)}</p>`;

/** Beliefs that are listed open. */
const MOST_LISTED = 12;

const LAID_OUT: Readonly<Record<RobustStudy['design'], string>> = {
  grid: 'every combination of these values',
  'one-at-a-time': 'the first value of each, then each other value of one while the others keep their first',
  'latin-hypercube': 'points spread evenly over the range of each at once (a Latin hypercube)',
  sobol: 'points spread evenly over the ranges of all together (Sobol’ points)',
};

function beliefs({ assumptions, beliefs: all, design, notes }: RobustStudy): Html {
  const list = table({
    caption: 'Beliefs by their numbers',
    head: ['Belief', ...assumptions.map(({ title }) => title)],
    rows: all.map((levels, k) => [String(k + 1), ...levels.map(({ words }) => words)]),
  });
  return html`${factorList(assumptions)}
    <p>${counted(all.length, 'belief')}: ${LAID_OUT[design]}.</p>
    ${
      all.length <= MOST_LISTED
        ? list
        : html`<details>
            <summary>The ${all.length} beliefs</summary>
            ${list}
          </details>`
    }
    ${notes.map((note) => html`<p class="note">${upperFirst(note)}.</p>`)}`;
}

function sure({ worlds, failed, policies: { length }, beliefs: { length: many } }: RobustStudy): Html {
  return html`<p>
      Each policy was run under each belief in the same ${counted(worlds, 'world')}, ${counted(length * many * worlds, 'run')} in all, so
      that a difference comes from the policy. <strong>The intervals cover</strong> luck: 19 in 20 such intervals hold the value that
      endless worlds would give. They are not widened because many policies and beliefs are compared: the largest of many distances is
      partly luck. <strong>They do not cover</strong> doubt about the settings that no belief changes, or about the form of the model.
    </p>
    ${failedSaid(failed)}`;
}
