/** All cases as one page that needs no network: each wide and narrow, in the light and in the dark. */
import { html, raw, type Html } from '../../src/report/html.ts';
import { css, palettes } from '../../src/report/theme.ts';
import type { Case } from './cases.ts';

const SCHEMES = ['light', 'dark'] as const;
const SIZES = ['wide', 'narrow'] as const;

/** As in a report, a narrow screen shows only the narrow pictures; a wide one shows both. */
const OWN_STYLE = `
body { max-width: none; padding: 1rem 0 3rem; }
h1, h2, h3, nav { padding-left: 1.25rem; padding-right: 1.25rem; }
h2 { margin-top: 2rem; } h3 { margin: 1.6rem 0 0.4rem; }
.scheme { padding: 0.8rem 1.25rem; background: var(--paper); color: var(--ink); display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
.scheme > .wide { flex: 0 1 760px; } .scheme > .narrow { flex: 0 1 340px; display: block; }
@media screen and (max-width: 42rem) { .scheme > .narrow { flex: 1 1 100%; } }
${SCHEMES.map((scheme) => `.${scheme} { color-scheme: ${scheme}; ${palettes[scheme]} }`).join('\n')}
`;

export const chartsOf = (cases: readonly Case[]): string[] => [...new Set(cases.map(({ chart }) => chart))];

export const slug = (text: string): string => text.replaceAll(' ', '-');

export function galleryPage(cases: readonly Case[]): string {
  const charts = chartsOf(cases);
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Charts – Commonweal</title>
        <style>
          ${raw(css)}${raw(OWN_STYLE)}
        </style>
      </head>
      <body>
        <h1>Charts</h1>
        <nav aria-label="Charts">
          <ol>
            ${charts.map((chart) => html`<li><a href="#${chart}">${chart}</a></li>`)}
          </ol>
        </nav>
        <main>
          ${charts.map(
            (chart) =>
              html`<section aria-labelledby="${chart}">
                <h2 id="${chart}">${chart}</h2>
                ${cases.filter((each) => each.chart === chart).map(drawn)}
              </section>`,
          )}
        </main>
      </body>
    </html> `.html;
}

function drawn({ chart, title, draw }: Case): Html {
  const id = `${chart}-${slug(title)}`;
  const picture = (scheme: string, size: (typeof SIZES)[number]) =>
    html`<div class="${size}">
      ${draw({ id: `${id}-${scheme}-${size}`, size, title: `${chart}: ${title}`, description: 'Drawn from a fixture.' })}
    </div>`;
  return html`<article id="${id}">
    <h3>${title}</h3>
    ${SCHEMES.map((scheme) => html`<div class="scheme ${scheme}">${SIZES.map((size) => picture(scheme, size))}</div>`)}
  </article>`;
}
