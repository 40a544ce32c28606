import { countyBook } from '#electron/forms/county-book.ts';
import type { FormBook } from '#electron/forms/form-sheet.ts';
import type { FormsInput } from '#electron/forms/forms-input.ts';
import { selfAssessmentBook } from '#electron/forms/self-assessment.ts';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { examples } from '#tests/fixtures/indicators/published-examples.ts';
import {
  goodPrimary,
  goodShared,
  goodStage,
  primaryCounty,
  school,
  schoolFacts,
  standardWith,
  YEAR,
} from '#tests/helpers/county.ts';

/** The schools of the published example, a 九年一贯制, a 完全中学 and a 十二年一贯制, each with its own rough edges. */
export function mixedCounty(): CountyData {
  const { pupils: sizes, amounts } = examples.books;
  const plain = primaryCounty(
    sizes.map((count, i) => ({ ...goodPrimary(count), 'equipment-value': amounts[i] ?? 0, 'classes@小学': 6 + i })),
  );
  const joined = [
    {
      code: '330000011',
      kind: '九年一贯制学校',
      stages: [
        ['小学', 166],
        ['初中', 210],
      ],
    },
    {
      code: '330000012',
      kind: '完全中学',
      stages: [
        ['初中', 333],
        ['高中', 517],
      ],
    },
    {
      code: '330000013',
      kind: '十二年一贯制学校',
      stages: [
        ['小学', 301],
        ['初中', 199],
        ['高中', 77],
      ],
    },
  ] as const;
  return {
    ...plain,
    schools: [...plain.schools, ...joined.map(({ code, kind }) => school(code, kind))],
    facts: [
      ...plain.facts,
      ...joined.map(({ code, stages }, i) => {
        const own = stages.map(([stage, pupils]) => goodStage(stage, pupils));
        const shared = { ...goodShared(500 + 13 * i), 'equipment-value': 23226 + 1_000_000 * i };
        return schoolFacts(code, YEAR, { ...Object.assign({}, ...own), ...shared });
      }),
    ],
    county: schoolFacts('试验县', YEAR, { 'satisfaction-surveyed': 977, 'satisfaction-satisfied': 912 }),
  };
}

function inputOf(data: CountyData): FormsInput {
  const standard = standardWith({});
  return { countyName: '试验县', data, standard, result: evaluateCounty([data], standard), madeOn: '2026-11-22' };
}

export const countyForms = (data: CountyData): FormBook => countyBook(inputOf(data));

export const selfAssessments = (data: CountyData): FormBook => selfAssessmentBook(inputOf(data), null);
