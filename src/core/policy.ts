/*
 * Generated from policy.schema.json by build/policy-types.mjs. Change the schema and run it again.
 */

/**
 * What a site asks its visitors: who asks, for which purposes, and which services wait for the answer. It is data: nothing in it is run as code or rendered as HTML.
 */
export interface Policy {
  /** Address of this schema, so that an editor checks and completes the file. Not read otherwise. */
  readonly $schema?: string;
  /** Name of the policy. Tells several policies of one site apart in receipts and logs. */
  readonly id?: string;
  /**
   * Edition of the policy: a whole number from 1 or a short string such as a date. It is recorded with each decision. Raising it alone asks nobody again; visitors are asked about purposes and services that are new or wider.
   */
  readonly revision: number | string;
  /**
   * Address of a parent policy, under which this one is a layer. `assent flatten` merges it in when a site is built; a browser fetches no parent, and keeps everything that is marked closed while one is named.
   */
  readonly extends?: string;
  /**
   * Written by `assent flatten`: the policies that this one was made of, nearest first, and what came from which. The privacy policy of each is linked in the preferences.
   *
   * @maxItems 8
   */
  readonly layers?: readonly PolicyLayer[];
  /** Who asks and answers for the data. */
  readonly controller: Controller;
  /**
   * What a visitor decides about. `necessary`, `analytics`, `ads` (personalized ads) and `merging` (cross-service merging) are built in with texts in every language and are asked about when a service names them; list them only to change them, and add any others. When neither this list nor a service names a purpose, `analytics`, `ads` and `merging` are asked about.
   *
   * @maxItems 32
   */
  readonly purposes?: readonly Purpose[];
  /**
   * The tools that process data, each with the purposes that it serves. An empty list is allowed. An entry with the key `preset` is a `ServiceFromPreset`, which `assent flatten` fills in; a browser drops it, so that what is marked with it stays closed.
   *
   * @maxItems 2000
   */
  readonly services: readonly Service[];
  /**
   * Rules for places, by region code: `FR`, `US-CA`, or `*` for every place that is not listed. One of them holds, whole: the region's own, else its country's, else `*`. A purpose or place without a rule is opt-in. `assent/regions/*` has them ready.
   */
  readonly regions?: {
    readonly [key: string]: RegionRule;
  };
  /**
   * Region of the visitor, where the server that delivers the policy knows it. When the page says another one, the strictest rules hold.
   */
  readonly region?: string;
  /**
   * What everybody is told, whatever they have chosen: that the site has another owner, uses data in another way, or has had an incident. Nothing is asked, and closing it changes nothing but that it is not shown again on this device. All of them stay in a list in the preferences.
   *
   * @maxItems 20
   */
  readonly announcements?: readonly Announcement[];
  /** Shape and place of the notice. */
  readonly notice?: NoticeOptions;
  /** The first-party cookie that holds the decision. */
  readonly cookie?: CookieOptions;
  /**
   * What happens when consent is taken back while code of what it was for runs in the page, which nothing can stop: `reload` loads the page again, once for each decision; `ask` leaves the page as it is, and says `needsReload` in the event `assent:sweep`, so that the site can ask the visitor; `keep` does nothing. In all three, the next page deletes what that code has written meanwhile. Default: `"ask"`.
   */
  readonly withdrawal?: 'reload' | 'ask' | 'keep';
  /**
   * Keeps a receipt of each decision on the device, shows them in the preferences and delivers them to the site. Without this key nothing is kept, sent or loaded. Needs https, or localhost.
   */
  readonly receipts?: ReceiptOptions;
  /**
   * Systems that are told of decisions, by the name of the signal, each with its options. They are told that nothing is granted before anything runs; where one of them can not be had, nothing does. `assent flatten` names those that the presets want. With npm, give them to `createAssent`.
   */
  readonly signals?: {
    /**
     * The IAB Transparency and Consent Framework 2.3: `__tcfapi`, the TC string and the layer of vendors. The site has to be a platform registered with IAB Europe itself.
     */
    readonly tcf?: TcfOptions;
    readonly [key: string]:
      | {
          readonly [key: string]: unknown;
        }
      | TcfOptions
      | undefined;
  };
  /**
   * What `assent-guard.js` and `assent-lockdown.js` do about resources that nobody marked. Without these files it has no effect.
   */
  readonly guard?: GuardOptions;
  /** Names that the markup of another tool uses, so that pages need not change when the site moves. */
  readonly aliases?: Aliases;
  /**
   * Words of the site's own, by language tag (BCP 47). Each language may be partial: what is missing keeps its built-in words.
   */
  readonly texts?: {
    readonly [key: string]: PolicyTexts;
  };
}

