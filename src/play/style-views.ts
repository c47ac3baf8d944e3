/** How the further views look: a charity that is played, and a class, on a screen and on paper. */
export const viewsCss = `
.views { display: flex; flex-wrap: wrap; gap: 0 0.4rem; margin-left: auto; }
.unchecked { flex-basis: 100%; }
.views a { padding: 0.35rem 0.7rem; min-height: 2rem; display: inline-flex; align-items: center; }
.views a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--accent); }
.game > h2, .class > h2 { margin-top: 1rem; border-top: 0; padding-top: 0; } .game > h2:focus, .class > h2:focus { outline: none; }
.game p, .class p { max-width: 48rem; }
.candidates { list-style: none; padding: 0; } .candidates li { margin: 0.5rem 0; max-width: none; }
.board { display: grid; grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem); gap: 0 2.4rem; align-items: start; }
.has { border-left: 4px solid var(--line); padding-left: 1.1rem; } .has h4:first-child { margin-top: 0; }
.has dl { display: grid; grid-template-columns: auto 1fr; gap: 0.15rem 0.9rem; margin: 0.3rem 0; } .has dt { color: var(--soft); } .has dd { margin: 0; }
.has ul { padding-left: 1.1rem; font-size: 0.9rem; }
.news { border-left: 4px solid var(--accent); padding: 0.1rem 0 0.1rem 1.1rem; } .news h4 { margin-top: 0; } .news ul { padding-left: 1.1rem; margin: 0.3rem 0; }
.round[aria-busy="true"] { opacity: 0.6; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0.8rem 0; padding: 0.4rem 1rem 0.7rem; min-width: 0; } legend { font-weight: 600; padding: 0 0.3rem; }
fieldset p { margin: 0.1rem 0 0.4rem; }
.answers { display: grid; gap: 0.1rem; } .answers + .answers { border-left: 3px solid var(--line); margin: 0.4rem 0 0 0.5rem; padding-left: 0.9rem; }
.radio { display: flex; gap: 0.5rem; align-items: center; min-height: 2rem; } .radio input { flex: none; width: 1.15rem; height: 1.15rem; accent-color: var(--c1); margin: 0; }
.twin .chart { max-width: 40rem; }
.code { font-family: ui-monospace, Consolas, monospace; white-space: nowrap; letter-spacing: 0.06em; } strong.code { font-size: 1.5rem; display: block; margin: 0.2rem 0; }
.code-field { font-family: ui-monospace, Consolas, monospace; text-transform: uppercase; width: 13rem; }
input[type="text"] { font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 0.25rem 0.5rem; min-height: 2.4rem; max-width: 100%; }
.compare td, .compare th { vertical-align: top; } .compare td:nth-last-child(-n+2) { font-variant-numeric: tabular-nums; } .compare caption { max-width: 60rem; }
.compare th .note { font-weight: 400; font-size: 0.8rem; }
.compare .prose { min-width: 14rem; } .compare .chart { max-width: 34rem; }
.remove { min-height: 1.9rem; padding: 0 0.5rem; }
.cards ul { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0.9rem; }
.cards li { border: 1px dashed var(--soft); border-radius: 6px; padding: 0.7rem 1rem; max-width: none; font-size: 0.95rem; } .cards li p { margin: 0.35rem 0; } .because { min-height: 4rem; }
@media screen and (max-width: 52rem) { .board { grid-template-columns: minmax(0, 1fr); } .has { border-left: 0; border-top: 1px solid var(--line); padding: 0.6rem 0 0; margin-top: 1rem; } .radio { min-height: 2.75rem; } .views { margin-left: -0.4rem; gap: 0; } .views button + button { margin-left: 0.4rem; } .views a { min-height: 2.75rem; padding: 0.35rem 0.4rem; } }
@media print {
  .unprinted, .views, footer, body[data-print="cards"] .compare, body[data-print="compare"] .cards { display: none; }
  .class > h2 { margin: 0; } .compare .two { grid-template-columns: 1fr 1fr; display: grid; }
  .cards ul { grid-template-columns: 1fr 1fr; } .cards li { break-inside: avoid; min-height: 60mm; } .cards { break-before: page; } body[data-print] .cards { break-before: auto; }
}
`;
