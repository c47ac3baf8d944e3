/** Lets a worker thread hear the page. */
import type { Scenario } from '../../model/scenario/scenario.ts';
import { townText } from '../built-in.ts';
import { emptyDesign, pairOf, readText } from '../design/design.ts';
import { AT_HOME } from './at-home.ts';
import type { Answer, Ask } from './messages.ts';
import { Worker } from './work.ts';

type Scope = { readonly name: string; postMessage: (answer: Answer) => void; onmessage: ((event: { readonly data: Ask }) => void) | null };

export function startWorker(scope: Scope): void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  const breathe = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  const worker = new Worker((answer) => scope.postMessage(answer), breathe);
  scope.onmessage = ({ data }) => void worker.hear(data);
  if (scope.name === AT_HOME) worker.prepare(townAsItIs());
}

function townAsItIs(): Scenario {
  const town = readText(townText, 'playground');
  return pairOf(town, emptyDesign(town)).base;
}
