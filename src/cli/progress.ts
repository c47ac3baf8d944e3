/** How far the work is: to standard error, and only where somebody is looking. */
import { stderr } from 'node:process';

export type Progress = { readonly step: () => void; readonly end: () => void };

export function progressOf(what: string, total: number, quiet: boolean): Progress {
  if (quiet || stderr.isTTY !== true) return { step: () => {}, end: () => {} };
  const start = Date.now();
  let done = 0;
  const draw = (): void => {
    const seconds = (Date.now() - start) / 1000;
    const rate = done / Math.max(0.001, seconds);
    const left = done > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
    stderr.write(`\r\u001b[K${what}: ${done} of ${total} replications, ${rate.toFixed(2)} a second${left}`);
  };
  draw();
  return {
    step: () => {
      done++;
      draw();
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
