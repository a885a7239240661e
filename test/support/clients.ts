import { readFileSync } from 'node:fs';
import type { RecordedRequest } from './recorder.js';

/** A vendor's own client from npm, as a site has it, but with servers of ours in place of the vendor's. */
export interface Client {
  /** Code of the site: the vendor's snippet in its public form, and what the site sets in it. */
  readonly tag: string;
  /** Becomes true when the client is there, in place of what its snippet has put into the page. */
  readonly isThere: string;
  /** Code that has the client send this event at once. */
  readonly send: (event: string) => string;
  /** Paths that it asks for before a choice where nothing holds its tag, and names under which it stores something. */
  readonly asks: readonly string[];
  readonly stores: readonly string[];
}

/** Where the servers are: the site's own, and the one that stands for all vendors. */
export interface Places {
  readonly site: string;
  readonly vendor: string;
}

const packages = new URL('../../node_modules/', import.meta.url);
const fileOf = (path: string): string => readFileSync(new URL(path, packages), 'utf8');

/** Loads the vendor's file, as each snippet does. */
const load = (address: string) => `
  const script = Object.assign(document.createElement('script'), { async: true, src: '${address}' });
  document.head.append(script);`;

export const clients: Readonly<Record<string, (places: Places) => Client>> = {
  posthog: ({ vendor }) => ({
    tag: `
      !(function (e) {
        if (e.__SV) return;
        window.posthog = e;
        e._i = [];
        e.init = function (key, settings, name) {
          ${load(`${vendor}/node_modules/posthog-js/dist/array.js`)}
          e.people = [];
          for (const method of 'capture opt_in_capturing opt_out_capturing set_config reloadFeatureFlags'.split(' '))
            e[method] = (...words) => e.push([method, ...words]);
          e._i.push([key, settings, name || 'posthog']);
        };
        e.__SV = 1;
      })(window.posthog || []);
      posthog.init('phc_key', {
        api_host: '${vendor}/posthog',
        // A driven browser counts as a robot.
        opt_out_useragent_filter: true,
        request_batching: false,
        disable_compression: true,
        disable_external_dependency_loading: true,
      });`,
    isThere: 'posthog.__loaded',
    send: (event) => `posthog.capture('${event}')`,
    // Its settings: no id in it.
    asks: ['/posthog/array/phc_key/config'],
    stores: ['__ph_opt_in_out_phc_key', 'ph_phc_key_primary_window_exists'],
  }),
  mixpanel: ({ vendor }) => ({
    tag: `
      var MIXPANEL_CUSTOM_LIB_URL = '${vendor}/node_modules/mixpanel-browser/dist/mixpanel.min.js';
      ${fileOf('mixpanel-browser/dist/mixpanel-jslib-snippet.min.js')}
      mixpanel.init('key', {
        api_host: '${vendor}/mixpanel',
        api_payload_format: 'json',
        batch_requests: false,
        ignore_dnt: true,
      });`,
    isThere: 'mixpanel.__loaded',
    send: (event) => `mixpanel.track('${event}')`,
    asks: [],
    stores: ['__mp_opt_in_out_key', 'mp_gen_new_tab_id_mixpanel_key', 'mp_tab_id_mixpanel_key'],
  }),
  amplitude: ({ vendor }) => ({
    // With the hash of its file that it comes with: what is loaded is what it was published for.
    tag: `
      ${fileOf('@amplitude/analytics-browser/lib/scripts/amplitude-snippet-min.js').replace(
        /https:\/\/cdn\.amplitude\.com\/libs\/[^"]*/,
        `${vendor}/node_modules/@amplitude/analytics-browser/lib/scripts/amplitude-min.js`,
      )}
      amplitude.init('key', { serverUrl: '${vendor}/amplitude', flushQueueSize: 1, fetchRemoteConfig: false });`,
    isThere: 'amplitude.runQueuedFunctions',
    send: (event) => `amplitude.track('${event}'); amplitude.flush();`,
    asks: [],
    stores: ['AMP_URL_INFO', 'AMP_key'],
  }),
  segment: ({ site, vendor }) => ({
    tag: `
      !(function () {
        const analytics = (window.analytics = window.analytics || []);
        if (analytics.initialize || analytics.invoked) return;
        analytics.invoked = true;
        for (const method of 'track page ready addSourceMiddleware'.split(' '))
          analytics[method] = (...words) =>
            window.analytics.initialized ? window.analytics[method](...words) : analytics.push([method, ...words]);
        analytics.load = (key, options) => {
          ${load(`${vendor}/node_modules/@segment/analytics-next/dist/umd/standalone.js`)}
          analytics._loadOptions = options;
        };
        analytics._writeKey = 'key';
        analytics._cdn = '${site}/segment';
        analytics.load('key', {
          integrations: {
            'Segment.io': { apiHost: '${vendor.replace('http://', '')}/segment', protocol: 'http' },
          },
        });
        analytics.page();
      })();`,
    isThere: 'analytics.initialized',
    send: (event) => `analytics.track('${event}')`,
    asks: [],
    stores: ['ajs_anonymous_id', 'ajs_user_id'],
  }),
  plausible: ({ vendor }) => ({
    // It takes a driven browser for a robot, and has a flag for tests.
    tag: `
      window.__plausible = true;
      import('${vendor}/node_modules/@plausible-analytics/tracker/plausible.js').then(({ init }) =>
        init({ domain: 'example.com', endpoint: '${vendor}/plausible', captureOnLocalhost: true, logging: false }),
      );`,
    isThere: 'window.plausible?.l',
    send: (event) => `plausible('${event}')`,
    asks: [],
    stores: ['plausible_ignore'],
  }),
  clarity: ({ site, vendor }) => ({
    tag: `
      (function (c) {
        c.clarity = c.clarity || function () { (c.clarity.q = c.clarity.q || []).push(arguments); };
        ${load(`${vendor}/node_modules/clarity-js/build/clarity.min.js`)}
      })(window);
      // As the vendor's own loader does: to start is the first that the client reads.
      clarity('start', { projectId: 'key', upload: '${site}/clarity', delay: 100, track: true });
      clarity.q.unshift(clarity.q.pop());`,
    isThere: 'window.clarity?.v',
    send: (event) => `clarity('event', '${event}')`,
    asks: ['/clarity'],
    stores: ['_cltk'],
  }),
};

/** The site's own events in what has arrived, oldest first: those whose names start so. */
export const eventsIn = (requests: readonly RecordedRequest[]): readonly string[] =>
  requests.flatMap(({ body }) => [...new Set(body.match(/seen-[a-z]+/g))]);
