/*
 * Finds the Chromium that the browser tests drive, and installs one where that needs no question.
 */
import { chromium } from 'playwright';
import { findPrograms, namedProgram } from './find-program.mjs';
import { installPackages } from './install-packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Plain and quiet: no sandbox for containers, nothing in the background that a recorder could see. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What Playwright turns off itself (the last list counts), pages that a window loads for its own address bar, and the
  // process that is kept ready for a page that never comes: half of all, and a tenth of the time.
  `--disable-features=${[
    'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
    'WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess',
  ].join()}`,
];

/** @returns {string | undefined} */
export function findChromium() {
  return namedProgram('CHROMIUM') ?? findPrograms(names, [...places, chromium.executablePath()])[0];
}

/** Path of a Chromium; installs one if it must. Throws with what to do where it cannot. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  installPackages(['chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none was found or could be installed. One of these helps:',
      '  - Debian, Ubuntu: sudo apt-get install chromium',
      '  - anywhere: npx playwright install --with-deps chromium',
      '  - a browser in another place: CHROMIUM=/path/to/chrome npm test',
    ].join('\n'),
  );
}
