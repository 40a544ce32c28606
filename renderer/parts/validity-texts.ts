import { defineTexts } from '#renderer/i18n/texts.ts';

export const validityTexts = defineTexts(
  {
    expired: (day: string) => `已于 ${day} 失效，引用前请核对`,
    over: (year: string) => `期限到 ${year}，已过，引用前请核对`,
    basisExpired: (title: string, day: string) => `依据《${title}》已于 ${day} 到期，可以继续使用，引用前请核对`,
    validUntil: (day: string) => `有效至 ${day}`,
    noExpiry: '未写明废止日期',
  },
  {
    expired: (day) => `Expired on ${day}: check before citing it`,
    over: (year) => `Its period ended in ${year}: check before citing it`,
    basisExpired: (title, day) => `Rests on “${title}”, past since ${day}: it can be used; check before citing`,
    validUntil: (day) => `Valid until ${day}`,
    noExpiry: 'No end stated',
  },
);
