import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: '공지',
  ownership: '소유자 변경',
  use: '데이터 이용 변경',
  incident: '보안 사고',
  more: '자세히 보기',
  confirm: '확인: {name}',
  unconfirmed: '별도로 확인할 때까지 꺼져 있습니다.',
  rights: '이의를 제기할 권리',
  exempt: '동의 없이 작동합니다. 이유 없이 언제든지 이의를 제기할 수 있으며 즉시 적용됩니다.',
  object: '이의 제기: {name}',
  objected: '이의를 제기함: {date}. 접수 번호: {reference}',
} as const satisfies MoreTexts;
