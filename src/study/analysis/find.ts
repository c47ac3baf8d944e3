/** Records of runs → findings: everything a report says, computed once, here. */
import { mechanisms } from '../../model/mechanisms/registry.ts';
import { differences as settingChanges } from '../../model/scenario/differences.ts';
import { listFields, type Field } from '../../model/scenario/field.ts';
import { BANDS } from '../../model/scenario/names.ts';
import type { Scenario, Sources } from '../../model/scenario/scenario.ts';
import { settingFields } from '../../model/scenario/settings.ts';
import { SMALL_BANDS } from '../../model/sector/charities.ts';
import {
  CALIBRATED,
  type Assumption,
  type ClosureFinding,
  type EndingFinding,
  type Findings,
  type FlowFinding,
  type FormFinding,
  type GroupFinding,
  type ScenarioFindings,
  type SeriesBand,
  type SurvivalCurve,
  type WhyFinding,
} from '../findings.ts';
import { endings, seriesIds, type Ending, type HeldRow, type SeriesId } from '../observing/rows.ts';
import type { RunRecord } from '../run-record.ts';
import { carriedScenarios } from './carried.ts';
import { digestOf, studyDigest } from './digest.ts';
import { checkGates } from './gates.ts';
import { outcomeDifferences, outcomeSummaries } from './outcome-findings.ts';
import { over } from '../measures/arithmetic.ts';
import { mean, pairedDifference, quantile, summarise } from './statistics.ts';
import { pooledEndings, pooledSurvival } from './survival.ts';

/** Bounds of what is summarised by group and by cause: shares, and money and rates a year. */
const SHARE = [0, 1] as const;
const NOT_NEGATIVE = [0, null] as const;

/** A scenario with its runs, in order of replication. */
export type Studied = { readonly scenario: Scenario; readonly records: readonly RunRecord[] };

export type AboutStudy = Pick<Findings, 'title' | 'areas' | 'charities'> & Omit<Findings['reproduce'], 'digest' | 'scenarios'>;

/** How often a study is run is no part of a design: all designs are run as often as the baseline. */
const REPLICATIONS = 'run.replications';

/** Settings that together say that the place is England, as they are unless a scenario says otherwise. */
const ENGLAND = ['areas', 'regions', 'people'] as const;

const LIMITS = [
  'The model is not calibrated: parameters marked as judgement are reasoned guesses within stated ranges.',
  'Intervals cover luck (who notices, who bids, who wins, who closes, which areas are sampled), not doubt about parameters or about the form of the model.',
  'Commissioners follow their rules; they do not learn, and budgets do not answer to results.',
  'It compares designs; it does not forecast what will happen in a named place.',
] as const;

export function findingsOf(studied: readonly Studied[], about: AboutStudy): Findings {
  const [baseline] = studied;
  if (baseline === undefined) throw new Error('findings need at least one scenario');
  const scenarios = studied.map((each, k) => scenarioFindings(each, k === 0 ? null : baseline));
  const { settings, seed } = baseline.scenario;
  const { title, areas, charities, ...made } = about;
  return {
    format: 1,
    title,
    calibrated: CALIBRATED,
    scenarios,
    quarters: settings.run.years * 4,
    replications: baseline.records.length,
    seed,
    scale: settings.population.scale,
    areas,
    allAreas: settings.population.areas,
    ofEngland: ENGLAND.every((name) => settings.population[name] === settingFields.population[name].default),
    charities,
    checks: checkGates((scenarios[0] as ScenarioFindings).outcomes),
    assumptions: assumptionsOf(baseline.scenario),
    limits: LIMITS,
    reproduce: {
      ...made,
      digest: studyDigest(scenarios.map((each) => each.digest)),
      scenarios: carriedScenarios(studied.map(({ scenario }) => scenario)),
    },
  };
}

function scenarioFindings({ scenario, records }: Studied, baseline: Studied | null): ScenarioFindings {
  return {
    name: scenario.name,
    title: scenario.title,
    about: scenario.about,
    changes: baseline === null ? [] : settingChanges(baseline.scenario, scenario).filter(({ path }) => path !== REPLICATIONS),
    outcomes: outcomeSummaries(records),
    differences: baseline === null ? null : outcomeDifferences(records, baseline.records),
    series: Object.fromEntries(seriesIds.map((id) => [id, seriesBand(records, id)])) as Record<SeriesId, SeriesBand>,
    survival: survivalCurves(records),
    groups: groupFindings(records, baseline?.records ?? null),
    forms: formFindings(records),
    flows: flowFindings(records),
    closures: closureFindings(records, baseline?.records ?? null),
    smallEndings: endingFindings(records, baseline?.records ?? null),
    held: heldFindings(records),
    why: whyFindings(records),
    digest: digestOf(records.map((r) => r.digest)),
  };
}

