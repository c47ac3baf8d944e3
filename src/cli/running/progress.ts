/** How far the work is: to standard error, on one line, and only where somebody is looking. */
import { stderr } from 'node:process';
import { agreeing } from '../../study/counted.ts';
import { shorten, widthOf } from '../../report/text-width.ts';

export type Progress = { readonly step: () => void; readonly end: () => void };

export type Terminal = { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown };

const COLUMNS = 80;
/** Columns of a name below which it says nothing. */
const FEWEST = 8;

/** How far it is, in fewer columns than there are: a full line would wrap. The name gives way first. */
export function progressLine(
  what: string,
  { done, total, seconds }: Record<'done' | 'total' | 'seconds', number>,
  columns: number,
): string {
  const most = columns - 1;
  const rate = done / Math.max(0.001, seconds);
  const left = done > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
  const count = `${done} of ${total}`;
  const said = `${count} ${agreeing(total, 'replication')}, ${rate.toFixed(2)} a second${left}`;
  const room = most - widthOf(said) - 2;
  return room >= FEWEST ? `${shorten(what, room)}: ${said}` : shorten(said, most);
}

export function progressOf(what: string, total: number, quiet: boolean, terminal: Terminal = stderr): Progress {
  if (quiet || terminal.isTTY !== true) return { step: () => {}, end: () => {} };
  const start = Date.now();
  let done = 0;
  let drawn = 0;
  /** Where the terminal has become narrower than the line, the line has been broken into several. */
  const erased = (columns: number): string => {
    const above = Math.max(0, Math.ceil(drawn / columns) - 1);
    return above > 0 ? `\r\u001b[${above}A\u001b[J` : '\r\u001b[K';
  };
  // A terminal of unknown width says undefined or 0.
  const columnsNow = (): number => terminal.columns || COLUMNS;
  const draw = (): void => {
    const columns = columnsNow();
    const line = progressLine(what, { done, total, seconds: (Date.now() - start) / 1000 }, columns);
    terminal.write(`${erased(columns)}${line}`);
    drawn = widthOf(line);
  };
  draw();
  return {
    step: () => {
      done++;
      draw();
    },
    end: () => terminal.write(erased(columnsNow())),
  };
}
