/** A lesson as three pages to print: student sheet, facilitator's guide, answer key. The key alone holds what the model says. */
import { html, raw, type Html } from '../report/html.ts';
import { css } from '../report/theme.ts';
import { differenceText, valueIn } from '../report/words.ts';
import { definitionOf } from '../study/outcomes/registry.ts';
import type { Lesson } from './lesson.ts';
import { DIRECTIONS, seenIn, SIZES, type Seen, type World } from './reveal.ts';
import { UNCHECKED, type Language } from './texts/language.ts';
import { timings } from './texts/pack-words.ts';
import { speechOf } from './texts/speech.ts';
import { betWords, measureWords, outcomeWords, revealWords, withinWords } from './texts/words.ts';

export type PackAbout = {
  readonly seed: string;
  readonly engine: string;
  readonly build: string;
  /** The command that makes the pack again. */
  readonly command: string;
  /** What the second design changes in the first, as sentences. */
  readonly changes: readonly string[];
};

type Said = ReturnType<typeof speechOf>;

const sheet = `${css}
body { max-width: 50rem; } h2 { margin: 1.6rem 0 0.4rem; padding-top: 0.6rem; }
.boxes { display: flex; flex-wrap: wrap; gap: 0 1.4rem; list-style: none; padding: 0; } .boxes li::before { content: '☐ '; }
.lines { border-bottom: 1px solid var(--line); height: 2rem; }
table { border-collapse: collapse; } thead th { overflow-wrap: break-word; } th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.7rem 0.25rem 0; border-bottom: 1px solid var(--line); }
@media print { @page { margin: 16mm; } body { padding: 0; } h2 { break-after: avoid; } }
`;

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
const boxes = (items: readonly string[]): Html =>
  html`<ul class="boxes">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
const lines = (count: number): Html => html`${Array.from({ length: count }, () => html`<div class="lines"></div>`)}`;
const section = (title: string, body: Html): Html =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;

function page(kind: keyof Said['pack']['titles'], { language, texts, words, pack }: Said, minutes: number, body: readonly Html[]): string {
  const { title } = texts;
  return `${
    html`<!doctype html>
      <html lang="${language === 'en' ? 'en-GB' : language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}: ${pack.titles[kind]} – Commonweal</title>
          <style>
            ${raw(sheet)}
          </style>
        </head>
        <body>
          <main>
            <p class="sub">Commonweal · ${pack.titles[kind]} · ${words.minutes(minutes)}</p>
            <h1>${title}</h1>
            ${uncheckedOf(language)} ${body}
            <p class="note">${words.model}</p>
          </main>
        </body>
      </html>`.html
  }\n`;
}

const uncheckedOf = (language: Language): Html =>
  language === 'en'
    ? html``
    : html`<p class="note"><strong>${UNCHECKED[language][0]}</strong> <span lang="en">${UNCHECKED[language][1]}</span></p>`;

const situationOf = ({ texts, pack }: Said): Html =>
  section(
    pack.situation,
    html`<p>${texts.situation}</p>
      <p>${pack.designs(texts.first, texts.second)}</p>`,
  );

const cardsOf = ({ texts, words }: Said): readonly Html[] => [
  section(words.leftOut, list(texts.leftOut)),
  section(words.unsure, list(texts.unsure)),
];

function questionOf({ asked }: Lesson, { texts, words, pack }: Said): Html {
  const within = withinWords(words, asked.outcome, asked.within);
  return section(
    pack.question,
    html`<p><strong>${texts.question}</strong></p>
      <p class="note">${words.measured(measureWords(words, asked.outcome))} ${within}</p>`,
  );
}

function student(lesson: Lesson, said: Said): string {
  const { texts, words, pack } = said;
  return page('student', said, lesson.minutes, [
    situationOf(said),
    questionOf(lesson, said),
    section(
      pack.predict,
      html`<p>${pack.predictNote}</p>
        <p>${words.comparedWith(texts.first)}</p>
        ${boxes(DIRECTIONS.map((each) => words.direction[each]))}
        <p>${words.sizeAsked}</p>
        ${boxes(SIZES.map((each) => words.size[each]))}
        <p>${pack.because}</p>
        ${lines(2)}`,
    ),
    section(pack.notes, lines(4)),
    section(words.tries, list(texts.tries)),
    ...cardsOf(said),
  ]);
}

function facilitator(lesson: Lesson, said: Said): string {
  const { texts, words, pack } = said;
  const rows = timings(lesson, pack).map(
    ([part, minutes, does]) =>
      html`<tr>
        <th scope="row">${part}</th>
        <td>${minutes}</td>
        <td>${does}</td>
      </tr>`,
  );
  const head = pack.timingHead.map((each) => html`<th scope="col">${each}</th>`);
  return page('facilitator', said, lesson.minutes, [
    situationOf(said),
    questionOf(lesson, said),
    section(
      pack.timings,
      html`<table>
        <thead>
          <tr>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    ),
    section(pack.roles, list(pack.roleList)),
    section(pack.before, list(texts.before)),
    section(pack.after, list(texts.after)),
    section(words.tries, list(texts.tries)),
    section(
      pack.surprise,
      html`<p>${pack.surpriseNote}</p>
        <p>${pack.page(`#lesson=${lesson.id}${said.language === 'en' ? '' : `&language=${said.language}`}`)}</p>`,
    ),
    ...cardsOf(said),
  ]);
}

