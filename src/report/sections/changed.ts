/** What was changed, in words. */
import type { Findings, ScenarioFindings, SettingChange } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { sourcesGiven } from '../plain/given.ts';

function changeItem(change: SettingChange): Html {
  const { words, inert } = change;
  const why = inert === undefined ? null : html` <strong>${inert}</strong>`;
  const sources = sourcesGiven(change).map((source) => html`<br />${source}`);
  return html`<li>${words}${why}${sources}</li>`;
}

export function whatChanged({ scenarios }: Findings): Html {
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  if (others.length === 0) return html`<p>One scenario was run; nothing is compared. ${baseline.about}</p>`;
  return html`<h3>${baseline.title}</h3>
    <p class="sub">${baseline.about}</p>
    ${others.map(
      (each) =>
        html`<h3>${each.title}</h3>
          ${changesOf(each)}`,
    )}`;
}

/** What a design is about, and the settings in which it differs from the baseline. */
export const changesOf = ({ about, changes }: ScenarioFindings): Html =>
  html`<p class="sub">${about}</p>
    ${
      changes.length === 0
        ? html`<p>Nothing: it has the same settings as the baseline.</p>`
        : html`<ul>
            ${changes.map(changeItem)}
          </ul>`
    }`;
