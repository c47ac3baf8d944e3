/** What commissioners pay for services to charities, to for-profit providers and for their own. */
import type { FlowFinding, ScenarioFindings } from '../../study/findings.ts';

const IN_HOUSE = 'commissioners’ in-house services';

export const PROVIDERS = [
  ['charities', 'Charities'],
  ['outside providers', 'For-profit providers'],
  [IN_HOUSE, 'Commissioners’ own in-house services'],
] as const;

type Provider = (typeof PROVIDERS)[number][0];

/** What commissioners paid to a provider over the run, £. */
export const paidTo = (flows: readonly FlowFinding[], provider: Provider): number =>
  flows.filter(({ from, to }) => from === 'commissioners' && to === provider).reduce((sum, { pounds }) => sum + pounds, 0);

/**
 * The share of commissioners' payments for services over the run, spot work included, all runs together, that stayed in-house; null if nothing
 * was paid. The outcome in_house_share is another: of contract work in force at the end.
 */
export function inHouseShareOfPayments({ flows }: ScenarioFindings): number | null {
  const all = PROVIDERS.reduce((sum, [provider]) => sum + paidTo(flows, provider), 0);
  return all > 0 ? paidTo(flows, IN_HOUSE) / all : null;
}
