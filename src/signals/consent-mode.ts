import type { Signal, SignalState } from './signal.js';

/** Words, so that the attributes of a tag can say the same; lists are parted by spaces. */
export interface ConsentModeOptions {
  /** What the policy asks about: of `analytics`, `ads`, `functional`, and `merging` where tags link accounts. */
  readonly purposes?: string;
  /** Where the policy lets analytics run until it is refused: `GB US-CA`. Google finds out itself where a visitor is. */
  readonly regions?: string;
  /** Milliseconds for which tags wait for what is stored or chosen. */
  readonly wait?: string | number;
  /** Anything: carry click ids in links of the page while ads are granted. */
  readonly passthrough?: string | boolean;
  /** Name of an event for triggers of a tag manager, after each update. */
  readonly event?: string;
  /** Where the tag manager has another name for `window.dataLayer`. */
  readonly layer?: string;
}

type State = 'granted' | 'denied';

/** All seven: tags take a type that was never set for granted. */
export interface ConsentStates {
  readonly ad_storage: State;
  readonly ad_user_data: State;
  readonly ad_personalization: State;
  readonly analytics_storage: State;
  readonly functionality_storage: State;
  readonly personalization_storage: State;
  readonly security_storage: State;
}

/**
 * What holds for Google when these purposes may run. Where tags link accounts (`isLinked`), what is known of a visitor goes
 * to ads only if merging is granted, too.
 */
export function consentStates(granted: readonly string[], isLinked?: boolean): ConsentStates {
  const stateOf = (purpose: string): State => (granted.includes(purpose) ? 'granted' : 'denied');
  const ads = stateOf('ads');
  const user = isLinked && ads === 'granted' ? stateOf('merging') : ads;
  return {
    functionality_storage: stateOf('functional'),
    personalization_storage: stateOf('functional'),
    ad_storage: ads,
    analytics_storage: stateOf('analytics'),
    ad_personalization: user,
    ad_user_data: user,
    security_storage: 'granted',
  };
}

/**
 * Google Consent Mode v2. `start` puts the defaults into the data layer, everything denied, so it has to run before the tag
 * manager does; then each decision is one update of all seven types.
 * Google tag platform, "Set up consent mode on websites".
 */
export function consentMode({
  wait = 500,
  regions,
  layer = 'dataLayer',
  purposes = 'analytics ads',
  passthrough,
  event,
}: ConsentModeOptions = {}): Signal {
  return {
    name: 'consent-mode',
    start(page) {
      const queue: unknown[] = (Object(page)[layer] ??= []);
      // The data layer drops commands that are arrays: each must be the `arguments` of a function.
      const push: (...command: readonly unknown[]) => void = function () {
        // oxlint-disable-next-line prefer-rest-params
        queue.push(arguments);
      };
      const publish = (granted: readonly string[], more?: object): void =>
        push('consent', 'default', { ...consentStates(granted), wait_for_update: Number(wait), ...more });
      // First, so that whatever is wrong with the options leaves it standing.
      publish([]);
      if (regions) publish(['analytics'], { region: regions.split(' ') });
      // Acts only while ads are denied.
      push('set', 'ads_data_redaction', true);
      const asked = purposes.split(' ');
      let isTold: unknown;
      return ({ allows, decision }: SignalState) => {
        // Nothing to add to the defaults before a choice, unless something runs until it is refused.
        const granted = asked.filter(allows);
        isTold ||= decision || granted[0];
        if (!isTold) return;
        push('consent', 'update', consentStates(granted, asked.includes('merging')));
        if (passthrough) push('set', 'url_passthrough', granted.includes('ads'));
        if (event) queue.push({ event });
      };
    },
  };
}

export { consentMode as signal };