const ofBands = <T extends { readonly band: string }>(rows: readonly T[], bands: readonly string[]): T[] =>
  rows.filter(({ band }) => bands.includes(band));

/** Of all under £1m together, and of each band. */
function survivalCurves(records: readonly RunRecord[]): SurvivalCurve[] {
  const curve = (name: SurvivalCurve['band'], bands: readonly string[]): SurvivalCurve => {
    const cohorts = records.flatMap((r) => ofBands(r.cohorts, bands));
    const ended = records.flatMap((r) => ofBands(r.endings, bands));
    return { ...pooledSurvival(name, cohorts, records.length), ended: pooledEndings(ended, records.length) };
  };
  return [curve('under_1m', SMALL_BANDS), ...BANDS.map((band) => curve(band, [band]))];
}

/** Mean with the band that holds the middle 80 % of the runs in which the quarter has a value, and the first few runs themselves. */
function seriesBand(records: readonly RunRecord[], id: SeriesId): SeriesBand {
  const runs = records.map((r) => r.series[id]);
  const quarters = runs[0]?.length ?? 0;
  const at = (q: number) => runs.map((run) => run[q] ?? null).filter((value) => value !== null);
  const each = (f: (values: number[]) => number) => Array.from({ length: quarters }, (_, q) => (at(q).length === 0 ? null : f(at(q))));
  return { mean: each(mean), lo: each((v) => quantile(v, 0.1)), hi: each((v) => quantile(v, 0.9)), runs: runs.slice(0, 5) };
}

function groupFindings(records: readonly RunRecord[], baseline: readonly RunRecord[] | null): GroupFinding[] {
  const names = records[0]?.groups.map(({ group }) => group) ?? [];
  return names.map((group) => {
    const rows = records.map((r) => r.groups.find((row) => row.group === group) as RunRecord['groups'][number]);
    const others = baseline?.map((r) => r.groups.find((row) => row.group === group)?.contractIncomeEnd ?? null) ?? null;
    return {
      group,
      kind: (BANDS as readonly string[]).includes(group) ? 'size' : 'place',
      charitiesStart: mean(rows.map((row) => row.charitiesStart)),
      charitiesEnd: mean(rows.map((row) => row.charitiesEnd)),
      contractIncomeStart: mean(rows.map((row) => row.contractIncomeStart)),
      contractIncomeEnd: mean(rows.map((row) => row.contractIncomeEnd)),
      survival: summarise(
        rows.map((row) => row.survival),
        'share',
        SHARE,
      ),
      incomeDifference:
        others === null
          ? null
          : pairedDifference(
              rows.map((row) => row.contractIncomeEnd),
              others,
              NOT_NEGATIVE,
            ),
    };
  });
}

function formFindings(records: readonly RunRecord[]): FormFinding[] {
  const forms = ['alone', 'lead', 'alliance', 'outside', 'direct'] as const;
  const rows = (form: string) => records.map((r) => r.forms.find((row) => row.form === form) as RunRecord['forms'][number]);
  const total = forms.reduce((sum, form) => sum + mean(rows(form).map((row) => row.valueWon)), 0);
  return forms.map((form) => ({
    form,
    bids: mean(rows(form).map((row) => row.bids)),
    wins: mean(rows(form).map((row) => row.wins)),
    valueWon: mean(rows(form).map((row) => row.valueWon)),
    valueShare: total > 0 ? mean(rows(form).map((row) => row.valueWon)) / total : null,
  }));
}

/** Mean pounds a run, in whole pence, so that what goes in still comes out. */
function flowFindings(records: readonly RunRecord[]): FlowFinding[] {
  const sums = new Map<string, number>();
  for (const record of records)
    for (const { from, to, pounds } of record.flows) sums.set(`${from}\n${to}`, (sums.get(`${from}\n${to}`) ?? 0) + pounds);
  return [...sums].map(([pair, pounds]) => {
    const [from, to] = pair.split('\n') as [string, string];
    return { from, to, pounds: pounds / records.length };
  });
}

