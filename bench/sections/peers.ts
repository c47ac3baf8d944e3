/** How the common workload runs in other implementations, whole process each, beside the yardstick. */
import { performance } from 'node:perf_hooks';
import { measured } from '../measured.ts';
import type { Outcome } from '../peers/outcome.ts';
import { NATIONAL, noCompiler, type Setting } from '../setting.ts';
import type { Section } from '../table.ts';
import { median, medianRatio, say } from '../timing.ts';
import { runYardstick } from '../yardstick/yardstick.ts';

type World = { readonly size: number; readonly quarters: number; readonly rounds: number };
type Run = Outcome & { readonly rssMB: number; readonly wall: number };
type Peer = { readonly name: string; readonly run: (world: World) => Outcome & { readonly rssMB: number } };

const worlds: World[] = [
  { size: 1000, quarters: 40, rounds: 5 },
  { size: 10_000, quarters: 40, rounds: 3 },
];
/** Fewer quarters: an agent set that searches itself at each death takes minutes over forty. */
const nationalWorld: World = { size: NATIONAL, quarters: 8, rounds: 1 };

export const noAgentScript =
  'AgentScript is not installed here: npm install --prefix FOLDER agentscript, then give --agentscript FOLDER or set AGENTSCRIPT_FOLDER.';

function peersOf({ program, agentscript }: Setting): Peer[] {
  return [
    ...(program === null ? [] : [{ name: 'C yardstick', run: ({ size, quarters }: World) => runYardstick(program, size, quarters) }]),
    {
      name: 'JavaScript, an object a charity',
      run: ({ size, quarters }) => measured('peer', { size, quarters, agentscript: null }),
    },
    ...(agentscript === null
      ? []
      : [{ name: 'AgentScript', run: ({ size, quarters }: World) => measured('peer', { size, quarters, agentscript }) }]),
  ];
}

function wholeProcess(peer: Peer, world: World): Run {
  const start = performance.now();
  const outcome = peer.run(world);
  return { ...outcome, wall: performance.now() - start };
}

function rowsOf(world: World, peers: readonly Peer[], paired: boolean): string[][] {
  const rounds = Array.from({ length: world.rounds }, () => peers.map((peer) => wholeProcess(peer, world)));
  const walls = peers.map((_, k) => rounds.map((round) => round[k].wall));
  return peers.map(({ name }, k) => {
    const { rssMB, live, hhi, totEv } = rounds[0][k];
    return [
      say.count(world.size),
      String(world.quarters),
      name,
      paired ? (k === 0 ? '1' : say.ratio(medianRatio(walls[k], walls[0]))) : 'not measured',
      say.ms(median(walls[k])),
      say.megabytes(rssMB),
      say.count(live),
      hhi.toFixed(4),
      say.count(totEv),
    ];
  });
}

export function peers(setting: Setting): Section {
  const chosen = peersOf(setting);
  const paired = setting.program !== null;
  return {
    title: 'Peers: the common market workload',
    about: [
      'Whole processes, start-up included. All draw from the same generator in the same order, so survivors, concentration and appraisals must be equal: where they are, the same market was run.',
      ...(paired ? [] : [noCompiler]),
      ...(setting.agentscript === null ? [noAgentScript] : []),
    ],
    head: ['charities', 'quarters', 'implementation', '× C', 'time', 'peak memory', 'alive at the end', 'HHI', 'appraisals'],
    rows: [...worlds, ...(setting.national ? [nationalWorld] : [])].flatMap((world) => rowsOf(world, chosen, paired)),
  };
}