/** The part of the site in the IAB Transparency and Consent Framework. */
export interface TcfOptions {
  /**
   * The id that IAB Europe has assigned to the site as a consent management platform. Without one nobody may make TC strings.
   */
  readonly cmpId: number;
  /** Which version of that platform this is, as the site counts. */
  readonly cmpVersion: number;
  /** Where the publisher is established. */
  readonly publisherCC: string;
  /** Where on this site its copy of the Global Vendor List is. Another site is never asked for it. */
  readonly list: string;
  /**
   * The same for the IAB's translations, with `{lang}` in place of the language. Without it the texts of the IAB are English.
   */
  readonly languages?: string;
  /** Ids of the vendors that take part, or `all` of the list. */
  readonly vendors: readonly number[] | 'all';
  /**
   * For each purpose of the framework, by its number, the purposes of the policy that have to be granted, parted by spaces. What is not named stays off. Without it 1, 2, 3, 4 and 7 go with `ads`, 8 and 9 with `analytics`.
   */
  readonly purposes?: {
    readonly [key: string]: string;
  };
  /**
   * The same for the special features. They are on for nobody who has not opted in to them in the layer of vendors. Without it both go with `ads`.
   */
  readonly specialFeatures?: {
    readonly [key: string]: string;
  };
  /**
   * Whether vendors may claim a legitimate interest, until the visitor objects, in what is granted. Default: `false`.
   */
  readonly legitimateInterest?: boolean;
  /**
   * Words of the layer of vendors by language tag. A language has all of them or is not used; the built-in ones are English.
   */
  readonly texts?: {
    readonly [key: string]: {
      readonly [key: string]: string;
    };
  };
}

/** The legal entity that asks, and how to reach it. */
export interface Controller {
  /** Name of the legal entity, shown in the notice. */
  readonly name: string;
  /** Address of the full privacy policy. */
  readonly policyUrl?: string;
  /**
   * Where to ask about the data: a mail address, a `mailto:`, `tel:` or https address, or a path on the same site that starts with `/`, `.`, `?` or `#`.
   */
  readonly contact?: string;
  /**
   * Names of earlier controllers, and of this one before it was called otherwise. Without an entry, grants of `ads` and `merging` end with the controller and others stay.
   *
   * @maxItems 20
   */
  readonly formerly?: readonly FormerController[];
  /** The supervisory authority that takes complaints. */
  readonly authority?: Authority;
}

/** An earlier controller, and what becomes of what was granted to it. */
export interface FormerController {
  /** Its name, letter by letter as the policy had it. */
  readonly name: string;
  /**
   * `keep`: they count for this controller, which is only called otherwise, or has taken over what the visitor was promised. `void`: every grant ends, and visitors are asked again.
   */
  readonly grants: 'keep' | 'void';
}

/** A supervisory authority. */
export interface Authority {
  /** Name of the authority. */
  readonly name: string;
  /** Address of its page for complaints. */
  readonly url?: string;
}

/** One policy of those that this one was made of. */
export interface PolicyLayer {
  /** The `id` of that policy. */
  readonly id?: string;
  /** The `revision` of that policy. */
  readonly revision?: number | string;
  /** Its controller, shown beside the link. */
  readonly name?: string;
  /** Address of the full privacy policy of that controller. */
  readonly policyUrl?: string;
  /** Where it was read from, as the layer above names it. */
  readonly address?: string;
  /**
   * What it gave, by path: a path stands for everything below it.
   *
   * @maxItems 2000
   */
  readonly values?: readonly string[];
}

