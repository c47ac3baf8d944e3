/** What every page is: one file that works without a network, with where it comes from inside. */
import { script } from './downloads.ts';
import { html, raw, type Html } from './html.ts';
import { provenance, type Origin } from './provenance.ts';
import { css } from './theme.ts';

type Page = {
  /** Title of the window and first heading. */
  readonly title: string;
  /** Above the title: what kind of page it is. */
  readonly sub: string;
  /** Words of the link that leads past the header. */
  readonly skip: string;
  /** What stands below the title, still in the header. */
  readonly header: Html | null;
  readonly main: Html;
  readonly origin: Origin;
  readonly calibrated: boolean;
};

export function pageOf({ title, sub, skip, header, main, origin, calibrated }: Page): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Commonweal</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${skip}</a>
        <header>
          <p class="sub">${sub}</p>
          <h1>${title}</h1>
          ${header}
        </header>
        <main id="main" tabindex="-1">${main}</main>
        ${provenance(origin, calibrated)}
        <script>
          ${raw(script)};
        </script>
      </body>
    </html> `.html;
}

export type Section = readonly [id: string, name: string, content: Html];

/** Sections below their contents. */
export function withContents(sections: readonly Section[]): Html {
  return html`<nav aria-label="Contents">
      <ol>
        ${sections.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
      </ol>
    </nav>
    ${sections.map(
      ([id, name, content]) =>
        html`<section aria-labelledby="${id}">
          <h2 id="${id}">${name}</h2>
          ${content}
        </section>`,
    )}`;
}

type SavedFile = { readonly file: string; readonly text: string };

/** Files that the reader can open and save from the page. `name` begins their ids, which the page has once. */
export const savedFiles = (name: string, files: readonly SavedFile[]): Html =>
  html`${files.map(({ file, text }, k) => {
    const id = `${name}-${k + 1}`;
    return html`<details>
      <summary>${file}</summary>
      <p class="tools"><button type="button" data-file="${file}" aria-controls="${id}" aria-label="${`Save ${file}`}">Save</button></p>
      <pre id="${id}">${text}</pre>
    </details>`;
  })}`;
