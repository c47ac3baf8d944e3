/** What a results folder says of itself: how, when and by what it was made, and from which scenarios. */
import { createHash } from 'node:crypto';
import type { Studied } from '../study/analysis/find.ts';
import type { Findings } from '../study/findings.ts';
import { engineBuild } from './build.ts';

export function manifest(studied: readonly Studied[], findings: Findings, command: string, started: string, finished: string): object {
  return {
    status: 'complete',
    title: findings.title,
    command,
    engine: findings.reproduce.engine,
    build: engineBuild(),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    started,
    finished,
    digest: findings.reproduce.digest,
    replications: findings.replications,
    scenarios: studied.map(({ scenario: resolved, records }, k) => ({
      name: resolved.name,
      hash: createHash('sha256').update(JSON.stringify(resolved)).digest('hex'),
      digest: findings.scenarios[k]?.digest,
      seed: resolved.seed,
      runs: records.map((record) => ({
        replication: record.replication,
        digest: record.digest,
        warm_up_quarters: record.warmUpQuarters,
        steady: record.steady,
      })),
      scenario: resolved,
    })),
  };
}