/** One thing that a visitor decides about, apart from every other. */
export interface Purpose {
  /**
   * Name of the purpose in markup, code and the cookie. `necessary`, `analytics`, `ads` and `merging` have texts built in.
   */
  readonly id: string;
  /**
   * Always on: the visitor is told, not asked. Only for what a service that the visitor asked for cannot do without. For `necessary` it is always true, for `analytics`, `ads` and `merging` never. Default: `false`.
   */
  readonly required?: boolean;
  /** Why it cannot be refused. Demanded when `required` is true, except for `necessary`. */
  readonly reason?: string;
  /** Two to four words beside the switch. */
  readonly title?: string;
  /** One or two plain sentences: what happens with which data. */
  readonly description?: string;
  /** One neutral sentence: what stops working when it is refused. */
  readonly consequence?: string;
  /**
   * Whether its data is about single visitors, or about many of them together. Who granted the latter is asked again when it becomes the former. Default: `"individual"`.
   */
  readonly detail?: 'individual' | 'aggregate';
  /**
   * Edition of what it means. Raise it by one when a change of its texts makes it mean more: who granted an earlier edition is asked again, about this purpose alone. Default: `1`.
   */
  readonly revision?: number;
  /**
   * Who gets its data besides those who run its services, and without a switch: sub-processors, authorities. They are named under the purpose.
   *
   * @maxItems 50
   */
  readonly recipients?: readonly Recipient[];
  /**
   * `explicit` needs an act of its own and is never part of accept all: for sensitive data, say. Default: `"standard"`.
   */
  readonly grade?: 'standard' | 'explicit';
  /**
   * What it rests on. `legitimate-interest` is for what neither stores on the device nor reads from it, and so has no service with cookies, storage, scripts or addresses: where a rule of `regions` holds, it runs until the visitor objects; elsewhere it is asked about like any other. Default: `"consent"`.
   */
  readonly basis?: 'consent' | 'legitimate-interest';
  /**
   * Shows a way to object to it apart from everything else in the preferences, whether anything was granted or not: for profiling and direct marketing. It works at once and gives the visitor a reference. The browser's opt-out signal refuses such a purpose, and where an age locks `ads` it is locked, too. Default: `false`.
   */
  readonly objection?: boolean;
}

/** One third-party tool. It runs only while all purposes that it serves are granted. */
export interface Service {
  /** Name of the service in markup, code and the cookie. No purpose may have the same. */
  readonly id: string;
  /** Name that visitors see. The id is shown when it is missing. */
  readonly name?: string;
  /** What the service does with which data. */
  readonly description?: string;
  /**
   * Ids of the purposes that it serves, at least one. All of them must be granted.
   *
   * @minItems 1
   * @maxItems 32
   */
  readonly purposes: readonly string[];
  /** Who runs it and receives the data. */
  readonly provider?: Provider;
  /**
   * Hosts that belong to the service: exact, or with a leading `*.` for all hosts below.
   *
   * @maxItems 200
   */
  readonly match?: readonly string[];
  /**
   * Cookies that it sets. They are listed for visitors and deleted when the service is refused later.
   *
   * @maxItems 200
   */
  readonly cookies?: readonly ServiceCookie[];
  /**
   * What it keeps in the browser besides cookies: keys of web storage, databases, caches, service workers. They are deleted when the service is refused later.
   *
   * @maxItems 200
   */
  readonly storage?: readonly StorageEntry[];
  /**
   * Scripts that are added to the page, in this order, once the service is granted. Not needed for scripts that stand in the markup.
   *
   * @maxItems 50
   */
  readonly scripts?: readonly ServiceScript[];
  /** How long the provider keeps the data: a number of days, or `"session"`. */
  readonly retention?: number | 'session';
  /**
   * What it is, if no service: a device or a reason that takes part (say in merging), each with a switch of its own and listed apart; or the switch for all services of the class of its `provider` that serve its purposes, those that come later included. It is decided, recorded and asked for as services are, and needs `name` and `provider`. Default: `"service"`.
   */
  readonly kind?: 'service' | 'device' | 'reason' | 'class';
}

