import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '공지',
  ownership: '소유자 변경',
  use: '데이터 이용 변경',
  incident: '보안 사고',
  more: '자세히 보기',
} as const satisfies MoreTexts;
