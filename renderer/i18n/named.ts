/** Words for each of a set of keys, none forgotten. */
export const named = <K extends string>(names: Readonly<Record<K, string>>): Readonly<Record<K, string>> => names;
