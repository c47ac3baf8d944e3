/** A lesson as three pages to print: student sheet, facilitator's guide, answer key. The key alone holds what the model says. */
import { html, raw, type Html } from '../report/html.ts';
import { css } from '../report/theme.ts';
import { differenceText, valueIn } from '../report/words.ts';
import { definitionOf } from '../study/outcomes/registry.ts';
import type { Lesson } from './lesson.ts';
import { DIRECTIONS, seenIn, SIZES, type Seen, type World } from './reveal.ts';
import { lessonTexts, type LessonTexts } from './texts/lessons.ts';
import { packWords, timings } from './texts/pack-words.ts';
import { betWords, directionWords, revealWords, sizeWords, withinWords, words } from './texts/words.ts';

export type PackAbout = {
  readonly seed: string;
  readonly engine: string;
  readonly build: string;
  /** The command that makes the pack again. */
  readonly command: string;
  /** What the second design changes in the first, as sentences. */
  readonly changes: readonly string[];
};

const sheet = `${css}
body { max-width: 50rem; } h2 { margin: 1.6rem 0 0.4rem; padding-top: 0.6rem; }
.boxes { display: flex; flex-wrap: wrap; gap: 0 1.4rem; list-style: none; padding: 0; } .boxes li::before { content: '☐ '; }
.lines { border-bottom: 1px solid var(--line); height: 2rem; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.7rem 0.25rem 0; border-bottom: 1px solid var(--line); }
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

function page(kind: keyof typeof packWords.titles, { title }: LessonTexts, minutes: number, body: readonly Html[]): string {
  return `${
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}: ${packWords.titles[kind]} – Commonweal</title>
          <style>
            ${raw(sheet)}
          </style>
        </head>
        <body>
          <main>
            <p class="sub">Commonweal · ${packWords.titles[kind]} · ${words.minutes(minutes)}</p>
            <h1>${title}</h1>
            ${body}
            <p class="note">${words.model}</p>
          </main>
        </body>
      </html>`.html
  }\n`;
}

const situationOf = (texts: LessonTexts): Html =>
  section(
    packWords.situation,
    html`<p>${texts.situation}</p>
      <p>${packWords.designs(texts.first, texts.second)}</p>`,
  );

const cardsOf = (texts: LessonTexts): readonly Html[] => [
  section(words.leftOut, list(texts.leftOut)),
  section(words.unsure, list(texts.unsure)),
];

function questionOf({ asked }: Lesson, texts: LessonTexts): Html {
  const within = withinWords(asked.outcome, asked.within);
  return section(
    packWords.question,
    html`<p><strong>${texts.question}</strong></p>
      <p class="note">${words.measured(definitionOf(asked.outcome).title)} ${within ?? ''}</p>`,
  );
}

function student(lesson: Lesson, texts: LessonTexts): string {
  return page('student', texts, lesson.minutes, [
    situationOf(texts),
    questionOf(lesson, texts),
    section(
      packWords.predict,
      html`<p>${packWords.predictNote}</p>
        <p>${words.comparedWith(texts.first)}</p>
        ${boxes(DIRECTIONS.map((each) => directionWords[each]))}
        <p>${words.size}</p>
        ${boxes(SIZES.map((each) => sizeWords[each]))}
        <p>${packWords.because}</p>
        ${lines(2)}`,
    ),
    section(packWords.notes, lines(4)),
    section(words.tries, list(texts.tries)),
    ...cardsOf(texts),
  ]);
}

function facilitator(lesson: Lesson, texts: LessonTexts): string {
  const rows = timings(lesson).map(
    ([part, minutes, does]) =>
      html`<tr>
        <th scope="row">${part}</th>
        <td>${minutes}</td>
        <td>${does}</td>
      </tr>`,
  );
  const head = packWords.timingHead.map((each) => html`<th scope="col">${each}</th>`);
  return page('facilitator', texts, lesson.minutes, [
    situationOf(texts),
    questionOf(lesson, texts),
    section(
      packWords.timings,
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
    section(packWords.roles, list(packWords.roleList)),
    section(packWords.before, list(texts.before)),
    section(packWords.after, list(texts.after)),
    section(words.tries, list(texts.tries)),
    section(
      packWords.surprise,
      html`<p>${packWords.surpriseNote}</p>
        <p>${packWords.page(`#lesson=${lesson.id}`)}</p>`,
    ),
    ...cardsOf(texts),
  ]);
}

function rowOf({ outcome, means, difference, counts, verdict, size }: Seen): Html {
  const { unit, title } = definitionOf(outcome);
  const cells = [
    ...(means === null ? ['', ''] : means.map((value) => valueIn(unit, value))),
    differenceText(unit, difference),
    ...DIRECTIONS.map((each) => String(counts[each])),
    verdict === null ? packWords.cannotTell : betWords({ direction: verdict, size }),
  ];
  return html`<tr data-outcome="${outcome}">
    <th scope="row">${title}</th>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}

function answers(lesson: Lesson, texts: LessonTexts, worlds: readonly World[], about: PackAbout): string {
  const [asked, ...beside] = [lesson.asked, ...lesson.beside].map((looked) => seenIn(worlds, looked)) as [Seen, ...Seen[]];
  const means = [texts.first, texts.second].map(words.mean);
  const head = [...means, packWords.difference, ...DIRECTIONS.map((each) => directionWords[each]), packWords.verdict];
  const table = html`<table>
    <thead>
      <tr>
        <td></td>
        ${head.map((each) => html`<th scope="col">${each}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[asked, ...beside].map(rowOf)}
    </tbody>
  </table>`;
  return page('answers', texts, lesson.minutes, [
    questionOf(lesson, texts),
    section(
      packWords.answer,
      html`${revealWords(asked).map((sentence) => html`<p>${sentence}</p>`)}
        <p class="note">${words.towns(worlds.length)}</p>`,
    ),
    section(packWords.beside, table),
    section(packWords.changed, list(about.changes)),
    section(words.whyDown, list(texts.down)),
    section(words.whyUp, list(texts.up)),
    ...cardsOf(texts),
    section(
      packWords.again,
      html`<p>${packWords.madeBy(about.seed, worlds.length, about.engine, about.build)}</p>
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

/** The pages of a pack, by file name. */
export function packOf(lesson: Lesson, worlds: readonly World[], about: PackAbout): readonly (readonly [file: string, page: string])[] {
  const texts = lessonTexts[lesson.id];
  const [sheetName, guideName, keyName] = packFiles(lesson);
  return [
    [sheetName, student(lesson, texts)],
    [guideName, facilitator(lesson, texts)],
    [keyName, answers(lesson, texts, worlds, about)],
  ];
}
