import type { Code } from './codes.js';

/** Keys that other tools have, or that somebody may hope for, by the rule that keeps them out. In small letters alone. */
const forbidden: readonly (readonly [Code, readonly string[]])[] = [
  ['UI-01', ['checked', 'default', 'defaulton', 'defaultenabled', 'enabled', 'granted', 'preselected', 'preticked']],
  [
    'UI-02',
    ['hidereject', 'hiderejectall', 'rejectbutton', 'showreject', 'showrejectall', 'showdecline', 'hidedecline'],
  ],
  ['UI-03', ['rejectaslink', 'rejectlink', 'rejecticon', 'declinelink', 'rejectstyle']],
  [
    'UI-04',
    ['acceptbutton', 'acceptcolor', 'acceptstyle', 'acceptclass', 'buttoncolors', 'primarybutton', 'rejectcolor'],
  ],
  ['UI-07', ['confirmreject', 'rejectdelay', 'confirmrefusal', 'rejectconfirmation', 'delay']],
  [
    'UI-15',
    ['blockpage', 'blockcontent', 'contentlock', 'cookiewall', 'lockscroll', 'overlay', 'wall', 'paywall', 'blur'],
  ],
  ['UI-16', ['closeaccepts', 'closemeans', 'closeisconsent', 'acceptonclose']],
  [
    'UI-17',
    ['acceptonscroll', 'acceptonclick', 'acceptoncontinue', 'autoaccept', 'implicitconsent', 'timeout', 'autoclose'],
  ],
  ['UI-18', ['refusaldays', 'rejectdays', 'daysrefused', 'rejectlifetime', 'reaskafter', 'askagain']],
  ['UI-20', ['hidereopen', 'showreopen', 'hidesettings', 'nowithdrawal']],
  ['UI-21', ['basis', 'legalbasis', 'legitimateinterest', 'legint', 'lawfulbasis']],
  ['UI-27', ['animation', 'animate', 'nag', 'reprompt', 'shake', 'attention']],
  ['UI-33', ['gpc', 'ignoregpc', 'respectgpc', 'honorgpc', 'honourgpc', 'optoutsignal', 'donottrack', 'dnt']],
  ['UI-34', ['autofocus', 'defaultbutton', 'focusaccept', 'initialfocus']],
  ['UI-35', ['countdown', 'reward', 'discount', 'deadline']],
  ['R-LAW-64', ['age', 'agegate', 'birthdate', 'dateofbirth', 'askage']],
  ['R-LAW-69', ['geoip', 'geolocation', 'geolocate', 'geoservice', 'iplookup', 'detectregion']],
];

const rules = new Map(forbidden.flatMap(([code, names]) => names.map((name) => [name, code] as const)));

/** The rule that a key breaks by being there at all; undefined for any other key. */
export const forbiddenKey = (key: string): Code | undefined => rules.get(key.replace(/[^A-Za-z]/g, '').toLowerCase());
