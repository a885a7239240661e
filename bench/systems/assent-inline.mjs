import { json } from '../in-page.mjs';
import { fromDist } from '../packages.mjs';
import { assent } from './assent.mjs';

/** The same with `assent.js` in the page, as the README says. */
export const assentInline = {
  ...assent,
  name: 'assent-inline',
  title: 'assent, inline',
  notes: ['The contents of `assent.js` are in the page; an import map says where the other files are.'],
  page: (content) => {
    const { head } = assent.page(content);
    const imports = { './assent-ui.js': '/assent-ui.js', './locales/': '/locales/' };
    const code = fromDist('assent.js');
    return {
      // Before the style sheet, which scripts in a page wait for.
      first: head.replace(
        '<script async src="/assent.js"></script>',
        () => `<script type="importmap">${json({ imports })}</script><script>${code}</script>`,
      ),
    };
  },
};
