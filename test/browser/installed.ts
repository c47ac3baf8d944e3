/** Where browsers of Chrome's kind are installed, system by system, the likeliest first. */
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Below the folders that Windows installs programs in: for everybody, for everybody of 32 bits, for one user. */
const ON_WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
const ELSEWHERE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

export function browserPlaces(platform: string, environment: Environment): string[] {
  const { CHROME_PATH: chosen, HOME: home } = environment;
  const first = chosen === undefined || chosen === '' ? [] : [chosen];
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return [...first, ...ON_WINDOWS.flatMap((words) => folders.map((folder) => win32.join(folder, ...words)))];
  }
  if (platform === 'darwin')
    return [...first, ...['/', ...(home === undefined ? [] : [home])].flatMap((folder) => ON_MAC.map((path) => posix.join(folder, path)))];
  return [...first, ...['/usr/bin', '/snap/bin'].flatMap((folder) => ELSEWHERE.map((name) => posix.join(folder, name)))];
}
