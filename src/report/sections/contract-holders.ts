/** Who holds charities' contract money: how it was won, and the size of the charity that receives it. */
import { sum } from 'd3';
import type { Findings, ScenarioFindings } from '../../study/findings.ts';
import { valueCell } from '../cells.ts';
import { contractHoldersChart, type Stream } from '../charts/contract-holders.ts';
import { figure } from '../figure.ts';
import { html, type Html } from '../html.ts';
import { inMillions, type Millions } from '../millions.ts';
import { bandWords } from '../words.ts';

const PART_WORDS = { alone: 'won alone', lead: 'kept by leads', partner: 'passed to partners' } as const;

type Holders = { readonly title: string; readonly streams: readonly Stream[]; readonly millions: Millions };

/** Amounts rounded so that the sums shown are the sums of the amounts shown. */
function holdersOf({ title, held }: ScenarioFindings): Holders {
  const millions = inMillions(held.map(({ pounds }) => pounds));
  const streams = held.map(({ part, band }, k) => ({ part: PART_WORDS[part], holder: bandWords[band], pounds: millions.amounts[k] ?? 0 }));
  return { title, streams, millions };
}

export function contractHoldersFigure({ scenarios }: Findings): Html {
  const all = scenarios.map(holdersOf);
  const [baseline] = all;
  if (baseline === undefined) return html``;
  const { title, streams, millions } = baseline;
  const passed = sum(
    streams.filter(({ part }) => part === PART_WORDS.partner),
    ({ pounds }) => pounds,
  );
  return figure({
    id: 'chart-held',
    headline: `Of ${millions.write(millions.total)} a year that charities hold in contracts, ${millions.write(passed)} is passed by leads to partners`,
    subtitle: `${title}: yearly value of the advertised contracts that charities hold at the end of the run, in the simulated areas, mean a run; by how it was won, and by the income a year of the charity that ends up with it.`,
    draw: (frame) =>
      contractHoldersChart(
        frame,
        streams.filter(({ pounds }) => pounds > 0),
        millions.write,
      ),
    twin: {
      caption: 'Yearly value of the contracts that charities hold at the end of the run, mean a run',
      head: ['How won, and income of the holder', ...all.map((each) => each.title)],
      rows: [
        ...streams.map(({ part, holder }, k) => [`${part}, ${holder}`, ...all.map((each) => amount(each, each.streams[k]?.pounds ?? 0))]),
        ['all', ...all.map((each) => amount(each, each.millions.total))],
      ],
    },
  });
}

const amount = ({ millions }: Holders, pounds: number) => valueCell('£ a year', pounds, millions.write(pounds));
