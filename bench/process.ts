/** A process of its own for one measurement, so that neither its memory nor its compiled code is another's: JSON in, JSON out. */
import { tuneLater } from '../src/cli/running/tuning.ts';
import type { Country } from './country.ts';
import type { EngineGiven } from './measures/engine.ts';
import type { PeerGiven } from './measures/peer.ts';
import type { StepsGiven } from './measures/steps.ts';
import type { TendersGiven } from './measures/tenders.ts';
import type { TunedGiven, WorkersGiven } from './measures/workers.ts';

/** Loaded only when wanted: a peer's whole process is timed, and should not pay for the engine. */
const measures = {
  engine: async (given: EngineGiven) => (await import('./measures/engine.ts')).measureEngine(given),
  memory: async (given: Country) => (await import('./measures/engine.ts')).measureMemory(given),
  steps: async (given: StepsGiven) => (await import('./measures/steps.ts')).measureSteps(given),
  mechanisms: async (given: { charities: number; years: number; rounds: number }) =>
    (await import('./measures/mechanisms.ts')).measureMechanisms(given),
  tenders: async (given: TendersGiven) => (await import('./measures/tenders.ts')).measureTenders(given),
  workers: async (given: WorkersGiven) => (await import('./measures/workers.ts')).measureWorkers(given),
  tuned: async (given: TunedGiven) => (await import('./measures/workers.ts')).measureTuned(given),
  handover: async (given: Country & { rounds: number }) => (await import('./measures/workers.ts')).measureHandover(given),
  cells: async (given: { file: string }) => (await import('./measures/cells.ts')).measureCells(given),
  peer: async (given: PeerGiven) => (await import('./measures/peer.ts')).measurePeer(given),
};

export type Measures = typeof measures;

const [name, given] = process.argv.slice(2);
// As in the command's threads; a peer is run as anybody would run it.
if (name !== 'peer') tuneLater();
const measure = measures[name as keyof Measures] as (given: unknown) => Promise<unknown>;
process.stdout.write(JSON.stringify(await measure(JSON.parse(given))));
