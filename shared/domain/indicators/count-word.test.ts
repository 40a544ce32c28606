import { expect, test } from 'vitest';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import seedFigures from '#seeds/figures.json' with { type: 'json' };
import { evaluateCounty } from './evaluate-county.ts';
import { standardOfYear } from './standard-of-year.ts';
import { summariseTests } from './summarise.ts';
import { figureDictionarySchema } from '../../schema/figure.ts';
import { goodPrimary, goodShared, goodStage, primaryCounty, school, schoolFacts, YEAR } from '#tests/helpers/county.ts';
import { countWord } from './count-word.ts';

const { figures } = figureDictionarySchema.parse(seedFigures);
const standard = standardOfYear(YEAR, { national: NATIONAL_STANDARD, profiles: [], figures });

test('what is judged stage by stage is counted in schools only where no school has two of them', () => {
  const joined = school('330000009', '九年一贯制学校');
  const facts = schoolFacts(joined.code, YEAR, {
    ...goodStage('小学', 300),
    ...goodStage('初中', 300),
    ...goodShared(600),
  });
  const plain = primaryCounty([goodPrimary(400)]);
  const both = { ...plain, schools: [...plain.schools, joined], facts: [...plain.facts, facts] };
  const words = (county: typeof plain) =>
    new Set(
      evaluateCounty([county], standard).outcomes.flatMap((it) =>
        summariseTests(it).map(({ units }) => countWord(units)),
      ),
    );
  expect(words(plain)).toEqual(new Set(['所']));
  expect(words(both)).toContain('个学部');
});
