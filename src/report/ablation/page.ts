/** The ablation study as one page: every effect with its interval, and what else each mechanism moves. */
import { outcomeDefinitions } from '../../study/outcomes/registry.ts';
import type { AblationRow } from '../../study/experiment/ablation.ts';
import { figure, table } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { pageOf } from '../page-frame.ts';
import type { Origin } from '../provenance.ts';
import { effectText } from './effect.ts';
import { forest } from './forest.ts';
import { matrixChart, matrixTwin } from './matrix.ts';
import type { AblationFindings } from './record.ts';

/** What the findings do not hold themselves. */
export type AblationAbout = Pick<Origin, 'digest'> & { readonly calibrated: boolean };

const FAMILIES: Readonly<Record<AblationRow['family'], string>> = {
  motivations: 'Motivations',
  drivers: 'Drivers of negative behaviour',
  'wider-report': 'From the wider report',
  elsewhere: 'From elsewhere',
};

export function renderAblation(findings: AblationFindings, { calibrated, digest }: AblationAbout): string {
  const { rows } = findings;
  const shown = rows.filter(({ verdict }) => verdict === 'shown').length;
  const title = `What each behaviour does: ${shown} of ${rows.length} effects shown`;
  const origin = {
    title,
    scenarios: [...new Set(rows.map(({ scenario }) => scenario))],
    seed: seedText(rows),
    ...findings.reproduce,
    digest,
  };
  return pageOf({
    title,
    sub: 'Commonweal: the ablation study',
    skip: 'Skip to the effects',
    header: html`<p>
      Each behaviour was switched off in turn in worlds with the same luck. An effect is what the behaviour does to the outcome it is
      expected to move: the outcome with it less without it. Effects are drawn in standard deviations of that difference, so that all fit on
      one axis; the table gives them in their own units.
    </p>`,
    main: html`${families(rows)} ${matrixSection(findings)} ${interactionSection(findings)} ${again(findings)}`,
    origin,
    calibrated,
  });
}

/** What all seeds begin with. */
function seedText([first]: readonly AblationRow[]): string {
  return first === undefined ? 'none' : `${first.seed.slice(0, -first.mechanism.length)} and the id of the mechanism`;
}

function families(rows: readonly AblationRow[]): Html[] {
  return Object.entries(FAMILIES).flatMap(([group, name]) => {
    const own = rows.filter(({ family }) => family === group);
    if (own.length === 0) return [];
    const shown = own.filter(({ verdict }) => verdict === 'shown').length;
    return [
      html`<section aria-labelledby="${group}">
        <h2 id="${group}">${name}</h2>
        ${figure({
          id: `forest-${group}`,
          headline: `${name}: ${shown} of ${own.length} shown as expected`,
          subtitle:
            'Effect in standard deviations of the paired difference, with 95 % intervals. Filled: shown; hollow: not shown; diamond: opposite. Effects expected to be negative are turned round, so that to the right is always as expected; those beyond the axis are drawn at its edge.',
          draw: (frame) => forest(frame, own),
          twin: {
            caption: `Effects of ${name.toLowerCase()} in their own units, with less without`,
            head: ['Behaviour', 'Outcome', 'Expected', 'Effect', 'Scenario', 'Verdict'],
            rows: own.map(({ title, observable, expected, difference, scenario, verdict }) => [
              title,
              outcomeTitle(observable),
              expected.replace('-', '−'),
              effectText(difference),
              scenario,
              verdict,
            ]),
          },
        })}
      </section>`,
    ];
  });
}

function again({ reproduce: { command, engine, build } }: AblationFindings): Html {
  return html`<section aria-labelledby="again">
    <h2 id="again">How to make this again</h2>
    <p>The command, for the folder in which it was given; engine ${engine}, build ${build}.</p>
    <pre><code>${command}</code></pre>
  </section>`;
}

const outcomeTitle = (id: string) => outcomeDefinitions.find((definition) => definition.id === id)?.title ?? id;

function matrixSection({ matrix }: AblationFindings): Html | null {
  if (matrix.length === 0) return null;
  return html`<section aria-labelledby="matrix">
    <h2 id="matrix">What else each behaviour moves</h2>
    ${figure({
      id: 'chart-matrix',
      headline: 'Every behaviour against every outcome',
      subtitle:
        'Standardised effect where its 95 % interval leaves out zero: + raises, − lowers, darker is stronger; empty where nothing is shown. The outcomes are in groups, one below the other; a behaviour that moves nothing in a group is left out of it. With so many cells one in twenty would be marked by luck.',
      draw: (frame) => matrixChart(frame, matrix),
      twin: matrixTwin(matrix),
    })}
  </section>`;
}

function interactionSection({ interactions }: AblationFindings): Html | null {
  if (interactions === undefined || interactions.length === 0) return null;
  return html`<section aria-labelledby="pairs">
    <h2 id="pairs">Behaviours that change each other</h2>
    ${table({
      caption: 'What the first does with the second on, less what it does with the second off (95 % interval)',
      head: ['Behaviour', 'With', 'Outcome', 'Difference'],
      rows: interactions.map(({ titles: [one, other], observable, difference }) => [
        one,
        other,
        outcomeTitle(observable),
        effectText(difference),
      ]),
    })}
  </section>`;
}
