import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Announcements',
  ownership: 'Change of ownership',
  use: 'Change in the use of data',
  incident: 'Security incident',
  more: 'Read more',
  confirm: 'Confirm: {name}',
  unconfirmed: 'Stays off until you confirm it separately.',
  rights: 'Your right to object',
  exempt: 'Runs without consent. You can object at any time, without giving reasons; it takes effect at once.',
  object: 'Object: {name}',
  objected: 'You have objected: {date}. Reference: {reference}',
} as const satisfies MoreTexts;