function closureFindings(records: readonly RunRecord[], baseline: readonly RunRecord[] | null): ClosureFinding[] {
  const shares = (some: readonly RunRecord[], k: number) => some.map((r) => r.closedOf[k]?.share ?? null);
  return (records[0]?.closedOf ?? []).map(({ cause }, k) => ({
    cause,
    share: summarise(shares(records, k), 'share', NOT_NEGATIVE),
    difference: baseline === null ? null : pairedDifference(shares(records, k), shares(baseline, k), NOT_NEGATIVE),
  }));
}

function endingFindings(records: readonly RunRecord[], baseline: readonly RunRecord[] | null): EndingFinding[] {
  return endings.map((ending) => {
    const shares = (some: readonly RunRecord[]) => some.map((r) => smallShare(r, ending));
    return {
      ending,
      share: summarise(shares(records), 'share', SHARE),
      difference: baseline === null ? null : pairedDifference(shares(records), shares(baseline), SHARE),
    };
  });
}

/** Of the charities under £1m in the market at the start, the share that ended so in a run; null where there was none. */
function smallShare({ cohorts, endings: ended }: RunRecord, ending: Ending): number | null {
  const sum = (counts: readonly number[]) => counts.reduce((total, x) => total + x, 0);
  const endedSo = ofBands(ended, SMALL_BANDS).map((row) => sum(row.ended[ending]));
  const entered = ofBands(cohorts, SMALL_BANDS).map((cohort) => cohort.entered);
  return over(sum(endedSo), sum(entered));
}

function heldFindings(records: readonly RunRecord[]): HeldRow[] {
  const rows = records[0]?.held ?? [];
  return rows.map(({ part, band }, k) => ({ part, band, pounds: mean(records.map((r) => r.held[k]?.pounds ?? 0)) }));
}

function whyFindings(records: readonly RunRecord[]): WhyFinding[] {
  const titles = new Map(mechanisms.map(({ id, title }) => [id, title]));
  const sums = new Map<string, { sum: number; choices: number }>();
  for (const record of records) {
    for (const { term, strategy, mean: average, choices } of record.why) {
      const key = `${term}\n${strategy}`;
      const so = sums.get(key) ?? { sum: 0, choices: 0 };
      sums.set(key, { sum: so.sum + average * choices, choices: so.choices + choices });
    }
  }
  return [...sums].map(([key, { sum, choices }]) => {
    const [term, strategy] = key.split('\n') as [string, string];
    const title = titles.get(term) ?? (term === 'money' ? 'Money' : 'What is not modelled');
    return { term, title, strategy, mean: choices > 0 ? sum / choices : 0 };
  });
}

/** The source that a scenario gives for a setting; of a table, those of its entries with their names, unless all have the same. */
function givenOf(sources: Sources, path: string, field?: Field): Pick<Assumption, 'given'> {
  if (field?.type !== 'table') return Object.hasOwn(sources, path) ? { given: sources[path] as string } : {};
  const by = new Map<string, string[]>();
  for (const key of field.keys) {
    const source = sources[`${path}.${key}`];
    if (source !== undefined) by.set(source, [...(by.get(source) ?? []), key]);
  }
  if (by.size === 0) return {};
  const parts = [...by].map(([source, keys]) =>
    keys.length === field.keys.length ? source : `${keys.join(', ').replaceAll('_', ' ')}: ${source}`,
  );
  return { given: parts.join('; ') };
}

function assumptionsOf({ settings, mechanisms: chosen, sources = {} }: Scenario): Assumption[] {
  const at = (path: string) => path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], settings);
  const words = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([name, x]) => `${name.replaceAll('_', ' ')} ${String(x)}`)
          .join(', ')
      : String(value);
  const rows: Assumption[] = listFields(settingFields).map(({ path, field }) => ({
    path,
    value: words(at(path)),
    unit: field.unit,
    basis: field.basis,
    kind: field.kind,
    meaning: field.meaning,
    source: field.source ?? '',
    ...givenOf(sources, path, field),
  }));
  for (const mechanism of mechanisms) {
    if (chosen[mechanism.id]?.enabled === false) continue;
    for (const [name, parameter] of Object.entries(mechanism.parameters)) {
      const value = chosen[mechanism.id]?.parameters[name] ?? parameter.default;
      const path = `mechanisms.${mechanism.id}.${name}`;
      rows.push({
        path,
        value: String(value),
        unit: parameter.unit,
        basis: parameter.basis,
        kind: 'assumption',
        meaning: parameter.meaning,
        source: parameter.source ?? '',
        ...givenOf(sources, path),
      });
    }
  }
  return rows;
}
