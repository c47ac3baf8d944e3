/** What it rests on: base checks, assumptions with their grade, method, limits, and how to make it again. */
import type { Findings } from '../../study/findings.ts';
import { table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { summaryText, valueIn } from '../words.ts';

export function checks({ checks: rows }: Findings): Html {
  return html`<section aria-labelledby="checks">
    <h2 id="checks">Does the baseline look like the sector?</h2>
    <p>Checks that the baseline must pass before anything built on it means something.</p>
    ${table({
      caption: 'Base checks of the baseline',
      head: ['Pattern', 'Simulated (95 % interval)', 'Range', 'Verdict', 'Source'],
      rows: rows.map(({ title, simulated, low, high, unit, verdict, source }) => [
        title,
        summaryText(simulated),
        `${valueIn(unit, low)} to ${valueIn(unit, high)}`,
        verdict,
        source,
      ]),
    })}
  </section>`;
}

export function assumptions({ assumptions: rows }: Findings): Html {
  const count = (basis: string) => rows.filter((row) => row.basis === basis).length;
  const groups = [
    ...new Set(
      rows.map(({ path }) =>
        path
          .split('.')
          .slice(0, path.startsWith('mechanisms.') ? 2 : 1)
          .join('.'),
      ),
    ),
  ];
  return html`<section aria-labelledby="assumptions">
    <h2 id="assumptions">Assumptions</h2>
    <p>
      ${rows.length} settings: ${count('evidence')} rest on evidence, ${count('calibrated')} were fitted so that the base checks hold,
      ${count('judgement')} are judgement. All of them, group by group:
    </p>
    ${groups.map(
      (group) =>
        html`<details>
          <summary>${group.replaceAll('_', ' ')}</summary>
          ${table({ caption: `Settings of ${group}`, head: ['Setting', 'Value', 'Unit', 'Basis', 'Meaning', 'Source'], rows: rows.filter(({ path }) => path.startsWith(`${group}.`)).map(({ path, value, unit, basis, meaning, source }) => [path, value, unit, basis, meaning, source]) })}
        </details>`,
    )}
  </section>`;
}

export function method({ limits, replications, quarters }: Findings): Html {
  return html`<section aria-labelledby="method">
    <h2 id="method">Method, and what this is not for</h2>
    <p>
      An agent-based model, quarter by quarter: commissioners let contracts under their rules; charities notice some of them, weigh bidding
      alone, leading or joining a partnership, bidding through an alliance, stepping back or staying out, and bid; bids are scored;
      contracts are delivered and paid; reserves, trust, reputation and beliefs move; charities open, close and merge. A warm-up under the
      baseline’s rules comes first and every design branches from its end. ${replications} replications of ${quarters / 4} years. The model
      documentation is in the project’s docs/model folder.
    </p>
    <ul>
      ${limits.map((limit) => html`<li>${limit}</li>`)}
    </ul>
  </section>`;
}

export function reproduce({ reproduce: { command, engine, digest, node, started }, seed }: Findings): Html {
  return html`<section aria-labelledby="again">
    <h2 id="again">How to make this again</h2>
    <pre><code>${command}</code></pre>
    <p>
      Seed <code>${seed}</code>, engine
      ${engine}${node === undefined ? '' : `, Node ${node}`}${started === undefined ? '' : `, ${started.slice(0, 10)}`}. Digest of the
      results: <code>${digest}</code>. The same command with the same engine gives the same digest on any machine and with any number of
      workers.
    </p>
  </section>`;
}
