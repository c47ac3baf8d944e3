/** The yardstick's workload with AgentScript's turtles as charities; the framework is looked for, not required. */
import { pathToFileURL } from 'node:url';
import { runObjects, type Agent, type MarketResult } from './objects.ts';

type Framework = { readonly Model: new () => { readonly turtles: { createOne(): object } } };

/** Null when AgentScript is not installed: npm install agentscript somewhere, and AGENTSCRIPT=<that>/node_modules/agentscript/dist/agentscript.js. */
export async function agentScript(): Promise<((charities: number, quarters: number, seed: number) => MarketResult) | null> {
  const path = process.env['AGENTSCRIPT'];
  if (path === undefined || path === '') return null;
  // It makes a canvas for its sprites as it is loaded; nothing is drawn here.
  const context = { measureText: () => ({ width: 0 }), fillRect() {}, clearRect() {} };
  const canvas = class {
    getContext = () => context;
  };
  if (!('OffscreenCanvas' in globalThis)) Object.assign(globalThis, { OffscreenCanvas: canvas });
  const loaded = (await import(pathToFileURL(path).href)) as Framework | { readonly default: Framework['Model'] };
  const Model = 'Model' in loaded ? loaded.Model : loaded.default;
  return (charities, quarters, seed) => {
    const model = new Model();
    // A turtle starts with the framework's own fields; the workload's are set by it at once.
    const turtle = (): Agent => model.turtles.createOne() as Agent;
    return runObjects(charities, quarters, seed, turtle);
  };
}
