/** Who delivers now what is let this quarter. */
import { OPERATING } from '../sector/charities.ts';
import { isAmong, type Groups } from '../columns/groups.ts';
import { grown, scratchInts } from '../columns/scratch.ts';
import type { World } from '../world/world.ts';

/** Working columns. */
const scratch = {
  firstDeliverers: scratchInts(),
  lastDeliverers: scratchInts(),
  nextDeliverers: scratchInts(),
  deliverers: scratchInts(),
  whereIncumbentsBegin: scratchInts(),
  incumbents: scratchInts(),
};

/** Present deliverers of each tender's lines, line by line and lead first; one with several of the lines comes as often. */
export function findIncumbents({ quarter, now: { tenders }, sector }: World): Groups {
  const { contracts, lines } = sector;
  const { status } = sector.charities;
  let most = 0;
  for (let c = 0; c < contracts.length; c++)
    if (contracts[c].ends === quarter) most += contracts[c].lines.length * (1 + contracts[c].partners.length);
  // Deliverers of each line as a chain, in the order of contracts.
  const first = scratch.firstDeliverers(lines.length).fill(-1, 0, lines.length);
  const last = scratch.lastDeliverers(lines.length);
  const next = scratch.nextDeliverers(most);
  const who = scratch.deliverers(most);
  let count = 0;
  for (let c = 0; c < contracts.length; c++) {
    const contract = contracts[c];
    if (contract.ends !== quarter || contract.lead < 0) continue;
    for (let k = 0; k < contract.lines.length; k++) {
      const l = contract.lines[k];
      for (let m = 0; m <= contract.partners.length; m++) {
        const i = m === 0 ? contract.lead : contract.partners[m - 1];
        if (status[i] !== OPERATING) continue;
        if (first[l] < 0) first[l] = count;
        else next[last[l]] = count;
        last[l] = count;
        next[count] = -1;
        who[count++] = i;
      }
    }
  }
  const start = scratch.whereIncumbentsBegin(tenders.length + 1).subarray(0, tenders.length + 1);
  let rows = scratch.incumbents(count);
  let filled = 0;
  for (let t = 0; t < tenders.length; t++) {
    start[t] = filled;
    const own = tenders[t].lines;
    for (let k = 0; k < own.length; k++) {
      for (let n = first[own[k]]; n >= 0; n = next[n]) {
        rows = grown(scratch.incumbents, rows, filled + 1);
        rows[filled++] = who[n];
      }
    }
  }
  start[tenders.length] = filled;
  return { start, rows };
}

export function isIncumbent({ start, rows }: Groups, tender: number, i: number): boolean {
  return isAmong(rows, start[tender], start[tender + 1], i);
}

export function hasIncumbent({ start }: Groups, tender: number): boolean {
  return start[tender + 1] > start[tender];
}
