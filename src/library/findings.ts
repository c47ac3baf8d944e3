/** What was found, as data and as a report. */
import { renderReport as render } from '../report/report.ts';
import type { RunRecord } from '../study/run-record.ts';
import { findingsOf as findings } from '../study/analysis/find.ts';
import { studyTitle } from '../study/analysis/study-title.ts';
import { engineVersion as version } from '../study/experiment/run-one.ts';
import type { Findings } from '../study/findings.ts';
import { wrongWithFindings } from '../study/findings-shape.ts';
import type { Comparison } from './running.ts';

/** Equal version, scenario and seed give equal results; those of another version may differ. */
export const engineVersion: string = version;

export type FindingsOptions = {
  /** Heads the report. Default: the scenarios' titles, of more than four designs their number. */
  readonly title?: string;
  /** What the report says the results were made by. Default `the library commonweal`. */
  readonly madeBy?: string;
};

/**
 * Means with 95 % intervals over runs, paired differences from the first scenario, survival, money flows and everything else that a report shows.
 * A value that is not defined in any run is null, with the reason beside it. Plain data, which JSON keeps.
 */
export function findingsOf({ scenarios, runs, areas, charities }: Comparison, { title, madeBy }: FindingsOptions = {}): Findings {
  const own = studyTitle(scenarios.map((scenario) => scenario.title));
  return findings(
    scenarios.map((scenario, k) => ({ scenario, records: runs[k] as readonly RunRecord[] })),
    { title: title ?? own, command: madeBy ?? 'the library commonweal', engine: version, areas, charities },
  );
}

/**
 * The report as one HTML page, complete in itself: a text to write to a file.
 * @throws {TypeError} when it is given anything but what `findingsOf` returns, also read back from JSON; the message names the parts that are wrong.
 */
export function renderReport(found: Findings): string {
  const wrong = wrongWithFindings(found);
  if (wrong !== null) throw new TypeError(`renderReport: found ${wrong}; expected what findingsOf returns`);
  return render(found);
}
