/** A progress line on standard error, only if that is a terminal. */
import { stderr } from 'node:process';
import { agreeing } from '../../study/counted.ts';
import { shorten, widthOf } from '../../report/text-width.ts';

export type Progress = { readonly step: () => void; readonly end: () => void };

export type Terminal = { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown };

const COLUMNS = 80;
/** Columns below which a name is left out. */
const FEWEST = 8;

/** The progress line, at least one column shorter than the terminal, because a full line would wrap. The name is shortened first. */
export function progressLine(
  what: string,
  { done, total, seconds }: Record<'done' | 'total' | 'seconds', number>,
  columns: number,
  unit = 'replication',
): string {
  const most = columns - 1;
  const rate = done / Math.max(0.001, seconds);
  const left = done > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
  const count = `${done} of ${total}`;
  const said = `${count} ${agreeing(total, unit)}, ${rate.toFixed(2)} a second${left}`;
  const room = most - widthOf(said) - 2;
  return room >= FEWEST ? `${shorten(what, room)}: ${said}` : shorten(said, most);
}

export function progressOf(what: string, total: number, quiet: boolean, terminal: Terminal = stderr, unit?: string): Progress {
  if (quiet || terminal.isTTY !== true) return { step: () => {}, end: () => {} };
  const start = Date.now();
  let done = 0;
  let drawn = 0;
  /** Erases the line drawn last, which takes several rows if the terminal has become narrower. */
  const erased = (columns: number): string => {
    const above = Math.max(0, Math.ceil(drawn / columns) - 1);
    return above > 0 ? `\r\u001b[${above}A\u001b[J` : '\r\u001b[K';
  };
  // Terminals of unknown width report undefined or 0.
  const columnsNow = (): number => terminal.columns || COLUMNS;
  const draw = (): void => {
    const columns = columnsNow();
    const line = progressLine(what, { done, total, seconds: (Date.now() - start) / 1000 }, columns, unit);
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
