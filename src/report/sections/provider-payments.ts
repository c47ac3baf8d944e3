/** Whom commissioners pay for services: charities, for-profit providers, or themselves. */
import type { FlowFinding, ScenarioFindings } from '../../study/findings.ts';

const IN_HOUSE = 'commissioners’ in-house services';

export const PROVIDERS = [
  ['charities', 'Charities'],
  ['outside providers', 'For-profit providers'],
  [IN_HOUSE, 'Commissioners’ own in-house services'],
] as const;

type Provider = (typeof PROVIDERS)[number][0];

export const paidTo = (flows: readonly FlowFinding[], provider: Provider): number =>
  flows.filter(({ from, to }) => from === 'commissioners' && to === provider).reduce((sum, { pounds }) => sum + pounds, 0);

/** Share of what commissioners paid for services over the run, all runs together, that stayed in-house; null where nothing was paid. */
export function inHouseShare({ flows }: ScenarioFindings): number | null {
  const all = PROVIDERS.reduce((sum, [provider]) => sum + paidTo(flows, provider), 0);
  return all > 0 ? paidTo(flows, IN_HOUSE) / all : null;
}
