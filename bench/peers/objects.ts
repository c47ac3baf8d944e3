/** The yardstick's workload with one JavaScript object a charity: the same generator, the same order, the same market. */

const [SIGY, SIGR, SIGS, RATIO, TENDERS, B0, BQ, BF, BS, BP] = [1.2, 0.6, 1, 0.5, 0.1, -3.5, 2, 1.5, 1, 0.6];
const [MARGIN, C0, C1, COORDINATION, JOINT_COST, WQ, WF, WPR, PARTNER_BONUS, PRICE_SD, LEARN] = [
  0.12, 120, 0.003, 100, 1.2, 1, 0.3, 1, 0.05, 0.05, 0.1,
];
const [TRUST_LEAST, SHOCK, OVERHEAD, FIXED, ENTRY, ENTRANT, LENGTH] = [0.25, 0.1, 0.008, 75, 0.0025, 0.5, 12];
const [MUY, MUR, MUS] = [Math.log(100_000), Math.log(0.3), Math.log(40_000)];

export type Agent = {
  id: number;
  income: number;
  reserves: number;
  quality: number;
  kind: number;
  turnover: number;
  contracts: number;
  area: number;
  alive: boolean;
  neighbours: (Agent | null)[];
  trust: number[];
};

type Tender = {
  size: number;
  kind: number;
  best: number;
  lead: Agent | null;
  partner: Agent | null;
  slot: number;
  share: number;
  price: number;
};
type Contract = { size: number; share: number; price: number; lead: Agent; partner: Agent | null; left: number };

export type MarketResult = {
  live: number;
  hhi: number;
  gini: number;
  bids: number;
  joint: number;
  charityQuarters: number;
  appraisals: number;
  ms: number;
};

/** sfc32, as in the yardstick. */
function generator(seed: number): () => number {
  let [a, b, c, d] = [0, seed, 0x9e3779b9 | 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let k = 0; k < 12; k++) next();
  return next;
}

const blank = (id: number): Agent => ({
  id,
  income: 0,
  reserves: 0,
  quality: 0,
  kind: 0,
  turnover: 0,
  contracts: 0,
  area: 0,
  alive: true,
  neighbours: [],
  trust: [],
});

const apart = (a: number, b: number) => {
  const d = Math.abs(a - b);
  return d > 0.5 ? 1 - d : d;
};

