/** What a page has of a vendor, and what stands in for the vendor's client, as code that runs where `window` is. */
export interface StandIn {
  /** What the site has: the vendor's own snippet, in its public form, and the calls that the site makes. */
  readonly snippet: string;
  /** The calls that the site has made, as the client reads them. */
  readonly own: readonly (readonly unknown[])[];
  /** Loads: tells `hear` what it finds and then what it is called, as lists of words. */
  readonly client: string;
}

/** A global function with a queue: what the client reads is what was called, in that order. */
const reads = (queue: string) => `for (const words of [...(${queue} ?? [])]) hear([...words]);`;

/** A list with methods, each of which is put into it by name. */
const methods = (global: string, names: string, first = '') => `
  (function (list) {
    ${first}
    window.${global} = list;
    for (const name of '${names}'.split(' ')) list[name] = (...words) => list.push([name, ...words]);
  })(window.${global} || []);`;
const replaceMethods = (global: string) => `
  ${reads(`window.${global}`)}
  window.${global} = new Proxy({}, {
    get: (_, name) => (...words) => hear(name === 'push' ? words[0] : [name, ...words]),
  });`;

export const standIns: Readonly<Record<string, StandIn>> = {
  meta: {
    snippet: `
      !(function (f, n) {
        if (f.fbq) return;
        n = f.fbq = function () { n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments); };
        if (!f._fbq) f._fbq = n;
        n.push = n; n.loaded = !0; n.version = '2.0'; n.queue = [];
      })(window);
      window.fbq('init', '1'); window.fbq('track', 'PageView');`,
    own: [
      ['init', '1'],
      ['track', 'PageView'],
    ],
    client: `${reads('window.fbq.queue')} window.fbq.callMethod = (...words) => hear(words);`,
  },
  tiktok: {
    snippet: `
      !(function (w, t) {
        var ttq = (w[t] = w[t] || []);
        ttq.methods = ['page', 'track', 'holdConsent', 'revokeConsent', 'grantConsent'];
        ttq.methods.forEach((name) => (ttq[name] = function () { ttq.push([name].concat(Array.prototype.slice.call(arguments, 0))); }));
      })(window, 'ttq');
      window.ttq.page();`,
    own: [['page']],
    client: `${reads('window.ttq')} for (const name of window.ttq.methods) window.ttq[name] = (...words) => hear([name, ...words]);`,
  },
  pinterest: {
    snippet: `
      if (!window.pintrk) {
        window.pintrk = function () { window.pintrk.queue.push(Array.prototype.slice.call(arguments)); };
        var n = window.pintrk; (n.queue = []), (n.version = '3.0');
      }
      window.pintrk('load', '1'); window.pintrk('page');`,
    own: [['load', '1'], ['page']],
    client: `${reads('window.pintrk.queue')} window.pintrk = (...words) => hear(words);`,
  },
  uet: {
    snippet: `window.uetq = window.uetq || []; window.uetq.push('event', 'page_view', {});`,
    own: [['event', 'page_view', {}]],
    client: `
      // Three words are one call.
      for (let at = 0; at < window.uetq.length; at += 3) hear(window.uetq.slice(at, at + 3));
      window.uetq = { push: (...words) => hear(words) };`,
  },
  clarity: {
    snippet: `
      window.clarity = window.clarity || function () { (window.clarity.q = window.clarity.q || []).push(arguments); };
      window.clarity('set', 'page', 'home');`,
    own: [['set', 'page', 'home']],
    client: `${reads('window.clarity.q')} window.clarity = (...words) => hear(words); window.clarity.v = '0.8.70';`,
  },
  matomo: {
    snippet: `var _paq = (window._paq = window._paq || []); _paq.push(['trackPageView']);`,
    own: [['trackPageView']],
    client: `${reads('window._paq')} window._paq = { push: (words) => hear(words) };`,
  },
  posthog: {
    snippet: `${methods('posthog', 'capture opt_in_capturing opt_out_capturing set_config reloadFeatureFlags', 'if (list.__SV) return; list.__SV = 1;')}
      window.posthog.capture('seen');`,
    own: [['capture', 'seen']],
    client: replaceMethods('posthog'),
  },
  mixpanel: {
    snippet: `${methods('mixpanel', 'track opt_in_tracking opt_out_tracking', 'if (list.__SV) return; list.__SV = 1.2;')}
      window.mixpanel.track('seen');`,
    own: [['track', 'seen']],
    client: replaceMethods('mixpanel'),
  },
  amplitude: {
    snippet: `
      !(function (e) {
        var r = e.amplitude || { _q: [], _iq: {} };
        if (r.invoked) throw new Error('Amplitude snippet has been loaded.');
        r.invoked = !0;
        for (const name of ['init', 'track', 'setOptOut']) r[name] = (...args) => void r._q.push({ name, args });
        e.amplitude = r;
      })(window);
      window.amplitude.init('key'); window.amplitude.track('seen');`,
    own: [
      ['init', 'key'],
      ['track', 'seen'],
    ],
    client: `
      for (const { name, args } of window.amplitude._q) hear([name, ...args]);
      window.amplitude = new Proxy({}, { get: (_, name) => (...words) => hear([name, ...words]) });`,
  },
  segment: {
    snippet: `${methods('analytics', 'track page addSourceMiddleware', 'if (list.initialize || list.invoked) return; list.invoked = true;')}
      window.analytics.page();`,
    own: [['page']],
    client: replaceMethods('analytics'),
  },
  adobe: {
    snippet: `
      !(function (n, o) {
        o.forEach(function (o) {
          n[o] || ((n.__alloyNS = n.__alloyNS || []).push(o), (n[o] = function () {
            var u = arguments;
            return new Promise(function (i, l) { n[o].q.push([i, l, u]); });
          }), (n[o].q = []));
        });
      })(window, ['alloy']);
      window.alloy('configure', { datastreamId: '1' }); window.alloy('sendEvent', {});`,
    own: [
      ['configure', { datastreamId: '1', defaultConsent: 'pending' }],
      ['sendEvent', {}],
    ],
    client: `
      const take = ([resolve, reject, words]) => (hear([...words]), words[0] === 'setConsent' ? reject(new Error('declined')) : resolve());
      window.alloy.q.forEach(take);
      window.alloy.q.push = take;`,
  },
  plausible: {
    snippet: '',
    own: [],
    client: `window.plausible = (...words) => hear(words); window.plausible.l = true;`,
  },
  shopify: {
    snippet: `window.Shopify = window.Shopify || {};`,
    own: [],
    client: `
      const customerPrivacy = {
        currentVisitorConsent: () => Object.fromEntries(window.remembered.map((name) => [name, 'yes'])),
        setTrackingConsent: (allowed) => hear(['setTrackingConsent', allowed]),
      };
      window.Shopify.loadFeatures = (features, done) => {
        window.Shopify.customerPrivacy = customerPrivacy;
        done();
      };`,
  },
  'wp-consent': {
    snippet: '',
    own: [],
    client: `
      const allowed = new Set(window.remembered);
      window.wp_has_consent = (category) => window.wp_consent_type !== 'optin' || allowed.has(category);
      window.wp_set_consent = (category, value) => {
        allowed[value === 'allow' ? 'add' : 'delete'](category);
        hear(['wp_set_consent', category, value]);
      };`,
  },
};
