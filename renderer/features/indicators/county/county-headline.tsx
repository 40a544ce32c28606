import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { CountyResult } from '#shared/domain/indicators/evaluate-county.ts';
import { countyTexts } from './texts.ts';
import { countRows, SCHOOLS_ROW } from './verdict-counts.ts';
import type { VerdictRow } from './verdict-lines.ts';

/** Names listed before a sentence says how many more there are. */
const NAMED = 6;

interface CountyHeadlineProps {
  readonly county: string;
  readonly result: CountyResult;
  readonly rows: readonly VerdictRow[];
  /** Figures of the county that somebody has to fill in. */
  readonly lackedCount: number;
  /** How many doubts there are about the county's own figures. */
  readonly doubtCount: number;
  readonly onFill: () => void;
}

function useSentences({ result, rows }: Omit<CountyHeadlineProps, 'onFill'>): readonly string[] {
  const t = useTexts(countyTexts);
  const word = useWord();
  const { indicators, refusals } = countRows(rows);
  const stages = result.stages.map(({ stage, departmentCount, passedCount }) =>
    t.stage(word(stage), passedCount, departmentCount),
  );
  const failed = rows
    .filter((row) => row.met === false && row.id !== SCHOOLS_ROW)
    .map(({ id, name }) => `${id} ${name}`);
  const named = t.listed(failed.slice(0, NAMED)) + (failed.length > NAMED ? ` …… (${failed.length})` : '');
  return [
    t.indicators(indicators),
    ...(stages.length === 0 ? [] : [t.stagesAll(stages)]),
    t.refusals(refusals.unmet, refusals.unknown),
    ...(failed.length === 0 ? [] : [t.unmetList(named)]),
  ];
}

/** The county's verdict in words: whether, how many, what stands in the way, and what is still to be filled in. */
export function CountyHeadline({ onFill, ...about }: CountyHeadlineProps) {
  const t = useTexts(countyTexts);
  const { county, result, lackedCount, doubtCount } = about;
  const sentences = useSentences(about);
  const [type, headline] =
    result.passes === null
      ? (['warning', t.verdict.unknown] as const)
      : result.passes
        ? (['success', t.verdict.passes] as const)
        : (['error', t.verdict.fails] as const);
  return (
    <Alert
      showIcon
      type={type}
      title={headline(county)}
      description={
        <>
          {sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {doubtCount > 0 && (
            <div>
              {t.doubtCounty(doubtCount)}
              <button type="button" className="link" onClick={onFill}>
                {t.check}
              </button>
            </div>
          )}
          {lackedCount > 0 && (
            <div>
              {t.lackCounty(lackedCount)}
              <button type="button" className="link" onClick={onFill}>
                {t.fillIn}
              </button>
            </div>
          )}
        </>
      }
    />
  );
}
