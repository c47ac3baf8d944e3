/** Lines over the years: together while the eye can separate them; where there are more, a small picture each, beside the baseline. */
import { picture, type Frame } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { distinct } from '../text-width.ts';
import { fitBold } from './lettering.ts';
import {
  axes,
  band,
  ends,
  levelLine,
  lineChart,
  linePath,
  notDefined,
  roomForTicks,
  scalesOf,
  type Box,
  type Line,
  type LineOptions,
} from './lines.ts';
import { MOST_TOGETHER } from './marks.ts';

export function overYears(frame: Frame, lines: readonly Line[], options: LineOptions): Html {
  return lines.length > MOST_TOGETHER ? panels(frame, lines, options) : lineChart(frame, lines, options);
}

/** What is said of the picture where it is made of small ones. */
export function panelNote(lines: readonly Line[], levels: readonly string[] = []): string {
  if (lines.length <= MOST_TOGETHER) return '';
  const across = levels.length === 0 ? '' : ` Dotted lines across: ${levels.join(' and ')}.`;
  return ` Each small picture is one design, its line broken, beside ${lines[0]?.name ?? 'the baseline'}, its line solid, over the years since the change of rules.${across}`;
}

/** The design in each small picture, by its colour and dash: its name is above it. */
const DESIGN = 1;
const GAP = 12;
/** From one row of pictures to the next. */
const ROW = 178;

function panels(frame: Frame, lines: readonly Line[], options: LineOptions): Html {
  const [baseline, ...others] = lines;
  if (baseline === undefined) return html``;
  const [width, abreast] = frame.size === 'wide' ? [760, 3] : [340, 2];
  const box: Box = { width: (width - GAP * (abreast - 1)) / abreast, height: 184, top: 30, left: roomForTicks(lines, options), right: 6 };
  // There is no room for what lines across say.
  const levels = (options.levels ?? []).map(({ at }) => ({ at, label: '', short: '' }));
  const names = distinct(
    others.map(({ name }) => name),
    1,
    (name) => fitBold(name, box.width),
  );
  const scales = scalesOf(box, lines, options);
  const all = others.map((each, k) => {
    const at = `translate(${(k % abreast) * (box.width + GAP)},${Math.floor(k / abreast) * ROW})`;
    return html`<g transform="${at}">${panel(box, names[k] as string, [baseline, each], scales, { ...options, levels })}</g>`;
  });
  const height = Math.ceil(others.length / abreast) * ROW;
  const description = `${frame.description} ${ends(lines, options)}`;
  return picture({ ...frame, description }, width, height, all);
}

function panel(
  box: Box,
  name: string,
  [baseline, line]: readonly [Line, Line],
  { points, x, y }: ReturnType<typeof scalesOf>,
  options: LineOptions,
): Html[] {
  return [
    html`<text class="strong" x="0" y="16">${name}</text>`,
    ...axes(box, x, y, points, options),
    band(line, DESIGN, x, y, options),
    ...(options.levels ?? []).map((level) => levelLine(box, y, level, false)),
    linePath(baseline, 0, x, y, options),
    linePath(line, DESIGN, x, y, options),
    notDefined(box, [line]),
  ].filter((piece) => piece !== null);
}
