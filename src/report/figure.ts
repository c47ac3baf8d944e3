/** A chart with everything that belongs to it: message, subtitle, picture, table twin, downloads. */
import { html, raw, type Html } from './html.ts';

export type Cell = string | number;
export type Twin = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

export function table({ caption, head, rows }: Twin): Html {
  const cell = (value: Cell, k: number): Html => (k === 0 ? html`<th scope="row">${value}</th>` : html`<td class="n">${value}</td>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((name, k) => html`<th scope="col" ${raw(k === 0 ? '' : ' class="n"')}>${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export type Figure = {
  readonly id: string;
  /** The message, as a sentence. */
  readonly headline: string;
  /** What is plotted, where, when, with what uncertainty. */
  readonly subtitle: string;
  readonly picture: Html;
  readonly twin: Twin;
  /** Under the picture and always shown, e.g. numbers at risk. */
  readonly under?: Html;
};

export function figure({ id, headline, subtitle, picture, twin, under }: Figure): Html {
  return html`<figure id="${id}">
    <h3>${headline}</h3>
    <p class="sub">${subtitle}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${`Chart: ${headline}`}"><div class="wide">${picture}</div></div>
    ${under ?? null}
    <details>
      <summary>The same as a table</summary>
      ${table(twin)}
    </details>
    <div class="tools">
      ${['png', 'svg', 'csv'].map((as) => html`<button type="button" data-as="${as}" aria-label="${`Download ${as.toUpperCase()}: ${headline}`}">Download ${as.toUpperCase()}</button>`)}
    </div>
  </figure>`;
}

/** The frame of a picture, named for those who do not see it. */
export function picture(id: string, width: number, height: number, title: string, description: string, content: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">${title}</title>
    <desc id="${id}-d">${description}</desc>
    ${content}
  </svg>`;
}
