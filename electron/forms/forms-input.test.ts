import { expect, test } from 'vitest';
import { evaluateCounty } from '#shared/domain/indicators/evaluate-county.ts';
import { goodPrimary, primaryCounty, school, schoolFacts, standardWith, YEAR } from '#tests/helpers/county.ts';
import { selfAssessmentBook } from './self-assessment.ts';
import { sourceSheet } from './source-sheet.ts';

test('nothing stands in for a 学校标识码 that a school has not got', () => {
  const standard = standardWith({});
  const late = school('临时-00000000000a', '小学');
  const data = { ...primaryCounty([]), schools: [late], facts: [schoolFacts(late.code, YEAR, goodPrimary(400))] };
  const input = {
    countyName: '试验县',
    data,
    standard,
    result: evaluateCounty([data], standard),
    madeOn: '2026-11-22',
  };
  for (const printed of [selfAssessmentBook(input, late.code).forms, sourceSheet(input, '小学').rows]) {
    const text = JSON.stringify(printed);
    expect(text).toContain('未填');
    expect(text).not.toContain(`标识码：${late.code}`);
    expect(text).not.toContain(`"${late.code}"`);
  }
});
