/** Draws every chart in every case into output/gallery.html, which opens from the disk and needs no network. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCases } from './gallery/all.ts';
import { galleryPage } from './gallery/page.ts';

const FOLDER = 'output';
const FILE = join(FOLDER, 'gallery.html');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(FILE, galleryPage(allCases));
console.error(`Drew ${allCases.length} cases in ${FILE}.`);
