import { createEmbeds } from './browser/embed/create-embeds.js';
import type { EmbedsContext } from './browser/embed/create-embeds.js';
import type { Drawn } from './presenter.js';
import { createPlaceholder } from './ui/create-placeholder.js';
import type { PlaceholderContext } from './ui/create-placeholder.js';

/** Placeholders for the held embeds of the page. */
export function startPlaceholders(context: EmbedsContext & PlaceholderContext): Drawn {
  return createEmbeds(context, createPlaceholder(context));
}
