import { expect, test } from 'vitest';
import type { ConfirmedBasis } from '../../schema/plan-review.ts';
import { must } from '../../util/must.ts';
import { bindingTarget } from '../plan-compare/binding-target.ts';
import { compareIndicators } from '../plan-compare/compare-indicators.ts';
import { compilePlans } from '../plan/compile.ts';
import type { Said } from './carry-decisions.ts';
import { guessPlace } from './guess-place.ts';
import { ownBasis, withOwnRegions } from './own-basis.ts';
import { planParts } from './plan-parts.ts';
import { reviewLines } from './review-lines.ts';
import { seenNow } from './seen.ts';

const TEXT = `云溪市义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）巩固普及水平。到2026年，九年义务教育巩固率达到99%以上，近视率每年下降1个百分点以上。`;
const plans = compilePlans(TEXT);
const part = must(planParts(plans, TEXT.length)[0], 'one document');
const lines = reviewLines('p', plans, new Map());
const basis: ConfirmedBasis = {
  title: '云溪市三年行动计划',
  issuer: null,
  jurisdiction: '云溪市',
  covers: ['青禾区'],
  period: { from: '2024', to: '2026' },
  effectiveOn: null,
  expiresOn: '2026-12-31',
  words: '',
};

const reviewed = (accepted: number) => {
  const targets = lines.filter(({ kind }) => kind === 'target').slice(0, accepted);
  return reviewLines(
    'p',
    plans,
    new Map<string, Said>([
      [must(lines[0], 'the document').id, { decision: { kind: 'basis', basis }, seen: null }],
      ...targets.map(
        (line) => [line.id, { decision: { kind: 'accepted' }, seen: seenNow(line) }] satisfies [string, Said],
      ),
    ]),
  );
};

test('a document enters the comparison when a person has said whose it is, with what was confirmed of it', () => {
  expect(ownBasis(part, lines)).toBeNull();
  expect(ownBasis(part, reviewed(0))).toMatchObject({ jurisdiction: '云溪市', expiresOn: '2026-12-31', targets: [] });
  const [only, ...more] = must(ownBasis(part, reviewed(1)), 'a basis').targets;
  expect(more).toEqual([]);
  expect(only).toMatchObject({ indicator: '九年义务教育巩固率', value: 99, taskId: '一/(一)', damage: null });
});

test('what a reviewed city plan covers, it binds', () => {
  const own = must(ownBasis(part, reviewed(2)), 'a basis');
  const regions = withOwnRegions([], [own]);
  const [row] = compareIndicators([own], []);
  const question = { row: must(row, 'a row'), place: '青禾区', stage: '小学', year: '2025' } as const;
  expect(bindingTarget({ ...question, regions }).binding?.basis.title).toBe('云溪市三年行动计划');
  expect(bindingTarget({ ...question, regions: [] }).binding).toBeNull();
  expect(bindingTarget({ ...question, regions, year: '2027' }).warnings).toEqual(['onlyEnded']);
});

test('a place is proposed from the title or the issuer, and none where they name none', () => {
  const regions = [{ name: '云溪市', covers: ['青禾区'] }];
  const guess = (title: string, issuer: string | null = null) => guessPlace({ title, issuer }, regions);
  expect(guess('云溪市青禾区2024年工作要点')).toBe('云溪市青禾区');
  expect(guess('2024年教育工作要点', '青禾区教育局')).toBe('云溪市青禾区');
  expect(guess('云溪市行动方案')).toBe('云溪市');
  expect(guess('白桦县2024年教育工作要点')).toBe('白桦县');
  expect(guess('2024年全区教育工作要点')).toBe('');
  expect(guess('全市教育工作要点')).toBe('');
});

test('what a plan asks to be kept binds from its first day, not from the end of its time', () => {
  const text = `云溪市义务教育质量提升三年行动计划（2024—2026年）
一、主要任务
（一）巩固普及水平。义务教育巩固率保持在99%以上，课后服务覆盖率达到100%。`;
  const compiled = compilePlans(text);
  const read = reviewLines('p', compiled, new Map());
  const said = new Map<string, Said>(
    read.map((line) => [
      line.id,
      line.kind === 'basis'
        ? { decision: { kind: 'basis', basis }, seen: null }
        : { decision: { kind: 'accepted' }, seen: seenNow(line) },
    ]),
  );
  const whole = must(planParts(compiled, text.length)[0], 'one document');
  const { targets } = must(ownBasis(whole, reviewLines('p', compiled, said)), 'a basis');
  expect(targets.map(({ by, byImplied }) => [by, byImplied])).toEqual([
    [null, false],
    ['2026', true],
  ]);
});