/** Somebody who gets data of a purpose without a choice of their own. */
export interface Recipient {
  /** Name of the recipient in `texts`, where its reason is translated. */
  readonly id: string;
  /** Name of the legal entity. */
  readonly name: string;
  /** Name that people know, where it differs. */
  readonly brand?: string;
  /**
   * Relation to the controller, as for the provider of a service. A wider one than before is asked about again.
   */
  readonly class: 'self' | 'affiliate' | 'ecosystem' | 'processor' | 'partner' | 'other';
  /** Why it gets the data, and which. */
  readonly reason: string;
  /** Country where the data goes: two capitals of ISO 3166. */
  readonly country?: string;
  /** Address of its privacy policy. */
  readonly policyUrl?: string;
}

/**
 * A service whose facts come from a preset (docs/services.md). What it says itself is added, or wins where visitors are told and asked no less. It has no `id` and no `purposes`, so that a browser which gets it as it is drops it.
 */
export interface ServiceFromPreset {
  /** Name of the preset. */
  readonly preset: string;
  /** Id of the service, where it is not to be that of the preset. */
  readonly as?: string;
  /**
   * What the preset wants to know, by name. With this key, an empty object included, the scripts of the preset are added to the page once the service is granted; without it the page has tags of its own, marked with the service.
   */
  readonly parameters?: {
    readonly [key: string]: string;
  };
  /**
   * Ids of purposes that it serves besides those of the preset.
   *
   * @maxItems 32
   */
  readonly alsoFor?: readonly string[];
  /**
   * Ids of purposes of the preset that it does not serve here. Each is reported with a warning.
   *
   * @maxItems 32
   */
  readonly notFor?: readonly string[];
  /** Name that visitors see. */
  readonly name?: string;
  /** What the service does with which data, in the words of the site. */
  readonly description?: string;
  /** What is different about the provider. */
  readonly provider?: ProviderChanges;
  /**
   * Hosts besides those of the preset.
   *
   * @maxItems 200
   */
  readonly match?: readonly string[];
  /**
   * Cookies besides those of the preset, or other lifetimes and descriptions of theirs.
   *
   * @maxItems 200
   */
  readonly cookies?: readonly ServiceCookie[];
  /**
   * What it keeps besides cookies, added to the preset.
   *
   * @maxItems 200
   */
  readonly storage?: readonly StorageEntry[];
  /**
   * Scripts in place of those of the preset.
   *
   * @maxItems 50
   */
  readonly scripts?: readonly ServiceScript[];
  /** How long the provider keeps the data: a number of days, or `"session"`. */
  readonly retention?: number | 'session';
}

/** What is different about the provider of a preset. */
export interface ProviderChanges {
  /** Name of the legal entity. */
  readonly name?: string;
  /** Name that people know, where it differs. */
  readonly brand?: string;
  /**
   * Relation to the controller: the same entity (`self`), its group (`affiliate`), its group under another brand (`ecosystem`), a company working on its orders (`processor`), one with aims of its own (`partner`), or `other`.
   */
  readonly class?: 'self' | 'affiliate' | 'ecosystem' | 'processor' | 'partner' | 'other';
  /** Address of its privacy policy. */
  readonly policyUrl?: string;
  /** Country where the data goes: two capitals of ISO 3166. */
  readonly country?: string;
}

/** The company that runs a service. */
export interface Provider {
  /** Name of the legal entity. */
  readonly name: string;
  /** Name that people know, where it differs. */
  readonly brand?: string;
  /**
   * Relation to the controller: the same entity (`self`), its group (`affiliate`), its group under another brand (`ecosystem`), a company working on its orders (`processor`), one with aims of its own (`partner`), or `other`. Default: `"other"`.
   */
  readonly class?: 'self' | 'affiliate' | 'ecosystem' | 'processor' | 'partner' | 'other';
  /** Address of its privacy policy. */
  readonly policyUrl?: string;
  /** Country where the data goes: two capitals of ISO 3166. */
  readonly country?: string;
}

