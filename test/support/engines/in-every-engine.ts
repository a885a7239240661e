import { afterAll, afterEach, describe } from 'vitest';
import { findEngines } from '../engines.mjs';
import { fixturePage, type PageOptions } from '../page.js';
import { useRecorder, type Recorder } from '../recorder.js';
import type { Engine, EnginePage } from './engine.js';
import { startFirefox } from './firefox.js';
import { noAnswer } from './webdriver.js';
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
    describe.skipIf(missing)(title, { retry: { count: 2, condition: noAnswer } }, () => {
      const recorder = useRecorder();
      let engine: Engine | undefined;
      let page: EnginePage | undefined;
      let version = '';

      const stop = async (): Promise<void> => {
        const stopping = engine;
        engine = undefined;
        await stopping?.close();
      };

      afterEach(async () => {
        const closing = page;
        page = undefined;
        // A driver that has lost its browser is of no use to the next test.
        await closing?.close().catch(stop);
      });
      afterAll(stop);

      const visit: Surroundings['visit'] = async (options) => {
        if (page) throw new Error('One page at a time.');
        engine ??= await starters[name](program);
        page = await engine.page().catch(async (error: unknown) => {
          await stop();
          throw error;
        });
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
