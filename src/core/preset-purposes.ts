import type { Purpose } from './policy.js';

/** Purposes of presets that are not built in. A policy that does not list them gets them like this, in English. */
export const presetPurposes = [
  {
    id: 'embeds',
    title: 'Embedded content',
    description:
      'Videos, maps, posts, forms and fonts come from other companies, who learn your IP address and which page you are on.',
    consequence: 'Without it, you see a placeholder or a plain version instead.',
  },
  {
    id: 'chat',
    title: 'Chat',
    description: 'Your messages, your IP address and the page that you are on are sent to the provider of our chat.',
    consequence: 'Without it, the chat is not there.',
  },
  {
    id: 'security',
    title: 'Protection of forms',
    description: 'Another company examines your browser to tell people from programs that misuse forms.',
    consequence: 'Without it, protected forms can not be sent.',
  },
] as const satisfies readonly Purpose[];
