/** How to reproduce the results: by the command, from the results folder, or from this page alone. */
import type { Findings } from '../../study/findings.ts';
import { foldedIfMany } from '../many.ts';
import { savedFiles } from '../page-frame.ts';
import { html, type Html } from '../html.ts';

type Made = Findings['reproduce'];

export function reproduce(findings: Findings): Html {
  const { reproduce: made, seed } = findings;
  const { command, digest, scenarios } = made;
  return html`<p>The command. Its file names are relative to the folder in which it was given.</p>
    <pre><code>${command}</code></pre>
    ${fromResults(made)} ${fromPage(findings, scenarios)}
    <p>Seed <code>${seed}</code>, ${engineText(made)}. Digest of the results: <code>${digest}</code>.</p>
    <p>The same scenarios with the same build give the same digest on any machine and with any number of workers.</p>`;
}

function engineText({ engine, build, node, started }: Made): string {
  return [
    `engine ${engine}`,
    build === undefined ? '' : `build ${build}`,
    node === undefined ? '' : `Node ${node}`,
    started === undefined ? '' : `run on ${started.slice(0, 10)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Commands that work in the same folder while the results are there. */
function fromResults({ again, verify }: Made): Html | null {
  if (again === undefined || verify === undefined) return null;
  return html`<p>
      The results folder holds the scenarios in full. In the same folder as above, the first command makes the study again from them; the
      second runs a sample of it again and says whether the results agree.
    </p>
    <pre><code>${again}
${verify}</code></pre>`;
}

function fromPage(findings: Findings, scenarios: Made['scenarios']): Html {
  const what = scenarios.length > 1 ? 'give the files in this order to the command compare' : 'give the file to the command run';
  return html`<p>
      From this page alone: save the files below, ${what}, and add no options. Each file holds every setting, the seed and the number of
      runs.
    </p>
    ${foldedIfMany(findings, `The ${scenarios.length} files`, savedFiles('scenario', scenarios))}`;
}
