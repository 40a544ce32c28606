/** As a comparison is printed between a figure's name and its value. */
export const COMPARATOR_SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** The same in words, for sentences and for those who do not read signs. */
export const COMPARATOR_NAMES = {
  '>=': '不低于',
  '<=': '不高于',
  '>': '高于',
  '<': '低于',
  '=': '等于',
} as const satisfies Readonly<Record<keyof typeof COMPARATOR_SIGNS, string>>;

/** Both, for a list to choose from: `≥ 不低于`. */
export const signAndName = (comparator: keyof typeof COMPARATOR_SIGNS): string =>
  `${COMPARATOR_SIGNS[comparator]} ${COMPARATOR_NAMES[comparator]}`;
