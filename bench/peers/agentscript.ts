/** The common workload as an AgentScript model without a view: charities are turtles that are created, asked and die; places are an array of the model. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Generator } from './generator.ts';
import { shapeOf, type Outcome, type Shape } from './outcome.ts';
import * as rules from './rules.ts';
import type { Charity, Contract } from './rules.ts';

type Turtle = Charity & { readonly id: number; die(): void };
type Turtles = Iterable<Turtle> & {
  create(count: number, made: (turtle: Turtle) => void): void;
  ask(what: (turtle: Turtle) => void): void;
};
type Model = { readonly turtles: Turtles; step(): void };
type Library = { readonly Model: new (world: object) => Model; readonly World: { defaultOptions(size: number): object } };

/** The library's bundle under a folder that npm installed it into; null when it is not there. */
export function findAgentScript(folder: string): string | null {
  const file = join(folder, 'node_modules/agentscript/dist/agentscript2d.js');
  return existsSync(file) ? file : null;
}

async function load(file: string): Promise<Library> {
  // The library makes a canvas for its colours as it is loaded; a model without a view never draws on it.
  Object.assign(globalThis, {
    OffscreenCanvas: class {
      getContext(): object {
        return {};
      }
    },
  });
  return (await import(pathToFileURL(file).href)) as Library;
}

export async function marketOfAgentScript(file: string, size: number, quarters: number, seed: number): Promise<Outcome> {
  const { Model, World } = await load(file);
  const luck = new Generator(seed);
  const areas = Math.max(1, Math.round(size / rules.AREA_SIZE));

  class Market extends Model {
    local: Turtle[][] = [];
    contracts: Contract[] = [];
    shape: Shape | null = null;
    tally = { evals: 0, bids: 0, joint: 0 };
    agentQ = 0;
    totEv = 0;

    setup(): void {
      this.turtles.create(size, (charity) => rules.drawCharity(charity, 1, areas, luck));
      this.gather();
      this.turtles.ask((charity) => (charity.ties = rules.drawTies(charity, this.local[charity.area], luck)));
    }

    override step(): void {
      this.gather();
      this.tally = { evals: 0, bids: 0, joint: 0 };
      const tenders = this.local.flatMap((members) => {
        this.agentQ += members.length;
        const open = rules.letTenders(members.length, luck);
        for (const charity of members) rules.bid(charity, open, luck, this.tally);
        return open;
      });
      this.totEv += this.tally.evals;
      for (const tender of tenders) {
        const contract = rules.award(tender);
        if (contract !== null) this.contracts.push(contract);
      }
      this.turtles.ask((charity) => (charity.contractIncome = 0));
      this.contracts = this.contracts.filter(rules.deliver);
      const closed: Turtle[] = [];
      this.turtles.ask((charity) => {
        rules.settle(charity, luck);
        if (!charity.alive) closed.push(charity);
      });
      for (const charity of closed) charity.die();
      this.turtles.create(rules.entrants(size, luck), (charity) => {
        rules.drawCharity(charity, rules.ENTRANT_SIZE, areas, luck);
        charity.ties = rules.drawTies(charity, this.local[charity.area], luck);
      });
      this.shape = shapeOf(this.turtles, areas);
    }

    gather(): void {
      this.local = Array.from({ length: areas }, () => []);
      this.turtles.ask((charity) => this.local[charity.area].push(charity));
    }
  }

  const market = new Market(World.defaultOptions(0));
  market.setup();
  for (let quarter = 0; quarter < quarters; quarter++) market.step();
  const { shape, tally, contracts, agentQ, totEv } = market;
  if (shape === null) throw new Error('a run needs at least one quarter');
  const orig = [...market.turtles].filter(({ id }) => id < size).length;
  return { ...shape, ...tally, orig, contracts: contracts.length, agentQ, totEv };
}
