import { must } from '#shared/util/must.ts';
import {
  type Indicator,
  type NationalStandard,
  nationalStandardSchema,
  type Profile,
  profileSchema,
} from '#shared/schema/indicator.ts';
import dongli2020 from './dongli-2020.json' with { type: 'json' };
import jizhou2021 from './jizhou-2021.json' with { type: 'json' };
import national2017 from './national-2017.json' with { type: 'json' };
import ninghe2020 from './ninghe-2020.json' with { type: 'json' };
import shenyang from './shenyang.json' with { type: 'json' };
import tianjin2020 from './tianjin-2020.json' with { type: 'json' };

/** The national standard nobody edits; a bureau lays a profile over it. */
export const NATIONAL_STANDARD: NationalStandard = nationalStandardSchema.parse(national2017);

/** Profiles that come with the app, by id. */
export const PROFILES: readonly Profile[] = [tianjin2020, ninghe2020, jizhou2021, dongli2020, shenyang].map((profile) =>
  profileSchema.parse(profile),
);

/** One target of each kind that plans set in figures: a bureau makes those of its own plans after them. */
export const TARGET_MODELS: readonly Indicator[] = [
  'NH-pass',
  'TJ-good',
  'DL-myopia',
  'TJ-experiments',
  'JZ-falling',
].map((id) =>
  must(
    PROFILES.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id),
    `a shipped plan sets the target ${id}`,
  ),
);
