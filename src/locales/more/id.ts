import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'Pengumuman',
  ownership: 'Perubahan kepemilikan',
  use: 'Perubahan penggunaan data',
  incident: 'Insiden keamanan',
  more: 'Baca selengkapnya',
  confirm: 'Konfirmasi: {name}',
  unconfirmed: 'Tetap mati sampai Anda mengonfirmasinya secara terpisah.',
  rights: 'Hak Anda untuk keberatan',
  exempt: 'Berjalan tanpa persetujuan. Anda dapat berkeberatan kapan saja tanpa alasan; berlaku seketika.',
  object: 'Ajukan keberatan: {name}',
  objected: 'Anda berkeberatan: {date}. Rujukan: {reference}',
} as const satisfies MoreTexts;
