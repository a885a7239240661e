import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findEngines } from '../engines.mjs';
import { fixturePage, type PageOptions } from '../page.js';
import { useRecorder, type Recorder } from '../recorder.js';
import type { Engine, EnginePage } from './engine.js';
import { startFirefox } from './firefox.js';
import { startWebKit } from './webkit.js';

const starters = { Firefox: startFirefox, WebKit: startWebKit } as const;

export interface Surroundings {
  readonly name: keyof typeof starters;
  readonly recorder: Recorder;
  /** Opens a page in a browser without a past. It is closed after the test. */
  readonly visit: (options: PageOptions) => Promise<EnginePage>;
}

/** The same tests once for each engine. Those of one that is missing are skipped, and their title says why. */
export function inEveryEngine(tests: (surroundings: Surroundings) => void): void {
  for (const { name, program, missing } of findEngines()) {
    const title = missing ? `in ${name} (skipped: ${missing})` : `in ${name}`;
    describe.skipIf(missing)(title, () => {
      const recorder = useRecorder();
      let engine: Engine | undefined;
      let page: EnginePage | undefined;
      let version = '';

      beforeAll(async () => {
        engine = await starters[name](program);
      });
      afterEach(async () => {
        await page?.close();
        page = undefined;
      });
      afterAll(() => engine?.close());

      const visit: Surroundings['visit'] = async (options) => {
        if (!engine || page) throw new Error('One page at a time, inside of tests.');
        page = await engine.page();
        if (!version) console.log(`${name}: ${page.version}`);
        ({ version } = page);
        const { html, headers } = fixturePage(options);
        await page.open(recorder.site.page('/', html, headers));
        return page;
      };

      tests({ name, recorder, visit });
    });
  }
}
