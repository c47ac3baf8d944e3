/** One script for the page and for its workers: a file from a disk can load no second one. */
import { guide } from './page/guide.ts';
import { startWorker } from './engine/start-worker.ts';
import { startPage } from './page/start-page.tsx';

if (guide === null) startWorker(globalThis as unknown as Parameters<typeof startWorker>[0]);
else startPage(guide);