/** Runs the workload; `make` gives the object that stands for a charity, a plain one unless a framework has its own. */
export function runObjects(charities: number, quarters: number, seed: number, make: (id: number) => Agent = blank): MarketResult {
  const started = performance.now();
  const u32 = generator(seed);
  const u01 = () => u32() * 2.3283064365386963e-10;
  const normal = () => {
    const a = (u32() + 0.5) * 2.3283064365386963e-10;
    return Math.sqrt(-2 * Math.log(a)) * Math.cos(6.283185307179586 * (u32() * 2.3283064365386963e-10));
  };
  const areas = Math.max(1, Math.round(charities / 500));
  const agents: Agent[] = [];
  let places: Agent[][] = [];
  const result = { live: 0, hhi: 0, gini: 0, bids: 0, joint: 0, charityQuarters: 0, appraisals: 0, ms: 0 };

  function found(scale: number): Agent {
    const agent = make(agents.length);
    agent.income = scale * Math.exp(MUY + SIGY * normal());
    agent.reserves = agent.income * Math.exp(MUR + SIGR * normal());
    agent.quality = Math.min(1, Math.max(0, 0.5 + 0.15 * normal()));
    agent.kind = u01();
    agent.area = Math.floor(u01() * areas);
    agent.turnover = agent.income;
    agent.contracts = 0;
    agent.alive = true;
    agents.push(agent);
    return agent;
  }

  function meetNeighbours(agent: Agent): void {
    const place = places[agent.area] as Agent[];
    agent.neighbours = [];
    agent.trust = [];
    for (let s = 0; s < 8; s++) {
      let other: Agent | null = null;
      if (place.length > 0) {
        const x = Math.floor(u01() * place.length);
        other = place[x] as Agent;
        if (other === agent) other = place[(x + 1) % place.length] as Agent;
        if (other === agent) other = null;
      }
      agent.neighbours.push(other);
      agent.trust.push(0.2 + 0.6 * u01());
    }
  }

  function gather(): void {
    places = Array.from({ length: areas }, () => []);
    for (const agent of agents) if (agent.alive) (places[agent.area] as Agent[]).push(agent);
  }

  function submit(agent: Agent, tender: Tender, slot: number): void {
    const partner = slot >= 0 ? (agent.neighbours[slot] as Agent | null) : null;
    let cost = C0 + C1 * tender.size;
    let quality = agent.quality;
    let share = 1;
    let fit = 1 - 2 * apart(agent.kind, tender.kind);
    let score = 0;
    if (partner === null) agent.reserves -= cost;
    else {
      cost *= JOINT_COST;
      share = agent.turnover / (agent.turnover + partner.turnover);
      quality = share * agent.quality + (1 - share) * partner.quality;
      fit = Math.max(fit, 1 - 2 * apart(partner.kind, tender.kind));
      agent.reserves -= cost * share + COORDINATION;
      partner.reserves -= cost * (1 - share);
      score = PARTNER_BONUS;
      result.joint++;
    }
    const price = 1 + PRICE_SD * normal();
    score += WQ * quality + WF * fit - WPR * (price - 1);
    result.bids++;
    if (score <= tender.best) return;
    Object.assign(tender, { best: score, lead: agent, partner, slot, share, price });
  }

  function bid(agent: Agent, tenders: readonly Tender[]): void {
    const alone = RATIO * agent.turnover;
    let [first, second]: [Tender | null, Tender | null] = [null, null];
    let [u1, u2, slot1, slot2] = [0, 0, -1, -1];
    for (const tender of tenders) {
      const { size } = tender;
      if (size > 2 * alone) continue;
      result.appraisals++;
      const slot = u32() >>> 29;
      const fit = 1 - 2 * apart(agent.kind, tender.kind);
      const cost = C0 + C1 * size;
      const value = MARGIN * size * 3;
      let utility = 0;
      let way = -1;
      if (size <= alone) utility = value / (1 + Math.exp(-(B0 + BQ * agent.quality + BF * fit - (BS * size) / agent.turnover))) - cost;
      const partner = agent.neighbours[slot] as Agent | null;
      const trust = agent.trust[slot] as number;
      if (partner !== null && partner.alive && trust >= TRUST_LEAST) {
        const both = agent.turnover + partner.turnover;
        if (size <= RATIO * both) {
          const share = agent.turnover / both;
          const quality = share * agent.quality + (1 - share) * partner.quality;
          const better = Math.max(fit, 1 - 2 * apart(partner.kind, tender.kind));
          const x = B0 + BQ * quality + BF * better + BP - (BS * size) / both;
          const together = (share * trust * value) / (1 + Math.exp(-x)) - cost * JOINT_COST * share - COORDINATION;
          if (together > utility) [utility, way] = [together, slot];
        }
      }
      if (utility > u1) {
        [u2, second, slot2] = [u1, first, slot1];
        [u1, first, slot1] = [utility, tender, way];
      } else if (utility > u2) [u2, second, slot2] = [utility, tender, way];
    }
    if (first !== null) submit(agent, first, slot1);
    if (second !== null) submit(agent, second, slot2);
  }

  for (let k = 0; k < charities; k++) found(1);
  gather();
  for (const agent of agents) meetNeighbours(agent);
  let running: Contract[] = [];
  for (let quarter = 0; quarter < quarters; quarter++) {
    if (quarter > 0) gather();
    result.bids = result.joint = 0;
    const tenders: Tender[] = [];
    for (const place of places) {
      result.charityQuarters += place.length;
      const wanted = Math.floor(place.length * TENDERS + u01());
      const here: Tender[] = [];
      for (let k = 0; k < wanted; k++) {
        const size = Math.exp(MUS + SIGS * normal());
        here.push({ size, kind: u01(), best: -1e300, lead: null, partner: null, slot: -1, share: 1, price: 1 });
      }
      for (const agent of place) bid(agent, here);
      tenders.push(...here);
    }
    for (const { lead, partner, slot, size, share, price } of tenders) {
      if (lead === null) continue;
      running.push({ size, share, price, lead, partner, left: LENGTH });
      if (partner === null) continue;
      lead.trust[slot] = (lead.trust[slot] as number) + LEARN * (1 - (lead.trust[slot] as number));
      partner.neighbours.forEach((other, s) => {
        if (other === lead) partner.trust[s] = (partner.trust[s] as number) + LEARN * (1 - (partner.trust[s] as number));
      });
    }
    for (const agent of agents) agent.contracts = 0;
    running = running.filter((contract) => {
      const { lead, partner, share } = contract;
      if (!lead.alive) return false;
      const revenue = contract.price * contract.size * 0.25;
      const profit = revenue - (1 - MARGIN) * contract.size * 0.25;
      lead.contracts += revenue * share;
      lead.reserves += profit * share;
      if (partner !== null && partner.alive) {
        partner.contracts += revenue * (1 - share);
        partner.reserves += profit * (1 - share);
      }
      return --contract.left > 0;
    });
    for (const agent of agents) {
      if (!agent.alive) continue;
      agent.reserves += agent.income * 0.25 * (SHOCK * normal() - OVERHEAD) - FIXED;
      agent.turnover = agent.income + 4 * agent.contracts;
      if (agent.reserves < 0) agent.alive = false;
    }
    const entrants = Math.floor(ENTRY * charities + u01());
    for (let k = 0; k < entrants; k++) meetNeighbours(found(ENTRANT));
    Object.assign(result, measure(agents));
  }
  result.ms = performance.now() - started;
  return result;
}

function measure(agents: readonly Agent[]): { live: number; hhi: number; gini: number } {
  const living = agents.filter((agent) => agent.alive);
  let [total, squares, sum, ranked] = [0, 0, 0, 0];
  for (const { contracts } of living) {
    total += contracts;
    squares += contracts * contracts;
  }
  const turnovers = Float64Array.from(living, ({ turnover }) => turnover).sort();
  turnovers.forEach((turnover, k) => {
    sum += turnover;
    ranked += (2 * (k + 1) - turnovers.length - 1) * turnover;
  });
  return { live: living.length, hhi: (10_000 * squares) / (total * total), gini: ranked / (turnovers.length * sum) };
}
