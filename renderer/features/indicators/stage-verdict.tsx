import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { BalanceResult, StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { DepartmentResult } from '#shared/domain/indicators/evaluate-schools.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import { indicatorTexts } from './texts.ts';

interface StageVerdictProps {
  readonly result: StageResult;
  readonly standard: Standard;
  readonly departments: readonly DepartmentResult[];
  /** Opens what every school lacks. */
  readonly onNeeds: () => void;
}

const nameOf = (standard: Standard, id: string): string => standard.indicators.find((it) => it.id === id)?.name ?? id;

/** Schools named in a sentence before it says how many there are. */
const NAMED = 2;

function useSentence({ standard, departments, result }: Omit<StageVerdictProps, 'onNeeds'>) {
  const t = useTexts(indicatorTexts);
  const decimals = standard.coefficientDecimals;
  const lackText = (indicator: string): string | null => {
    const lacking = departments.filter(
      ({ stage, indicators }) => stage === result.stage && (indicators[indicator]?.value ?? null) === null,
    );
    const names = lacking.slice(0, NAMED).map(({ name }) => name);
    return lacking.length === 0 ? null : t.lackedBy(names, lacking.length);
  };
  return ({ indicator, coefficient, limit, passes, asPrinted, reason }: BalanceResult): string | null => {
    const name = nameOf(standard, indicator);
    const doubt = asPrinted === null ? '' : t.asPrinted(printed(asPrinted.value, decimals));
    if (coefficient === null || passes === null) return t.notComputable(name, lackText(indicator) ?? reason ?? '');
    if (passes) return doubt === '' ? null : doubt;
    return t.over(name, tellingText(coefficient, decimals, asPrinted), limit === null ? '' : String(limit)) + doubt;
  };
}

/** The verdict in words: first whether, then how many, then what stands in the way. */
export function StageVerdict({ onNeeds, ...about }: StageVerdictProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const sentence = useSentence(about);
  const { result } = about;
  const { passes, indicators, departmentCount, passedCount } = result;
  const balances = Object.values(indicators);
  const [type, headline] =
    passes === null
      ? (['warning', t.verdict.unknown] as const)
      : passes
        ? (['success', t.verdict.passes] as const)
        : (['error', t.verdict.fails] as const);
  const sentences = balances.map(sentence).filter((text) => text !== null);
  const counts =
    t.schools(passedCount, departmentCount) +
    t.coefficients(balances.filter((balance) => balance.passes === true).length, balances.length);
  return (
    <Alert
      showIcon
      type={type}
      title={headline(word(result.stage))}
      description={
        <>
          {[counts, ...sentences].map((text) => (
            <div key={text}>{text}</div>
          ))}
          {balances.some(({ coefficient }) => coefficient === null) && (
            <button type="button" className="link" onClick={onNeeds}>
              {t.seeNeeds}
            </button>
          )}
        </>
      }
    />
  );
}
