/** What `commonweal play` does: hands out the page that the build made. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visible } from '../../model/scenario/characters.ts';
import { plainJson, scenarioText } from '../../model/scenario/write.ts';
import type { Scenario } from '../../model/scenario/scenario.ts';
import { townDifferences } from '../../study/experiment/same-town.ts';
import { notify, print } from '../effects.ts';
import { UserError } from '../errors.ts';
import { cannotWrite, writeWhole } from '../folders/folders.ts';
import { whileInterruptible } from '../running/interruption.ts';
import { loadScenario } from '../scenarios/load.ts';
import { shippedScenario } from '../scenarios/shipped-scenarios.ts';

export type PlayArguments = { readonly scenario?: string | undefined; readonly out?: string | undefined };

const PAGE = 'playground.html';
/** By this a page that the command wrote is known again, and may be replaced. */
const MARK = '<script type="application/json" id="given">';
const NOTHING_GIVEN = `${MARK}null</script>`;

/** Beside the built command, or where the build puts it when the command runs from source. */
function builtPage(): string {
  const places = [`./${PAGE}`, `../../../dist/${PAGE}`].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = places.find((path) => existsSync(path));
  if (found === undefined) throw new UserError(`play: found no ${PAGE} beside the command; expected what npm run build makes`);
  return readFileSync(found, 'utf8');
}

/** The scenario file of the town that is built into the page. */
const TOWN = 'teaching/playground.yaml';

/** Refuses a scenario of another town: the page runs no other. */
function ofTheTown(file: string): Scenario {
  const scenario = loadScenario(file);
  const other = townDifferences(loadScenario(shippedScenario(TOWN)), scenario);
  if (other.length === 0) return scenario;
  throw new UserError(
    `play ${file}: found ${other.join(', ')} other than in the playground’s town; expected a scenario of that town, such as scenarios/${TOWN} or one saved in the playground. commonweal run ${file} runs any other`,
  );
}

/** The page that begins with a scenario. */
function pageWith(scenario: string | undefined): string {
  const page = builtPage();
  if (scenario === undefined) return page;
  const given = plainJson(scenarioText(ofTheTown(scenario))).replaceAll('<', String.raw`\u003c`);
  return page.replace(NOTHING_GIVEN, () => `${MARK}${given}</script>`);
}

/** Refuses what would be lost or could not be opened. */
function checkPlace(out: string): void {
  const wrong = (found: string, expected: string): UserError => new UserError(`--out ${out}: found ${found}; expected ${expected}`);
  if (!['.html', '.htm'].includes(extname(out).toLowerCase())) throw wrong(`'${basename(out)}'`, 'the name of a page, ending in .html');
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isFile()) throw wrong('a folder', 'the name of a page');
  if (!readFileSync(out, 'utf8').includes(MARK)) throw wrong('a file that play did not write', 'a new name, or a page written by play');
}

function write(out: string, page: string): void {
  try {
    writeWhole(out, page);
  } catch (error) {
    throw cannotWrite(out, error);
  }
  notify(`Written to ${visible(out)}: open it in a browser.`);
}

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' } as const;

/** Serves the page to this machine alone, at a port that is free, until the command is interrupted. */
async function serve(page: string): Promise<void> {
  const server = createServer((request, response) => {
    const isPage = request.url === '/' && (request.method === 'GET' || request.method === 'HEAD');
    response.writeHead(isPage ? 200 : 404, HEADERS).end(isPage && request.method === 'GET' ? page : '');
  });
  await whileInterruptible(async ({ signal }) => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    print(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    notify('Open it in a browser on this machine. Ctrl-C ends it.');
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  });
  server.close();
  server.closeAllConnections();
}

export async function play({ scenario, out }: PlayArguments): Promise<void> {
  if (out !== undefined) checkPlace(out);
  const page = pageWith(scenario);
  if (out === undefined) await serve(page);
  else write(out, page);
}
