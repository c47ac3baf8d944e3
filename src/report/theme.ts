/** How the report looks: type, colour, print, dark mode. */

const BASELINE = { colour: 'var(--c0)', dash: '' } as const;
const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)'] as const;
const DASHES = ['7 3', '2 3', '9 3 2 3', '4 2', '1 2'] as const;

export type Stroke = { readonly colour: string; readonly dash: string };

/** One colour and dash pattern a scenario, the baseline solid; a colour that comes again has another dash, up to twenty-five designs. */
export function strokeOf(k: number): Stroke {
  if (k === 0) return BASELINE;
  const colour = (k - 1) % COLOURS.length;
  const round = Math.floor((k - 1) / COLOURS.length);
  return { colour: COLOURS[colour] as string, dash: DASHES[(colour + round) % DASHES.length] as string };
}

/** Colours of the page and its charts, in the light and in the dark: --h1 to --h7 are the steps of a scale, of which the last two have words in the colour of paper. */
export const palettes = {
  light: `--ink: #1b1f24; --soft: #4f5863; --line: #d9dde2; --paper: #ffffff; --panel: #f5f7f9; --accent: #00558c;
  --c0: #3b4148; --c1: #0062a3; --c2: #b34700; --c3: #00715a; --c4: #8a3a78; --c5: #6b5900; --band: 0.14; --shade: rgb(0 0 0 / 0.22);
  --h1: #e9f2f9; --h2: #cbe0f0; --h3: #a5cae5; --h4: #78aed7; --h5: #4d8fc4; --h6: #21669c; --h7: #0b3f6b;`,
  dark: `--ink: #eceff2; --soft: #b4bcc6; --line: #343b43; --paper: #14171a; --panel: #1e2327; --accent: #7cc4f5;
  --c0: #d3d8dd; --c1: #6ab7f0; --c2: #f59a5b; --c3: #4fd0ae; --c4: #dd9bcf; --c5: #d6c25b; --band: 0.2; --shade: rgb(255 255 255 / 0.28);
  --h1: #1c2831; --h2: #203749; --h3: #274963; --h4: #2d5b80; --h5: #346e9d; --h6: #6aa9d8; --h7: #b5d6f0;`,
} as const;

