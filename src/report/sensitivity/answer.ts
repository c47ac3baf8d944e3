/** The answer in words: for each outcome what it depends on most, how sure that is, and how much of it is luck. */
import { agreeing, counted } from '../../study/counted.ts';
import type { OutcomeSensitivity } from '../../study/sensitivity/sensitivity-findings.ts';
import type { SensitivityStudy } from '../../study/space/sensitivity-study.ts';
import { titleOf } from '../experiment/words.ts';
import { html, type Html } from '../html.ts';
import { listed, SMALL_MEANS } from '../words.ts';
import { dependsMost, saidOf } from './words.ts';

/** Outcomes whose answers are all shown; more are folded away. */
const MOST_SHOWN = 6;
/** Factors of an outcome that have a sentence of their own in the answer. */
const MOST_SAID = 2;

/** The sentences of one outcome, each with its stop. */
export function answerSentences(study: SensitivityStudy, found: OutcomeSensitivity): string[] {
  const { factors, rest } = saidOf(study, found);
  const all = study.factors.length;
  const count =
    factors.length > MOST_SAID
      ? [`${factors.length} of the ${counted(all, 'factor')} are shown to matter; the picture below has them in order.`]
      : [];
  return [`${dependsMost(study, found)}.`, ...factors.slice(0, MOST_SAID), ...count, ...rest];
}

export function answer(study: SensitivityStudy): Html {
  const { outcomes, unknown } = study.found;
  const [shown, folded] = [outcomes.slice(0, MOST_SHOWN), outcomes.slice(MOST_SHOWN)];
  return html`${shown.map((found) => block(study, found))}
    ${
      folded.length === 0
        ? null
        : html`<details>
            <summary>${counted(folded.length, 'more outcome')}</summary>
            ${folded.map((found) => block(study, found))}
          </details>`
    }
    ${unknown.length === 0 ? null : html`<p>Defined in too few runs to say anything of: ${listed(unknown.map((id) => `‘${titleOf(id)}’`))}.</p>`}
    <p class="note">${notes(study)}</p>`;
}

function block(study: SensitivityStudy, found: OutcomeSensitivity): Html {
  const [first = '', ...others] = answerSentences(study, found);
  return html`<div class="answer">
    <h2>${titleOf(found.outcome)}</h2>
    <p class="takeaway">${first}</p>
    ${others.length === 0 ? null : html`<p>${others.join(' ')}</p>`}
  </div>`;
}

function notes({ found: { method, outcomes, replications }, failed }: SensitivityStudy): string {
  const isSmall = outcomes.some(({ outcome }) => /small/i.test(titleOf(outcome)));
  return [
    'Numbers in brackets are 95 % intervals, over the sample of settings and over worlds.',
    `A factor is shown to matter where the interval of its ${method === 'morris' ? 'mean effect' : 'total share'} lies above ${method === 'morris' && replications > 1 ? 'what luck alone would give' : '0'}.`,
    isSmall ? SMALL_MEANS : '',
    failed === 0 ? '' : `${counted(failed, 'run')} failed and ${agreeing(failed, 'is', 'are')} left out.`,
    'All of this is what happens in the model, over the ranges that were given.',
  ]
    .filter((note) => note !== '')
    .join(' ');
}
