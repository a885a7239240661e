import type { Texts } from './texts.js';

export const texts = {
  tag: 'fr',
  reopen: 'Choix de confidentialité',
  title: 'Vos choix de confidentialité',
  intro:
    '{controller} demande votre consentement pour enregistrer des données sur votre appareil, les lire et les utiliser aux fins ci-dessous. Vous pouvez refuser. Vous pouvez modifier votre choix à tout moment sous « {reopen} ».',
  recipients: 'Tiers concernés : {count}',
  news: '{controller} vous demande quelque chose de nouveau. Vos choix précédents restent valables. Vous pouvez refuser et modifier votre choix à tout moment sous « {reopen} ».',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  choose: 'Choisir',
  preferences: 'Choix de confidentialité',
  preferencesIntro:
    'Décidez pour chaque finalité ou pour chaque service. Rien ne change tant que vous n’enregistrez pas.',
  save: 'Enregistrer',
  close: 'Fermer',
  on: 'Activé',
  off: 'Désactivé',
  alwaysOn: 'Toujours activé',
  services: 'Services : {count}',
  consequence: 'Si désactivé',
  provider: 'Fournisseur',
  country: 'Pays',
  cookies: 'Sur l’appareil',
  retention: 'Conservation',
  session: 'jusqu’à la fermeture du navigateur',
  local: 'jusqu’à suppression',
  policy: 'Politique de confidentialité',
  contact: 'Contact',
  authority: 'Réclamations',
  classes: {
    self: 'Ce site',
    affiliate: 'Même groupe',
    ecosystem: 'Même groupe, autre marque',
    processor: 'Sous-traitant de ce site',
    partner: 'Partenaire',
    other: 'Autre entreprise',
  },
  signal:
    'Votre navigateur envoie un signal d’opposition (Global Privacy Control). Nous le respectons : la publicité personnalisée et le croisement entre services sont désactivés. Vous pouvez les activer ici.',
  saved: 'Votre choix est enregistré.',
  unsaved: 'Votre navigateur ne permet pas d’enregistrer votre choix. Il ne vaut que pour cette page.',
  loadOnce: 'Charger une fois',
  allow: 'Toujours autoriser',
  purposes: {
    necessary: {
      title: 'Nécessaire',
      description: 'Fournit les pages demandées et mémorise votre choix.',
      consequence: 'Le site ne fonctionne pas sans.',
    },
    analytics: {
      title: 'Mesure d’audience',
      description: 'Compte les visites et relève les pages lues, avec des données de votre appareil.',
      consequence: 'Vos visites ne sont pas comptées.',
    },
    ads: {
      title: 'Publicité personnalisée',
      description:
        'Crée un profil à partir de ce que vous faites ici et ailleurs, et choisit les publicités d’après lui.',
      consequence: 'Les publicités ne sont pas choisies d’après votre profil.',
    },
    merging: {
      title: 'Croisement entre services',
      description: 'Réunit dans un seul profil des données sur vous issues de plusieurs services.',
      consequence: 'Chaque service garde ses données à part.',
    },
  },
} as const satisfies Texts;