/** One cookie of a service, or a family of cookies whose names begin alike. */
export interface ServiceCookie {
  /** Name of the cookie: exact, or at least 3 characters and one trailing `*`. */
  readonly name: string;
  /** Lifetime on the device: a number of days, or `"session"`. */
  readonly retention?: number | 'session';
  /** Domain that it is set for, when that is not the host of the page. */
  readonly domain?: string;
  /**
   * Path that it is set for, when that is a part of the site: pages outside it do not see the cookie, and can delete it only so.
   */
  readonly path?: string;
  /**
   * Hidden from script, so that only the site's server can delete it. Reported as such. Default: `false`.
   */
  readonly httpOnly?: boolean;
  /** Set by another site, so that this site can neither read nor delete it. Default: `false`. */
  readonly thirdParty?: boolean;
  /** What it is for. */
  readonly description?: string;
}

/**
 * One thing that a service keeps in the browser besides cookies, or a family of them whose names begin alike.
 */
export interface StorageEntry {
  /**
   * `local` for localStorage, `session` for sessionStorage, `indexedDB` for a database, `cache` for one of the Cache API, `serviceWorker` for a registration.
   */
  readonly area: 'local' | 'session' | 'indexedDB' | 'cache' | 'serviceWorker';
  /**
   * The key, or the name of the database or cache, or the path of the worker's scope: exact, or at least 3 characters and one trailing `*`.
   */
  readonly key: string;
}

/** One script that is added to the page once its service is granted. */
export interface ServiceScript {
  /** Address of the script. */
  readonly src: string;
  /** `module` for an ECMAScript module; left out for a classic script. */
  readonly type?: 'module';
  /** Run as soon as it is there. False keeps the order of the list. Default: `true`. */
  readonly async?: boolean;
  /** Hash that the file must have. Another host must then allow `crossorigin`. */
  readonly integrity?: string;
  /** Mode of the request to another host. */
  readonly crossorigin?: 'anonymous' | 'use-credentials';
  /** How much of the page's address the request tells. */
  readonly referrerpolicy?:
    | 'no-referrer'
    | 'no-referrer-when-downgrade'
    | 'origin'
    | 'origin-when-cross-origin'
    | 'same-origin'
    | 'strict-origin'
    | 'strict-origin-when-cross-origin'
    | 'unsafe-url';
  /** Hint for the order of requests. Default: `"auto"`. */
  readonly fetchpriority?: 'high' | 'low' | 'auto';
  /** Data attributes that the script reads from its own tag. */
  readonly attributes?: {
    readonly [key: string]: string;
  };
}

/** What holds before a choice in one region. */
export interface RegionRule {
  /**
   * Model by purpose id: off until granted (`opt-in`), on until refused (`opt-out`), or on with a notice only (`notice-only`). An unlisted purpose is opt-in.
   */
  readonly models: {
    readonly [key: string]: 'opt-in' | 'opt-out' | 'notice-only';
  };
  /**
   * Purposes that are locked off at an age, where the page says how old the visitor is. A band without a list of its own, but for `adult`, locks every optional purpose.
   */
  readonly ages?: Ages;
  /**
   * Regions that the rule was written for. Not read by the browser; the check of the policy warns when it stands under another one.
   *
   * @maxItems 100
   */
  readonly places?: readonly string[];
  /** The law or guidance that the rule rests on. */
  readonly source?: string;
  /** Day on which someone last read that source. */
  readonly verified?: string;
}

/** Purposes that can't be turned on at an age. An empty list locks none. */
export interface Ages {
  /**
   * Up to 12 years, and whatever the page says that is none of the four.
   *
   * @maxItems 32
   */
  readonly 'under-13'?: readonly string[];
  /**
   * From 13 to 15 years.
   *
   * @maxItems 32
   */
  readonly '13-15'?: readonly string[];
  /**
   * At 16 and 17 years.
   *
   * @maxItems 32
   */
  readonly '16-17'?: readonly string[];
  /**
   * From 18 years on.
   *
   * @maxItems 32
   */
  readonly adult?: readonly string[];
}

