/** What charities that are asked to join see in an offer. */
import { hasBase, serviceQuality } from '../shared-rules/capability.ts';
import { asSeen, outcomeAlone, outcomeOf, outcomeWeights } from '../shared-rules/perceived-outcome.ts';
import type { Pairs } from '../world/tables.ts';
import type { World } from '../world/world.ts';

/**
 * What those who are asked think beneficiaries would get from them and their leads, by the strengths they see in the leads. They compare
 * with the lead alone, as leads do.
 */
export function seeOffers(world: World, pairs: Pairs): void {
  const { services, embeddedness } = world.sector.charities;
  const { count, lead, candidate, candidateSees, candidateCredits } = pairs;
  candidateSees.fill(1, 0, count);
  candidateCredits.fill(1, 0, count);
  for (const hook of world.hooks.recognise)
    hook.run(hook.values, world, { count, own: candidate, other: lead, sees: candidateSees, credits: candidateCredits });
  const weights = outcomeWeights(world.settings);
  for (let r = 0; r < count; r++) {
    const i = lead[r];
    const j = candidate[r];
    const part = pairs.part[r];
    const tender = world.now.tenders[pairs.tender[r]];
    const base = hasBase(world, i, tender);
    const quality = serviceQuality(world, j, tender.mainService);
    const local = embeddedness[j];
    const together = outcomeOf(
      weights,
      tender,
      (1 - part) * asSeen(quality, serviceQuality(world, i, tender.mainService), candidateSees[r]) + part * quality,
      (1 - part) * (candidateCredits[r] * asSeen(local, embeddedness[i], candidateSees[r])) + part * local,
      (services[i] | services[j]) & tender.services,
      base || pairs.bringsBase[r] === 1,
      2,
    );
    pairs.candidateGain[r] = together - outcomeAlone(world, weights, i, tender, base);
  }
}
