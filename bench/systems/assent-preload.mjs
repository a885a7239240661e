import { assent } from './assent.mjs';

/** The same with the line that tells browsers of the interface early, as the README says. */
export const assentPreload = {
  ...assent,
  name: 'assent-preload',
  title: 'assent, preloaded',
  notes: ['A line in the page preloads the interface for those who have not decided.'],
  page: (content) => ({
    first: `<script>
  if (!/(^|; )assent=/.test(document.cookie))
    for (const href of ['/assent-ui.js', '/locales/en.js'])
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
</script>`,
    ...assent.page(content),
  }),
};
