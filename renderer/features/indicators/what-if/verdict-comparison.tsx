import { Descriptions } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import { indicatorTexts } from '../texts.ts';
import { VerdictMark } from '../marked-value.tsx';
import { whatIfTexts } from './texts.ts';

interface VerdictComparisonProps {
  readonly before: StageResult;
  readonly after: StageResult;
}

const passedCoefficients = ({ indicators }: StageResult): string => {
  const all = Object.values(indicators);
  return `${all.filter(({ passes }) => passes === true).length} / ${all.length}`;
};

const passedSchools = ({ passedCount, departmentCount }: StageResult): string => `${passedCount} / ${departmentCount}`;

/** The stage's verdict as it is and as it would be. */
export function VerdictComparison({ before, after }: VerdictComparisonProps) {
  const t = useTexts(whatIfTexts);
  const words = useTexts(indicatorTexts);
  const names = { passes: words.passes, fails: words.failsSchool, unknown: words.unknown };
  const items = (result: StageResult) => [
    { key: 'verdict', label: t.verdict, children: <VerdictMark passes={result.passes} words={names} /> },
    { key: 'schools', label: t.passedSchools, children: passedSchools(result) },
    { key: 'coefficients', label: t.coefficientsPassed, children: passedCoefficients(result) },
  ];
  return (
    <div className="what-if-sides">
      <Descriptions bordered size="small" column={1} title={t.before} items={items(before)} />
      <Descriptions bordered size="small" column={1} title={t.after} items={items(after)} />
    </div>
  );
}