/**
 * Something that everybody is told, and nobody is asked. Its words stand here, or by language in `texts`; a language has both of them or none.
 */
export interface Announcement {
  /**
   * Its name in `texts` and on the devices of those who have closed it: another one for each announcement.
   */
  readonly id: string;
  /** What it is about: who owns the site, what data is used for, or a security incident. */
  readonly kind: 'ownership' | 'use' | 'incident';
  /** When that happens, or has happened. */
  readonly date: string;
  /** Its heading: what happens. */
  readonly title?: string;
  /** What changes for visitors, and where they can turn to. It asks for nothing. */
  readonly text?: string;
  /** Where there is more to read. */
  readonly url?: string;
  /** The last day on which it is shown, in UTC. From then on it is in the list alone. */
  readonly until?: string;
}

/** Shape and place of the notice. Accepting and refusing look alike in all of them. */
export interface NoticeOptions {
  /**
   * A bar along the edge, a box in a corner, or a dialog in the middle of the dimmed page, which asks for an answer first (refusing is one of them). Default: `"bar"`.
   */
  readonly layout?: 'bar' | 'box' | 'dialog';
  /**
   * Edge or corner of the window; `start` and `end` follow the direction of writing. Default: `"bottom"`.
   */
  readonly position?: 'bottom' | 'top' | 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end';
  /**
   * Light or dark colours, or what the visitor's system prefers: say `light` where your pages are always light, so that the re-open control and placeholders do not turn dark on them. Default: `"auto"`.
   */
  readonly theme?: 'auto' | 'light' | 'dark';
  /**
   * Corner of the small control that opens the choices again. `none` when the page has a control of its own, marked `data-assent="preferences"`; the small one is still drawn where the page has none. Default: `"start"`.
   */
  readonly reopen?: 'start' | 'end' | 'none';
  /**
   * Languages to switch the interface to, by tag: each stands in the notice and the preferences by its own name. For pages of which the visitor may not speak the language.
   *
   * @maxItems 12
   */
  readonly languages?: readonly string[];
  /** Colours, corners, type and spacing of the interface. */
  readonly tokens?: Tokens;
}

/** The first-party cookie that holds the decision. */
export interface CookieOptions {
  /**
   * Name of the cookie. A name that starts with `__Host-` cannot be planted by a subdomain; it needs https and no `domain`. Default: `"assent"`.
   */
  readonly name?: string;
  /** Parent domain whose hosts share the decision. Left out, the decision holds for this host alone. */
  readonly domain?: string;
  /**
   * Lifetime of a decision in days from the choice, the same for granting and refusing. Visits do not prolong it. California has nobody who opted out asked again for twelve months: set 366 for visitors from there. Default: `182`.
   */
  readonly days?: number;
}

/**
 * Receipts of decisions: who, what, when and how, without anything about the visitor. An empty object keeps them on the device alone.
 */
export interface ReceiptOptions {
  /** Path on this site that receipts are posted to. Another site is never taken. */
  readonly endpoint?: string;
  /**
   * Whether receipts of those are delivered, too, who have granted nothing. Nobody needs to prove a refusal, so they stay on the device unless you want them. Default: `false`.
   */
  readonly refusals?: boolean;
  /**
   * Days after a withdrawal until which back ends must have stopped, as its receipt says. At once is best. Default: `15`.
   */
  readonly deadline?: number;
}

/** How strict the guard is. It knows the services of the policy by `match`, `cookies` and `storage`. */
export interface GuardOptions {
  /**
   * `observe` lets everything through and reports it as an event, `warn` writes it to the console, too, `enforce` holds it, and `lockdown` limits the page to known hosts by a Content-Security-Policy besides. Default: `"enforce"`.
   */
  readonly mode?: 'observe' | 'warn' | 'enforce' | 'lockdown';
  /**
   * What comes back once it is granted: elements alone, or calls such as `fetch` and writes of cookies, too. Calls that do not come back fail at once. Default: `"all"`.
   */
  readonly replay?: 'all' | 'elements';
  /**
   * Hosts of others that the site itself needs, for `lockdown`.
   *
   * @maxItems 200
   */
  readonly hosts?: readonly string[];
}

