import type { MoreTexts } from './texts.js';

export const texts = {
  announcements: 'सूचनाएँ',
  ownership: 'स्वामित्व में बदलाव',
  use: 'डेटा के उपयोग में बदलाव',
  incident: 'सुरक्षा घटना',
  more: 'और पढ़ें',
  confirm: 'पुष्टि करें: {name}',
  unconfirmed: 'जब तक आप अलग से पुष्टि न करें, बंद रहता है।',
  rights: 'आपत्ति करने का आपका अधिकार',
  exempt: 'सहमति के बिना चलता है। आप कभी भी बिना कारण बताए आपत्ति कर सकते हैं; यह तुरंत लागू होता है।',
  object: 'आपत्ति करें: {name}',
  objected: 'आपने आपत्ति की: {date}। संदर्भ: {reference}',
} as const satisfies MoreTexts;