function rowOf({ outcome, means, difference, counts, verdict, size }: Seen, { words, pack }: Said): Html {
  const { unit } = definitionOf(outcome);
  const cells = [
    ...(means === null ? ['', ''] : means.map((value) => words.amount(valueIn(unit, value)))),
    words.amount(differenceText(unit, difference)),
    ...DIRECTIONS.map((each) => String(counts[each])),
    verdict === null ? pack.cannotTell : betWords(words, { direction: verdict, size }),
  ];
  return html`<tr data-outcome="${outcome}">
    <th scope="row">${outcomeWords(words, outcome)}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

function answers(lesson: Lesson, said: Said, worlds: readonly World[], about: PackAbout): string {
  const { texts, words, pack } = said;
  const [asked, ...beside] = [lesson.asked, ...lesson.beside].map((looked) => seenIn(worlds, looked)) as [Seen, ...Seen[]];
  const means = [texts.first, texts.second].map(words.mean);
  const head = [...means, pack.difference, ...DIRECTIONS.map((each) => words.direction[each]), pack.verdict];
  const table = html`<table>
    <thead>
      <tr>
        <td></td>
        ${head.map((each) => html`<th scope="col">${each}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[asked, ...beside].map((seen) => rowOf(seen, said))}
    </tbody>
  </table>`;
  return page('answers', said, lesson.minutes, [
    questionOf(lesson, said),
    section(
      pack.answer,
      html`${revealWords(words, asked).map((sentence) => html`<p>${sentence}</p>`)}
        <p class="note">${words.towns(worlds.length)}</p>`,
    ),
    section(pack.beside, table),
    section(pack.changed, html`<div lang="en">${list(about.changes)}</div>`),
    section(words.whyDown, list(texts.down)),
    section(words.whyUp, list(texts.up)),
    ...cardsOf(said),
    section(
      pack.again,
      html`<p>${pack.madeBy(about.seed, worlds.length, about.engine, about.build)}</p>
        <p><code>${about.command}</code></p>`,
    ),
  ]);
}

/** File names of a pack. */
export const packFiles = ({ id }: Pick<Lesson, 'id'>): readonly [student: string, facilitator: string, answers: string] => [
  `${id}-student.html`,
  `${id}-facilitator.html`,
  `${id}-answers.html`,
];

/** The pages of a pack, by file name, in a language that has the lesson. */
export function packOf(
  lesson: Lesson,
  worlds: readonly World[],
  about: PackAbout,
  language: Language,
): readonly (readonly [file: string, page: string])[] {
  const said = speechOf(lesson.id, language);
  const [sheetName, guideName, keyName] = packFiles(lesson);
  return [
    [sheetName, student(lesson, said)],
    [guideName, facilitator(lesson, said)],
    [keyName, answers(lesson, said, worlds, about)],
  ];
}