/** Names that the markup of another tool uses. */
export interface Aliases {
  /** Attributes of the other tool, each with the attribute that it stands for. */
  readonly attributes?: {
    readonly [key: string]: 'data-purpose' | 'data-service';
  };
}

/** Words of the site's own in one language. Marks in braces are filled in. */
export interface PolicyTexts {
  /** Visible label and accessible name of the re-open control. */
  readonly reopen?: string;
  /** Heading of the notice. */
  readonly title?: string;
  /**
   * First sentences of the notice; who asks: `{controller}`. Says that refusing is possible and where to change the choice.
   */
  readonly intro?: string;
  /** How many third parties take part: `{count}`. */
  readonly recipients?: string;
  /** Sentence when only something new is asked: `{names}`. */
  readonly news?: string;
  /** Label of the button that accepts all. */
  readonly acceptAll?: string;
  /** Label of the button that rejects all. */
  readonly rejectAll?: string;
  /** Label of the button that opens the preferences. */
  readonly choose?: string;
  /** Heading of the preferences. */
  readonly preferences?: string;
  /** One sentence under that heading. */
  readonly preferencesIntro?: string;
  /** Label of the button that saves the switches. */
  readonly save?: string;
  /** Label of the button that closes the preferences. */
  readonly close?: string;
  /** State beside a switch that is on. */
  readonly on?: string;
  /** State beside a switch that is off. */
  readonly off?: string;
  /** State of a required purpose. */
  readonly alwaysOn?: string;
  /** Label of what stops working when refused. */
  readonly consequence?: string;
  /** Label of the company that runs a service. */
  readonly provider?: string;
  /** Label of the country where the data goes. */
  readonly country?: string;
  /** Label of the list of cookies. */
  readonly cookies?: string;
  /** Label of how long data is kept. */
  readonly retention?: string;
  /** A lifetime that ends with the browser session. */
  readonly session?: string;
  /** A lifetime that lasts until it is deleted (local storage). */
  readonly local?: string;
  /** Label of a link to a privacy policy. */
  readonly policy?: string;
  /** Label of the contact. */
  readonly contact?: string;
  /** Label of the supervisory authority. */
  readonly authority?: string;
  /** Names of the provider classes. */
  readonly classes?: ClassTexts;
  /** Shown when the browser's opt-out signal is honoured. */
  readonly signal?: string;
  /** Announced after saving. */
  readonly saved?: string;
  /** Said while a switch has been moved and not saved. */
  readonly changed?: string;
  /** Label of the field that filters services by name. */
  readonly find?: string;
  /** Said when no service has the name that is looked for. */
  readonly none?: string;
  /** When the visitor chose last: `{date}`. */
  readonly decided?: string;
  /** Said besides where a program made that choice. */
  readonly program?: string;
  /** Heading of the list of services that may run at this moment. */
  readonly now?: string;
  /** Why a service is on or off. */
  readonly reasons?: ReasonTexts;
  /** Stands with a cookie that others than the site can read. */
  readonly access?: string;
  /** What was deleted after taking something back: `{names}`. */
  readonly removed?: string;
  /** What could not be deleted: `{names}`. */
  readonly remains?: string;
  /** Why something could not be deleted. */
  readonly why?: RemainsTexts;
  /** Said after taking something back whose code is still in memory. */
  readonly runs?: string;
  /** Button that loads the page again. */
  readonly reload?: string;
  /** Label of the button that loads one held embed, in one page. */
  readonly loadOnce?: string;
  /** Label of the button that grants what a held embed needs. */
  readonly allow?: string;
  /** Announced when cookies are off and the choice holds for this page only. */
  readonly unsaved?: string;
  /**
   * Headings for what takes part besides services. Where they are missing, it is listed among the services.
   */
  readonly groups?: GroupTexts;
  /** Why recipients get data, by the id of the recipient. */
  readonly informed?: {
    readonly [key: string]: string;
  };
  /**
   * Sentence after the introduction of both layers, for sites with `assent/account`: that the choice of who is signed in holds on all devices.
   */
  readonly account?: string;
  /** Said for a moment on a device where the choice of the account has come to hold. */
  readonly accountApplied?: string;
  /** Words of purposes, by purpose id. */
  readonly purposes?: {
    readonly [key: string]: PurposeWording;
  };
  /** Words of services, by service id. */
  readonly services?: {
    readonly [key: string]: ServiceWording;
  };
  /** Words of announcements, by id. */
  readonly announcements?: {
    readonly [key: string]: AnnouncementWording;
  };
}

