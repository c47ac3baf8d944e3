/** Of many designs each by itself: what it comes to, what it changes, and why, behind its title. */
import type { Findings } from '../../study/findings.ts';
import { html, type Html } from '../html.ts';
import { folded } from '../many.ts';
import { saidOfDesign } from './answer.ts';
import { changesOf } from './changed.ts';
import { account, introduction } from './why.ts';

export function oneByOne(findings: Findings): Html {
  const { scenarios, replications } = findings;
  const [baseline, ...others] = scenarios;
  if (baseline === undefined) return html``;
  return html`<p>
      Behind each title: what the design would do, what it changes of ${baseline.title}, and why. ${introduction(baseline, replications)}
    </p>
    ${folded(baseline.title, html`<p>${baseline.about}</p>`)}
    ${others.map((each) =>
      folded(
        each.title,
        html`${saidOfDesign(findings, each)}
          <h3>What is changed</h3>
          ${changesOf(each)}
          <h3>Why</h3>
          ${account(baseline, each, replications > 1)}`,
      ),
    )}`;
}
