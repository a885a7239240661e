import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'ঘোষণা',
  ownership: 'মালিকানার পরিবর্তন',
  use: 'তথ্য ব্যবহারে পরিবর্তন',
  incident: 'নিরাপত্তা সংক্রান্ত ঘটনা',
  more: 'আরও পড়ুন',
} as const satisfies MoreTexts;