/** Names of the provider classes in one language. */
export interface ClassTexts {
  /** The controller itself. */
  readonly self?: string;
  /** A company of the same group. */
  readonly affiliate?: string;
  /** A company of the same group under another brand. */
  readonly ecosystem?: string;
  /** A company that works on the controller's orders. */
  readonly processor?: string;
  /** A company with aims of its own. */
  readonly partner?: string;
  /** Any other company. */
  readonly other?: string;
}

/** Headings for what takes part besides services, in one language. */
export interface GroupTexts {
  /** Above services of the kind `device`. */
  readonly device?: string;
  /** Above services of the kind `reason`. */
  readonly reason?: string;
}

/** Words of one purpose in one language. */
export interface PurposeWording {
  /** Two to four words beside the switch. */
  readonly title?: string;
  /** One or two plain sentences: what happens with which data. */
  readonly description?: string;
  /** One neutral sentence: what stops working when it is refused. */
  readonly consequence?: string;
  /** For a required purpose: why it is always on. */
  readonly reason?: string;
}

/** Words of one service in one language. */
export interface ServiceWording {
  /** Name that visitors see. */
  readonly name?: string;
  /** What the service does with which data. */
  readonly description?: string;
}

/** Words of an announcement in one language: both, as languages are never mixed. */
export interface AnnouncementWording {
  /** Its heading. */
  readonly title: string;
  /** What changes for visitors, and where they can turn to. */
  readonly text: string;
}

/** Why a service is on or off. */
export interface ReasonTexts {
  /** The visitor chose so. */
  readonly chosen?: string;
  /** The visitor's age locks it. */
  readonly locked?: string;
  /** The browser's opt-out signal refuses it. */
  readonly signal?: string;
  /** The rules of the region let it run until it is refused. */
  readonly region?: string;
}

/** Why something could not be deleted. */
export interface RemainsTexts {
  /** Only the server of the site can delete it. */
  readonly server?: string;
  /** Only the other site can delete it. */
  readonly 'third-party'?: string;
  /** Another service uses it. */
  readonly shared?: string;
  /** The browser did not delete it. */
  readonly failed?: string;
}

/**
 * Three colours that can be read on each other; a pair that can't is left out, with the warning `low-contrast`.
 */
export interface Colors {
  /** Behind everything. */
  readonly background: string;
  /** At least 4.5:1 against the background. */
  readonly text: string;
  /**
   * Of all buttons and switches alike, at least 3:1 against the background; `text` without it. Their labels are black or white, whichever can be read.
   */
  readonly accent?: string;
}

/** Colours, corners, type and space of the interface. Accepting and refusing share all of it. */
export interface Tokens {
  /** Where the interface is light. */
  readonly light?: Colors;
  /** Where it is dark. */
  readonly dark?: Colors;
  /** Of the corners of buttons, in pixels; those of the notice are half as large again. Default: `8`. */
  readonly radius?: number;
  /** Of text, in pixels where the visitor's browser has 16. Default: `16`. */
  readonly size?: number;
  /** The system's own type, that of the page around it, or the system's with serifs. Default: `"system"`. */
  readonly font?: 'system' | 'page' | 'serif';
  /** How much space there is between things. Default: `"normal"`. */
  readonly density?: 'compact' | 'normal' | 'roomy';
}
