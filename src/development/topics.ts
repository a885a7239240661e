/** What a purpose is about, by its name (UI-12). */
export const topics: Readonly<Record<'ads' | 'analytics' | 'merging', readonly string[]>> = {
  ads: [
    'ad',
    'ads',
    'advertising',
    'advertisement',
    'advertisements',
    'marketing',
    'werbung',
    'anzeigen',
    'publicité',
    'publicités',
  ],
  analytics: [
    'analytics',
    'analysis',
    'statistics',
    'stats',
    'audience measurement',
    'analyse',
    'statistik',
    'statistiken',
    'reichweitenmessung',
    'statistiques',
    "mesure d'audience",
  ],
  merging: [
    'merge',
    'merging',
    'cross-service',
    'cross-device',
    'data matching',
    'zusammenführung',
    'zusammenführen',
    'croisement',
    'recoupement',
  ],
};

/** Words that join two things into one switch. */
export const joining: readonly string[] = ['and', '&', '+', '/', ',', 'und', 'sowie', 'et'];
