import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'ঘোষণা',
  ownership: 'মালিকানার পরিবর্তন',
  use: 'তথ্য ব্যবহারে পরিবর্তন',
  incident: 'নিরাপত্তা সংক্রান্ত ঘটনা',
  more: 'আরও পড়ুন',
  confirm: 'নিশ্চিত করুন: {name}',
  unconfirmed: 'আপনি আলাদাভাবে নিশ্চিত না করা পর্যন্ত বন্ধ থাকে।',
  rights: 'আপত্তি জানানোর অধিকার',
  exempt: 'সম্মতি ছাড়া চলে। আপনি যেকোনো সময় কারণ ছাড়াই আপত্তি জানাতে পারেন; তা সঙ্গে সঙ্গে কার্যকর হয়।',
  object: 'আপত্তি: {name}',
  objected: 'আপনি আপত্তি জানিয়েছেন: {date}। সূত্র: {reference}',
} as const satisfies MoreTexts;
