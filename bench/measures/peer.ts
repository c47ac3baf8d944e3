/** One run of the common workload in another implementation. */
import { marketOfAgentScript } from '../peers/agentscript.ts';
import { marketOfObjects } from '../peers/objects.ts';
import type { Outcome } from '../peers/outcome.ts';

export type PeerRun = Outcome & { readonly rssMB: number };

export type PeerGiven = { readonly size: number; readonly quarters: number; readonly agentscript: string | null };

export async function measurePeer({ size, quarters, agentscript }: PeerGiven): Promise<PeerRun> {
  const outcome = agentscript === null ? marketOfObjects(size, quarters, 1) : await marketOfAgentScript(agentscript, size, quarters, 1);
  return { ...outcome, rssMB: process.resourceUsage().maxRSS / 1024 };
}
