import demoPolicy from '../../demo/policy.json' with { type: 'json' };

/** Languages in which the demo's policy says everything. In the others it says what is built in alone. */
const written = ['en', ...Object.keys(demoPolicy.texts)];

/** Without words of the site's own, so that no picture mixes two languages. */
function builtIn({ purposes, services, ...policy }) {
  const kept = purposes.filter(({ title }) => !title).map(({ id, required }) => (required ? { id, required } : { id }));
  const ids = kept.map(({ id }) => id);
  return {
    ...policy,
    purposes: kept,
    services: services
      .filter((service) => service.purposes.every((id) => ids.includes(id)))
      .map((service) => ({ ...service, name: service.provider.brand, description: undefined })),
  };
}

/** So many services, as an auction of places for ads has them: of all classes of providers, for two purposes. */
const manyServices = (count) =>
  Array.from({ length: count }, (_, index) => {
    const name = `${['Amber', 'Birch', 'Cobalt', 'Dune', 'Ember', 'Fjord', 'Grove'][index % 7]} ${index + 1}`;
    return {
      id: `service-${index + 1}`,
      name,
      description: 'Bids for places for ads.',
      purposes: [index % 4 ? 'ads' : 'analytics'],
      provider: {
        name: `${name} Media Ltd`,
        class: ['partner', 'other', 'processor'][index % 3],
        country: ['US', 'IE', 'DE', 'FI'][index % 4],
        policyUrl: `https://service-${index + 1}.example/privacy`,
      },
      cookies: [{ name: `_s${index + 1}`, retention: 90 }],
    };
  });

/** The policy of the demo with another look, for a page in this language. */
export function policyOf({ lang = 'en', notice = {}, services = 0 }) {
  const policy = written.includes(lang) ? demoPolicy : builtIn(demoPolicy);
  return {
    ...policy,
    services: services ? manyServices(services) : policy.services,
    notice: { ...policy.notice, ...notice },
  };
}
