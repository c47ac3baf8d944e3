/** The findings of an experiment → one page that works without a network. */
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { html } from '../html.ts';
import { pageOf, withContents, type Section } from '../page-frame.ts';
import { notCalibrated } from '../sections/caution.ts';
import { again } from './again.ts';
import { answer } from './answer.ts';
import { cellTables } from './cells.ts';
import { changed } from './changed.ts';
import { curves } from './curves.ts';
import { effects } from './effects.ts';
import { isMap, maps, pairMap } from './maps.ts';
import { measured } from './measured.ts';
import { sure } from './sure.ts';

/** The sections that the design has something for. */
function sectionsOf(findings: ExperimentFindings): Section[] {
  const isOfTwo = isMap(findings);
  const lines = curves(findings);
  const alone = lines.length > 0 || isOfTwo ? null : effects(findings);
  const pair = pairMap(findings);
  return [
    ['changed', 'What was changed', changed(findings)],
    ...(isOfTwo ? ([['map', 'Where it is high and where low', maps(findings)]] as const) : []),
    ...(lines.length > 0 ? ([['lines', 'How it changes from level to level', html`${lines}`]] as const) : []),
    ...(alone === null ? [] : ([['effects', 'What each factor does', html`${alone}${pair}`]] as const)),
    ['cells', 'Every cell', cellTables(findings)],
    ['sure', 'How sure', sure(findings)],
    ['again', 'How to make this again', again('sweep', findings)],
  ];
}

export function renderExperiment(findings: ExperimentFindings): string {
  const { title, bases, seed, calibrated, reproduce } = findings;
  const { command, engine, build, digest } = reproduce;
  return pageOf({
    title,
    sub: 'Commonweal: an experiment on a simulated voluntary sector',
    skip: 'Skip to the answer',
    header: calibrated ? null : notCalibrated(''),
    main: html`${answer(findings)} ${measured(findings)} ${withContents(sectionsOf(findings))}`,
    origin: { title, scenarios: bases.map(({ name }) => name), seed, engine, build, digest, command },
    calibrated,
  });
}
