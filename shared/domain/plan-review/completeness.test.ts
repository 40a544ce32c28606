import { expect, test } from 'vitest';
import { compilePlans } from '../plan/compile.ts';
import { completenessOf } from './completeness.ts';
import { isWithin, planParts } from './plan-parts.ts';
import { reviewLines } from './review-lines.ts';

const names = ['学位供给', '质量提升', '教师培训', '校园安全', '近视防控', '经费保障'];
const contents = names.map((name, index) => `${index + 1}.${name}\n`).join('');
const text = (count: number): string =>
  names
    .slice(0, count)
    .map(
      (name, index) =>
        `${index + 1}.${name}。全年做好各项工作，扎实推进各项重点任务落地见效，确保${name}达标率达到9${index}%以上，责任到人。\n`,
    )
    .join('');

const COMPILATION = [
  '工作要点汇编\n目录\n',
  '1.青石县2026年教育工作要点\n2.白水县2026年教育工作要点\n一、任务\n',
  contents,
  '一、安排\n1.入园普及\n2.劳动教育\n3.读书行动覆盖率90%\n4.家校共育\n',
  '青石县2026年教育工作要点\n2026年，全县教育系统坚持以人民为中心，扎实做好各项工作。\n一、任务\n',
  text(4),
].join('');

const plans = compilePlans(COMPILATION);

test('says how much of each document a text holds', () => {
  expect(plans.map(completenessOf)).toEqual([
    { kind: 'shortOfContents', listed: 6, read: 4, lacks: '5.近视防控' },
    { kind: 'headingsOnly', tasks: 4 },
  ]);
  const cut = `青石县2026年教育工作要点\n一、任务\n${text(5)}`.slice(0, -6);
  expect(compilePlans(cut).map(completenessOf)).toEqual([{ kind: 'cutOff' }]);
  expect(compilePlans(`青石县2026年教育工作要点\n一、任务\n${text(5)}`).map(completenessOf)).toEqual([
    { kind: 'whole' },
  ]);
});

test('leaves what is known by headings alone, and what breaks off, to a person', () => {
  const lines = reviewLines('p', plans, new Map());
  const [, bare] = planParts(plans, COMPILATION.length);
  const ofBare = lines.filter(({ kind, span }) => kind !== 'basis' && bare !== undefined && isWithin(span, bare.range));
  expect(ofBare.map(({ needsPerson }) => needsPerson)).toEqual([true, true, true, true, true]);
  const cut = compilePlans(`青石县2026年教育工作要点\n一、任务\n${text(5)}`.slice(0, -6))[0]?.targets ?? [];
  expect(cut.map(({ confidence }) => confidence < 0.7)).toEqual([false, false, false, false, true]);
});

test('begins a document without text with its own headings', () => {
  const shown = planParts(plans, COMPILATION.length).map(({ range }) =>
    COMPILATION.slice(range.start, range.start + 5),
  );
  expect(shown).toEqual(['\n青石县2', '一、安排\n']);
});
