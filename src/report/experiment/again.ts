/** How to make the results of an experiment again: the command, and the files to give it. */
import type { ExperimentFindings } from '../../study/space/experiment-findings.ts';
import { html, type Html } from '../html.ts';
import { savedFiles } from '../page-frame.ts';

type Made = Pick<ExperimentFindings, 'reproduce' | 'seed'>;

/** `command` is the one that takes the first of the files. */
export function again(command: 'sweep' | 'sensitivity' | 'robust', { reproduce, seed }: Made): Html {
  const { engine, build, digest, started, files } = reproduce;
  const options = command === 'sensitivity' ? ', with the options above' : '';
  return html`<p>
      The command. Its file names are relative to the folder in which it was given. Every run is in <code>data/runs</code>, beside this
      page.
    </p>
    <pre><code>${reproduce.command}</code></pre>
    <p>From this page alone: save the files below into one folder and give the first to the command ${command}${options}.</p>
    ${savedFiles('file', files)}
    <p>
      Seed <code>${seed}</code>, engine ${engine}, build ${build}, run on ${started.slice(0, 10)}. Digest of the results:
      <code>${digest}</code>.
    </p>`;
}
