import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Pengumuman',
  ownership: 'Perubahan kepemilikan',
  use: 'Perubahan penggunaan data',
  incident: 'Insiden keamanan',
  more: 'Baca selengkapnya',
} as const satisfies MoreTexts;
