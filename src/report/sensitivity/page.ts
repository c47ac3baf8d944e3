/** The findings of a sensitivity analysis → one page that works without a network. */
import { agreeing, counted } from '../../study/counted.ts';
import type { SensitivityStudy } from '../../study/space/sensitivity-study.ts';
import { again } from '../experiment/again.ts';
import { factorList, inCommon } from '../experiment/changed.ts';
import { titleOf } from '../experiment/words.ts';
import { html, type Html } from '../html.ts';
import { pageOf, withContents, type Section } from '../page-frame.ts';
import { notCalibrated } from '../sections/caution.ts';
import { upperFirst } from '../words.ts';
import { answer } from './answer.ts';
import { luckFigure, outcomeFigures } from './figures.ts';

/** Outcomes that are drawn open; more are folded away. */
const MOST_OPEN = 6;
/** Factors that are listed open. */
const MOST_LISTED = 12;

export function renderSensitivity(study: SensitivityStudy): string {
  const { title, bases, seed, calibrated, reproduce } = study;
  const { command, engine, build, digest } = reproduce;
  return pageOf({
    title,
    sub: 'Commonweal: which factors matter, in an experiment on a simulated voluntary sector',
    skip: 'Skip to the answer',
    header: calibrated ? null : notCalibrated(''),
    main: html`${answer(study)} ${withContents(sectionsOf(study))}`,
    origin: { title, scenarios: bases.map(({ name }) => name), seed, engine, build, digest, command },
    calibrated,
  });
}

function sectionsOf(study: SensitivityStudy): Section[] {
  const luck = luckFigure(study);
  return [
    ['factors', 'What was varied', varied(study)],
    ['depends', 'What each outcome depends on', depends(study)],
    ...(luck === null ? [] : ([['luck-share', 'How much is luck', luck]] as const)),
    ['sure', 'How sure', sure(study)],
    ['again', 'How to make this again', again('sensitivity', study)],
  ];
}

function varied(study: SensitivityStudy): Html {
  const { about, factors, notes } = study;
  const list = factorList(factors);
  return html`${about === '' ? null : html`<p>${about}</p>`}
    ${
      factors.length <= MOST_LISTED
        ? list
        : html`<details>
            <summary>The ${factors.length} factors and their ranges</summary>
            ${list}
          </details>`
    }
    <p>${inCommon(study)}</p>
    ${notes.map((note) => html`<p class="note">${upperFirst(note)}.</p>`)}`;
}

function depends(study: SensitivityStudy): Html {
  return html`${study.found.outcomes.map((found, k) =>
    k < MOST_OPEN
      ? outcomeFigures(study, found)
      : html`<details>
          <summary>${titleOf(found.outcome)}</summary>
          ${outcomeFigures(study, found)}
        </details>`,
  )}`;
}

const DESIGN = {
  morris: (units: number) =>
    `A screening (Morris) of ${counted(units, 'trajectory', 'trajectories')}: each is a walk through the space that moves every factor once, in random order`,
  sobol: (units: number) => `Sobol’ indices from ${counted(units, 'base point')}, each run again with factors drawn afresh`,
} as const;

function sure({ found: { method, points, replications, runs }, failed }: SensitivityStudy): Html {
  const one = replications < 2 ? ' With one world, nothing says how much of a result is luck.' : '';
  return html`<p>
      ${DESIGN[method](points)}; every cell was run in the same ${counted(replications, 'world')}, ${counted(runs, 'run')} in all.
      <strong>The intervals cover</strong> luck and the choice of points: 19 in 20 such intervals hold the value that endless points and
      worlds would give. <strong>They do not cover</strong> doubt about the ranges, about settings that no factor changes, or about the form
      of the model: a factor matters more over a wider range.${one}
    </p>
    ${
      failed === 0
        ? html`<p>No run failed.</p>`
        : html`<p>
            <strong>${counted(failed, 'run')} failed</strong>; the trajectories or base points that ${agreeing(failed, 'it is', 'they are')}
            part of are left out. The table <code>data/failures</code> says why. The same command tries ${agreeing(failed, 'it', 'them')}
            again.
          </p>`
    }`;
}
