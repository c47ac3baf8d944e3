/** Charts of the two towns, drawn with the lines and axes of the report. */
import { useComputed, type ReadonlySignal } from '@preact/signals';
import { axes, linePath, scalesOf, type Box, type Line, type LineOptions } from '../../report/charts/lines.ts';
import { picture } from '../../report/figure.ts';
import { html, type Html } from '../../report/html.ts';
import type { Frame } from '../engine/frames.ts';
import { texts } from '../texts.ts';
import type { Store } from './store.ts';

type Values = readonly (number | null)[];

const BOX: Box = { width: 380, height: 210, top: 12, right: 14, left: 44 };

const whole = (value: number): string => String(Math.round(value));
const OPTIONS: LineOptions = { format: whole, fromZero: true, start: 0 };

/** The HHI on a scale to 100, where one provider holds everything. */
const outOf100 = ({ hhi }: Frame): number | null => (hhi === null ? null : hhi / 100);

type Plotted = { readonly name: string; readonly side: 0 | 1; readonly values: Values };

type ChartProps = {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly Plotted[];
  readonly store: Store;
};

function lineOf({ name, values }: Plotted): Line {
  return { name, mean: values, lo: values, hi: values };
}

/** Both towns run equally long, so that the axis does not move while they do. */
const padded = (values: Values, count: number): Values => [
  ...values,
  ...Array.from({ length: Math.max(0, count - values.length) }, () => null),
];

function drawn({ id, title, subtitle, lines }: Omit<ChartProps, 'store'>, count: number): Html {
  const all = lines.map((each) => lineOf({ ...each, values: padded(each.values, count) }));
  const { points, x, y } = scalesOf(BOX, all, OPTIONS);
  const ends = lines
    .map(({ name, side, values }) => `${name}, ${texts.sides[side]}: ${values.at(-1) === null ? '–' : whole(values.at(-1) ?? 0)}`)
    .join('; ');
  return picture({ id, size: 'narrow', title, description: `${subtitle}. ${ends}.` }, BOX.width, BOX.height, [
    ...axes(BOX, x, y, points, OPTIONS),
    html`<text class="soft" x="${(BOX.left + BOX.width - BOX.right) / 2}" y="${BOX.height - 6}" text-anchor="middle"
      >${texts.charts.years}</text
    >`,
    ...all.map((line, k) => linePath(line, lines[k]?.side ?? 0, x, y, OPTIONS)),
  ]);
}

function Chart(props: ChartProps) {
  const { id, title, subtitle, lines, store } = props;
  const inner = { __html: drawn(props, store.quarters + 1).html };
  return (
    <figure class="chart" id={id}>
      <h3>{title}</h3>
      <p class="note">{subtitle}</p>
      <div class="plot">
        <div dangerouslySetInnerHTML={inner} />
        <Playhead at={store.at} quarters={store.quarters} />
      </div>
      <p class="note lines" aria-hidden="true">
        <span class="stroke base" /> {texts.sides[0]} <span class="stroke yours" /> {texts.sides[1]}
      </p>
      <details>
        <summary>{texts.charts.table}</summary>
        <Twin lines={lines} />
      </details>
    </figure>
  );
}

function Playhead({ at, quarters }: { readonly at: ReadonlySignal<number>; readonly quarters: number }) {
  const moved = useComputed(
    () => `${(100 * (BOX.left + ((BOX.width - BOX.left - BOX.right) * Math.floor(at.value)) / quarters)) / BOX.width}%`,
  );
  return <span class="playhead" style={{ transform: `translateX(${moved.value})` }} />;
}

function Twin({ lines }: { readonly lines: readonly Plotted[] }) {
  const count = Math.max(0, ...lines.map(({ values }) => values.length));
  const years = Array.from({ length: Math.floor((count - 1) / 4) + 1 }, (_, year) => year);
  const cell = (value: number | null | undefined): string => (value === null || value === undefined ? '' : whole(value));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.charts.head[0]}</th>
          {lines.map(({ name, side }) => (
            <th scope="col">{`${name === '' ? '' : `${name}, `}${texts.charts.head[side + 1] ?? ''}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr>
            <th scope="row">{year}</th>
            {lines.map(({ values }) => (
              <td>{cell(values[4 * year])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Charts({ store }: { readonly store: Store }) {
  const { charts } = texts;
  const frames = [store.towns[0].value.frames, store.towns[1].value.frames] as const;
  const each = (name: string, value: (frame: Frame) => number | null): Plotted[] =>
    ([0, 1] as const).map((side) => ({ name, side, values: frames[side].map(value) }));
  return (
    <section class="charts">
      <Chart
        id="chart-concentration"
        title={charts.concentration}
        subtitle={charts.concentrationSub}
        lines={each('', outOf100)}
        store={store}
      />
      <Chart
        id="chart-small"
        title={charts.small}
        subtitle={charts.smallSub}
        lines={[...each(charts.operating, ({ operating }) => operating), ...each(charts.holding, ({ holding }) => holding)]}
        store={store}
      />
    </section>
  );
}
