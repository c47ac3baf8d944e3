/** How the playground looks: the report's type and colours, and a layout of its own. */
import { css as reportCss } from '../report/theme.ts';
import { lessonCss } from './lessons/style.ts';
import { viewsCss } from './style-views.ts';

/** One colour for each service; in each scheme at least 3 to 1 against paper and panel. */
export const kinds = {
  light: ['#0062a3', '#b34700', '#8a3a78', '#6b5900', '#00715a', '#a3243b', '#4a4fb8', '#2f6f1d', '#7a4a2b', '#4f5863'],
  dark: ['#6ab7f0', '#f59a5b', '#dd9bcf', '#d6c25b', '#4fd0ae', '#f58a9b', '#a5a9f5', '#8fd07a', '#d1a384', '#b4bcc6'],
} as const;

const variables = (colours: readonly string[]): string => colours.map((colour, k) => `--k${k}: ${colour};`).join(' ');

export const css = `${reportCss}
:root { ${variables(kinds.light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(kinds.dark)} } }
body { max-width: 84rem; padding: 0.6rem 1.25rem 3rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
header h1 { font-size: 1.25rem; margin: 0; } header p { margin: 0; }
h2 { margin: 2.4rem 0 0.6rem; padding-top: 0.8rem; font-size: 1.25rem; }
h3 { margin: 1rem 0 0.2rem; } h4 { margin: 0.8rem 0 0.2rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; border: 0; padding: 0; }
.hero { margin: 0.4rem 0 0.2rem; min-height: 3.2rem; } #answer-title:focus, .lesson h2:focus, .lesson-list h2:focus { outline: none; }
.doubt { font-size: 0.85rem; } .doubt summary { padding: 0; color: var(--soft); } .doubt p { margin: 0.2rem 0; max-width: 60rem; }
.money { max-width: none; margin: 0.2rem 0; } .money, .reason { line-height: 1.4; }
.sentence { font-size: 1.3rem; line-height: 1.35; max-width: none; margin: 0; text-wrap: pretty; letter-spacing: -0.01em; }
.sentence.second { font-size: 1.05rem; color: var(--soft); margin-top: 0.2rem; }
.is-old { color: var(--soft); }
.reason { max-width: none; margin: 0 0 0.4rem; min-height: 1.6rem; } .reason button, .dot-line button { min-height: 1.6rem; padding: 0 0.3rem; border: 0; text-decoration: underline; }
.towns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2rem; }
.town { margin: 0; min-width: 0; }
.town figcaption { font-weight: 600; font-size: 0.95rem; }
.town.side-1 figcaption { color: var(--c1); }
.town canvas { display: block; width: 100%; touch-action: manipulation; cursor: pointer; }
.switch { display: none; }
.dot-line { grid-column: 1 / -1; min-height: 1.7rem; max-width: none; margin: 0; background: var(--paper); }
#life-title { scroll-margin-top: 1rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; } .legend ul { display: contents; }
.legend p { margin: 0.2rem 0 0; max-width: none; } .legend, .legend .note { font-size: 0.82rem; }
.kinds { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; margin: 0.15rem 0; }
.kinds li { max-width: none; }
.mark { display: inline-block; width: 1.5rem; height: 1rem; vertical-align: -0.2em; overflow: visible; fill: var(--k0); } .mark .soft { fill: var(--soft); } .mark .pale { fill-opacity: 0.45; stroke: var(--k0); stroke-opacity: 0.8; } .mark .pale.soft { stroke: var(--soft); }
.stroke-ink, .stroke-soft, .stroke-kind { fill: none; stroke: var(--ink); stroke-width: 1.4; } .stroke-soft { stroke: var(--soft); stroke-width: 2; } .stroke-kind { stroke: var(--k0); stroke-width: 3; } .dashed { stroke-dasharray: 3 3; }
.kinds i, .key i { display: inline-block; width: 0.7rem; height: 0.7rem; border-radius: 50%; }
${kinds.light.map((_, k) => `.kind-${k} { background: var(--k${k}); }`).join(' ')}
.transport { display: flex; align-items: center; gap: 0.5rem; margin: 0.6rem 0; flex-wrap: wrap; }
button, .button { font: inherit; font-size: 0.9rem; color: var(--accent); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 0.3rem 0.8rem; min-height: 2.4rem; cursor: pointer; }
button:hover, .button:hover { background: var(--panel); }
button:disabled { color: var(--soft); border-color: var(--line); cursor: default; background: none; }
button[aria-pressed="true"] { background: var(--accent); color: var(--paper); }
.button { display: inline-flex; align-items: center; position: relative; }
.button input { position: absolute; inset: 0; opacity: 0; cursor: pointer; width: 100%; }
.button:focus-within { outline: 3px solid var(--accent); outline-offset: 2px; }
.transport button { min-width: 2.6rem; }
.when { min-width: 8.4rem; font-variant-numeric: tabular-nums; }
input[type="range"] { accent-color: var(--c1); min-height: 1.6rem; margin: 0; }
.scrub { flex: 1 1 12rem; }
.speed span { font-size: 0.85rem; color: var(--soft); margin-right: 0.3rem; }
select, input[type="search"], input[type="number"] { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 0.25rem 0.4rem; min-height: 2.2rem; max-width: 100%; }
.three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 2rem; }
.levers { border-bottom: 1px solid var(--line); padding: 0.4rem 0; display: grid; grid-template-columns: 1fr auto; gap: 0 1.2rem; } .levers .three { gap: 0 1.2rem; } .levers > * { grid-column: 1 / -1; } .levers > .three { grid-column: 1; } .levers > .buttons { grid-column: 2; align-content: flex-start; width: 9.5rem; margin: 0.2rem 0; }
.explain { display: none; }
.further { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.4rem; border-top: 1px solid var(--line); margin-top: 0.8rem; padding-top: 0.6rem; }
.further h3 { margin-top: 0; }
.lever { margin: 0.2rem 0; }
.lever label { display: flex; justify-content: space-between; align-items: baseline; gap: 0.4rem; }
.lever-name { font-weight: 600; white-space: nowrap; } .lever output { font-size: 0.88rem; text-align: right; }
.lever input { width: 100%; display: block; }
.marks { display: block; position: relative; height: 1.5rem; margin: 0 0.5rem; }
.marks button { position: absolute; transform: translateX(-50%); white-space: nowrap; min-height: 1.5rem; padding: 0; border: 0; background: none; font-size: 0.72rem; text-decoration: underline; text-decoration-style: dotted; }
.marks .ambitious { transform: translateX(-62%); } .marks .today { transform: translateX(-0.5rem); } .marks .extreme { transform: translateX(calc(-100% + 0.5rem)); }
.lever .note { margin: 0.1rem 0 0; line-height: 1.35; font-size: 0.82rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; max-width: none; }
.squares { display: grid; grid-template-columns: repeat(25, 1fr); gap: 3px; max-width: 30rem; margin-top: 0.7rem; }
.squares i { aspect-ratio: 1; border-radius: 2px; }
i.fewer { background: var(--c2); } i.same { background: var(--soft); } i.more { background: var(--c3); } i.left { background: none; border: 1px solid var(--line); }
.squares i.fewer { clip-path: polygon(0 0, 100% 0, 50% 100%); } .squares i.more { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.key { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0.3rem 0; }
.key i { border-radius: 2px; } .key i.fewer { clip-path: polygon(0 0, 100% 0, 50% 100%); } .key i.more { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.range { display: block; color: var(--ink); font-size: 1rem; margin: 0.2rem 0; }
.england ul { padding-left: 1.1rem; margin: 0.3rem 0; } .england p { margin: 0.3rem 0; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.4rem; margin-top: 1.4rem; border-top: 1px solid var(--line); }
.chart { margin: 0.6rem 0; min-width: 0; } .chart h3 { margin-top: 0.4rem; }
.chart .note { margin: 0; }
.plot { position: relative; overflow: hidden; max-width: 34rem; }
@media screen and (min-width: 52rem) { .chart svg text { font-size: 9.5px; } }
.playhead { position: absolute; inset: 5.7% 0 20% 0; border-left: 1px solid var(--soft); pointer-events: none; }
.lines { display: flex; align-items: center; gap: 0.4rem; }
.stroke { display: inline-block; width: 1.8rem; border-top: 2.5px solid var(--c0); } .stroke.yours { border-top: 2.5px dashed var(--c1); margin-left: 0.8rem; }
.nobody { list-style: none; padding: 0; margin: 0.3rem 0; }
.life { border-left: 4px solid var(--accent); padding: 0.1rem 0 0.6rem 1.1rem; margin: 1rem 0; }
.life h3 { margin-top: 0; } .fate { font-weight: 600; }
.life .chart { max-width: 34rem; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.4rem; }
.story { padding-left: 0; list-style: none; } .story li { margin: 0.35rem 0; } .story strong { font-weight: 600; color: var(--soft); }
.story .parts { border-top: 2px solid var(--accent); padding-top: 0.35rem; } .parts em { display: block; font-style: normal; font-weight: 600; color: var(--accent); }
h5 { margin: 0.6rem 0 0.2rem; font-size: 0.95rem; }
.choice { margin: 0.4rem 0 1.2rem; } .choice p { margin: 0.3rem 0; }
.bars { margin: 0.5rem 0; } .bars figcaption { font-size: 0.9rem; font-weight: 600; }
.bars ul { list-style: none; padding: 0; margin: 0.2rem 0; }
.bars li { display: grid; grid-template-columns: minmax(7rem, 14rem) minmax(4rem, 1fr) 3.2rem; gap: 0 0.6rem; align-items: center; font-size: 0.85rem; max-width: 34rem; }
.bars .sum { border-top: 1px solid var(--line); font-weight: 600; } .bars .value { text-align: right; font-variant-numeric: tabular-nums; }
.bars svg { width: 100%; height: 0.8rem; } .bars line { stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; }
.bars .for { fill: var(--c0); } .bars .against { fill: var(--c1); }
.tender { border-bottom: 1px solid var(--line); padding: 0.2rem 0; } .tender .won { font-weight: 600; } .tender em { font-weight: 400; color: var(--soft); }
.two > div { min-width: 0; }
.tender table { font-size: 0.8rem; } .tender th, .tender td { padding-right: 0.5rem; } .tender thead th { min-width: 0; overflow-wrap: break-word; } .tender tbody th { min-width: 8rem; }
.all-levers { margin-top: 2.4rem; border-top: 1px solid var(--line); padding-top: 0.6rem; }
.all-levers > summary { font-size: 1.25rem; font-weight: 650; }
.part { border-left: 4px solid var(--c1); padding-left: 1rem; margin: 1.2rem 0; } .part.behaviour { border-color: var(--c3); } .part.assumptions { border-color: var(--c2); border-left-style: dashed; }
.part h3 { margin-top: 0; }
.setting { padding: 0.4rem 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.2rem 0.7rem; align-items: center; }
.setting label { font-weight: 500; } .setting.is-changed label { color: var(--c1); font-weight: 650; }
.setting .note { flex-basis: 100%; max-width: 60rem; margin: 0; }
.setting input[type="number"] { width: 9rem; } .setting input[type="checkbox"] { width: 1.3rem; height: 1.3rem; }
.find input { width: min(22rem, 100%); }
${lessonCss}
${viewsCss}footer { margin-top: 2.4rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.85rem; } footer p { max-width: 60rem; }
@media screen and (max-width: 52rem) {
  .three, .further, .charts, .two { grid-template-columns: 1fr; }
  .towns { display: block; }
  .reason button, .dot-line button { min-height: 2.75rem; }
  .switch { display: flex; gap: 0.4rem; margin-bottom: 0.4rem; } .switch button { flex: 1; }
  .show-0 .side-1, .show-1 .side-0 { display: none; }
  /* The answer in a sentence, then the picture, then what else there is to say of it. */
  main { display: flex; flex-direction: column; } .class-line, .levers, .hero, .towns { order: -1; } main > * { min-width: 0; }
.dot-line { min-height: 2.4rem; }
  .town figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .levers { display: block; } .lever { margin: 0; } .explain { display: inline-block; } .levers > .buttons { width: auto; } .levers:not(.explained) :is(.marks, .lever > .note) { display: none; } .levers .buttons { gap: 0.25rem; } .levers .buttons button { padding: 0.3rem 0.35rem; font-size: 0.85rem; }
  .hero { min-height: 0; }
  .sentence { font-size: 1.02rem; } .sentence.second { font-size: 0.9rem; }
  button, .button, select { min-height: 2.75rem; }
  input[type="range"] { min-height: 2.4rem; } .lever input[type="range"] { min-height: 2rem; }
  .when { flex: 1 1 6rem; min-width: 0; } .scrub { flex-basis: 100%; order: 1; } .speed span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
/* What a lever stands at takes as much room whatever it is, so that levers below it stay. */
@media screen and (max-width: 24rem) { .lever-name { font-size: 0.82rem; } .lever output { font-size: 0.74rem; letter-spacing: -0.03em; } }
@media screen and (min-width: 52rem) and (max-width: 79rem) { .lever label { flex-direction: column; gap: 0; } .lever output { font-size: 0.8rem; text-align: left; } }
@media screen and (min-width: 79rem) and (max-width: 100rem) { .lever-name { font-size: 0.92rem; } .lever output { font-size: 0.76rem; } }
@media screen and (min-width: 120rem) { html { font-size: 20px; } body { max-width: 96rem; } .legend, .legend .note, .lever .note { font-size: 0.92rem; } .marks button { font-size: 0.82rem; } }
`;