export const css = `
:root { color-scheme: light dark; ${palettes.light} }
@media screen and (prefers-color-scheme: dark) { :root { ${palettes.dark} } }
* { box-sizing: border-box; }
html { font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 5rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.4rem 0 0.8rem; letter-spacing: -0.015em; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 4rem 0 0.8rem; padding-top: 1.2rem; border-top: 1px solid var(--line); letter-spacing: -0.01em; }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 2.2rem 0 0.2rem; max-width: 48rem; text-wrap: pretty; }
p, li { max-width: 44rem; }
p { margin: 0.6rem 0; }
a { color: var(--accent); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 2; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.caution { border: 1.5px solid var(--c2); border-radius: 6px; padding: 0.6rem 1rem; max-width: none; }
.caution strong { color: var(--c2); margin-right: 0.4rem; }
.answer { background: var(--panel); border-radius: 6px; padding: 0.8rem 1.3rem 0.9rem; margin: 0.9rem 0; border-left: 5px solid var(--mark, var(--accent)); }
.answer h2 { margin: 0; padding: 0; border: 0; font-size: 1.2rem; }
.answer p { max-width: 52rem; margin: 0.35rem 0 0; }
.alarm strong { color: var(--c2); margin-right: 0.4rem; }
.sub, .note { color: var(--soft); font-size: 0.9rem; }
.sub { margin-top: 0.1rem; }
figure { margin: 1.2rem 0 2.4rem; }
figure > div > svg { margin: 0.9rem 0 0.5rem; }
.failure { border-width: 3px; }
.lead { margin-bottom: 0; }
.takeaway { font-size: 1.12rem; line-height: 1.45; }
svg { width: 100%; height: auto; display: block; font-family: inherit; }
svg text { fill: var(--ink); font-size: 13px; }
svg .soft { fill: var(--soft); }
svg .strong { font-weight: 650; }
svg .on-bar { fill: var(--paper); }
svg .halo { stroke: var(--paper); stroke-width: 3.5px; stroke-linejoin: round; paint-order: stroke; }
.narrow, .on-paper { display: none; }
.scroll { overflow-x: auto; background: linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to left, var(--shade), transparent) right / 1.2rem 100% no-repeat scroll; }
.scroll.wider::before { content: "Wider than the screen: scroll sideways →"; position: sticky; left: 0; display: block; width: fit-content; color: var(--soft); font-size: 0.82rem; }
table { border-collapse: collapse; font-size: 0.86rem; line-height: 1.4; margin: 0.6rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: 0.86rem; color: var(--soft); padding-bottom: 0.3rem; }
caption span { display: block; position: sticky; left: 0; max-width: min(44rem, 100vw - 2.5rem); }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; font-weight: 600; min-width: 5rem; max-width: 11rem; overflow-wrap: anywhere; }
.cells thead th { overflow-wrap: break-word; }
thead th span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; }
.designs thead th span { -webkit-line-clamp: none; }
tbody th { font-weight: 500; min-width: 8.5rem; max-width: 16rem; overflow-wrap: anywhere; }
.n { text-align: right; }
td.n { white-space: nowrap; }
td.prose { max-width: 19rem; }
.change { display: block; }
.range { display: block; color: var(--soft); font-size: 0.92em; }
summary { cursor: pointer; padding: 0.3rem 0; color: var(--accent); width: fit-content; overflow-wrap: anywhere; }
.tools { margin-top: 0.3rem; }
.tools button { font: inherit; font-size: 0.82rem; color: var(--accent); background: none; border: 1px solid var(--line); border-radius: 4px; padding: 0.25rem 0.7rem; margin: 0 0.4rem 0.3rem 0; cursor: pointer; min-height: 1.9rem; }
.tools button:hover { background: var(--panel); }
code { font: 0.85em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--panel); padding: 0.1rem 0.3rem; overflow-wrap: anywhere; }
pre { background: var(--panel); border-radius: 6px; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; }
nav ol { columns: 2; padding-left: 1.3rem; font-size: 0.92rem; }
@media screen and (max-width: 42rem) {
  html { font-size: 16px; } body { padding-top: 1.2rem; } nav ol { columns: 1; } h1 { font-size: 1.5rem; } h2 { margin-top: 3rem; } h3 { font-size: 1.05rem; }
  .answer { padding: 0.7rem 0.9rem 0.8rem; } .wide { display: none; } .narrow { display: block; }
  tbody th { position: sticky; left: 0; background: var(--paper); min-width: 8.4rem; max-width: 9.5rem; } summary { padding: 0.6rem 0; } .tools button { min-height: 2.75rem; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  html { font-size: 10pt; background: #fff; } body { max-width: none; padding: 0; } p, li { max-width: none; }
  .tools, nav, .skip, details:not([open]) { display: none; }
  h1 { font-size: 14pt; margin: 0.1rem 0 0.4rem; } header .sub, header + main { margin-top: 0; } .caution { font-size: 8.5pt; padding: 0.3rem 0.7rem; margin: 0.3rem 0; line-height: 1.35; }
  .answer { font-size: 8.8pt; line-height: 1.35; padding: 0.4rem 0.8rem; margin: 0.45rem 0; } .answer h2 { font-size: 10.5pt; } .answer p { margin: 0.2rem 0; }
  .takeaway { font-size: 10pt; } .scroll + .note { font-size: 8pt; line-height: 1.35; } .on-paper { display: block; } .change { display: inline; margin-left: 0.4em; }
  h2 { margin-top: 1.8rem; } h2, h3, .sub { break-after: avoid; } figure, .answer, tr, pre { break-inside: avoid; } thead { display: table-header-group; }
  .scroll { overflow: visible; background: none; } .scroll.wider::before { display: none; } caption span { max-width: none; } table { font-size: 8.5pt; } th, td { padding: 0.2rem 0.6rem 0.2rem 0; } a { color: inherit; text-decoration: none; }
  figure > div > svg { max-height: 95mm; }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
`;
