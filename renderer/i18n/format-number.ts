const numbers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** 12,500; the digits a reader needs, never more than a cell held. */
export const formatNumber = (value: number): string => numbers.format(value);
