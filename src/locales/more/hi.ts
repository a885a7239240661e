import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'सूचनाएँ',
  ownership: 'स्वामित्व में बदलाव',
  use: 'डेटा के उपयोग में बदलाव',
  incident: 'सुरक्षा घटना',
  more: 'और पढ़ें',
} as const satisfies MoreTexts;
