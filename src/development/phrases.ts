/*
 * Small lists on purpose: what they find deserves a second look by a person. Each holds English, German and French, and
 * is applied to every text, since none of the words means something else in another of the three.
 */

/** Guilt or fear (UI-09). */
export const pressing: readonly string[] = [
  "i don't care",
  'i do not care',
  'miss out',
  'missing out',
  'you will miss',
  "you'll miss",
  'unfortunately',
  'sadly',
  'are you sure',
  'lose access',
  'we would be sad',
  'support us',
  'no thanks',
  'leider',
  'verpassen',
  'schade',
  'sind sie sicher',
  'bist du sicher',
  'unterstützen sie uns',
  'mir egal',
  'malheureusement',
  'dommage',
  'vous manquerez',
  'tu manqueras',
  'êtes-vous sûr',
  'soutenez-nous',
  'tant pis',
];

/** Praise of accepting, or of oneself (UI-10). */
export const praising: readonly string[] = [
  'we value your privacy',
  'we care about your privacy',
  'we respect your privacy',
  'your privacy is important',
  'your privacy matters',
  'improve your experience',
  'enhance your experience',
  'best experience',
  'best possible experience',
  'better experience',
  'tailored just for you',

  'ihre privatsphäre ist uns wichtig',
  'ihre privatsphäre liegt uns am herzen',
  'wir respektieren ihre privatsphäre',
  'wir schätzen ihre privatsphäre',
  'bestmögliches erlebnis',
  'bestes erlebnis',
  'besseres erlebnis',
  'votre vie privée est importante',
  'votre vie privée nous tient à cœur',
  'nous respectons votre vie privée',
  'meilleure expérience',
  'améliorer votre expérience',
  'expérience optimale',
];

/** Says nothing that a visitor could decide about (UI-11). */
export const vague: readonly string[] = [
  'various purposes',
  'other purposes',
  'business purposes',
  'improve our services',
  'improve our service',
  'user experience',
  'and more',
  'and so on',
  'etc',
  'miscellaneous',
  'among others',
  'optimise our website',
  'optimize our website',
  'optimize our site',
  'verschiedene zwecke',
  'sonstige zwecke',
  'andere zwecke',
  'nutzererlebnis',
  'dienste verbessern',
  'usw',
  'website optimieren',
  'webseite optimieren',
  'und vieles mehr',
  'sonstiges',
  'diverses finalités',
  'autres finalités',
  'améliorer nos services',
  'expérience utilisateur',
  'entre autres',
  'optimiser notre site',
  'et plus encore',
  'divers',
];

/** A delay offered instead of a refusal (UI-26). */
export const delaying: readonly string[] = [
  'later',
  'maybe',
  'not now',
  'remind me',
  'später',
  'vielleicht',
  'jetzt nicht',
  'nicht jetzt',
  'plus tard',
  'peut-être',
  'pas maintenant',
];

/** A switch that negates what it switches (UI-25). */
export const negating: readonly string[] = [
  'do not',
  "don't",
  'disable',
  'opt out',
  'without',
  'nicht',
  'keine',
  'deaktivieren',
  'ohne',
  'ne pas',
  'désactiver',
  'sans',
];

/** A gain for accepting, or haste (UI-35). */
export const rewarding: readonly string[] = [
  'discount',
  'voucher',
  'coupon',
  'reward',
  'bonus',
  'only today',
  'hurry',
  'seconds left',
  'limited time',
  'rabatt',
  'gutschein',
  'belohnung',
  'nur heute',
  'réduction',
  "bon d'achat",
  'récompense',
  'dépêchez-vous',
];

/** Accepts (UI-16, UI-40). */
export const accepting: readonly string[] = [
  'accept',
  'accept all',
  'agree',
  'allow',
  'allow all',
  'got it',
  'annehmen',
  'akzeptieren',
  'zustimmen',
  'einverstanden',
  'accepter',
  "j'accepte",
  "d'accord",
];

/** Refuses, though a word of accepting may stand beside: "continue without accepting". */
export const refusing: readonly string[] = [
  'not',
  "don't",
  'without',
  'reject',
  'refuse',
  'decline',
  'nicht',
  'ohne',
  'ablehnen',
  'ne pas',
  'pas',
  'sans',
  'refuser',
];

/** Claims that nothing is sold (UI-31). */
export const claimingNoSale: readonly string[] = [
  'do not sell your',
  "don't sell your",
  'never sell your',
  'verkaufen ihre daten nicht',
  'verkaufen keine daten',
  'ne vendons pas',
];

/** Data that needs an act of its own (R-LAW-7). */
export const sensitive: readonly string[] = [
  'health',
  'medical',
  'religion',
  'religious',
  'political',
  'ethnic',
  'sexual',
  'biometric',
  'genetic',
  'gesundheit',
  'gesundheitsdaten',
  'religiös',
  'politisch',
  'politische',
  'biometrische',
  'santé',
  'médicales',
  'religieuses',
  'politiques',
  'biométriques',
];
