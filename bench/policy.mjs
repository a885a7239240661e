/*
 * What is asked on every page, whatever the system: three purposes, and a service for each tag.
 */
export const purposes = [
  { id: 'analytics', title: 'Audience measurement', description: 'Counts visits, to make this site better.' },
  { id: 'ads', title: 'Personalized ads', description: 'Shows ads that fit what you read here.' },
  { id: 'media', title: 'Embedded media', description: 'Shows maps and videos of other sites in this page.' },
];

export const controller = { name: 'Example Ltd', policyUrl: '/privacy', contact: 'privacy@example.com' };

const nameOf = (id) => id.replace(/(^|-)[a-z]/g, (letter) => letter.replace('-', ' ').toUpperCase());

const serviceNamed = (id, purpose) => ({ id, purpose, name: nameOf(id), provider: `${nameOf(id)} Inc` });

/** The services behind these tags. */
export const servicesOf = (tags) => tags.map(({ id, purpose }) => serviceNamed(id, purpose));

/** So many services that no tag belongs to, spread over the purposes. */
export const manyServices = (count) =>
  Array.from({ length: count }, (_, index) => serviceNamed(`service-${index}`, purposes[index % purposes.length].id));
