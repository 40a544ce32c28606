import { Alert } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { BalanceResult, StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { printed, tellingText } from '#shared/domain/indicators/printed-text.ts';
import { indicatorTexts } from './texts.ts';

interface StageVerdictProps {
  readonly result: StageResult;
  readonly standard: Standard;
}

const nameOf = (standard: Standard, id: string): string => standard.indicators.find((it) => it.id === id)?.name ?? id;

function useSentence(standard: Standard): (balance: BalanceResult) => string | null {
  const t = useTexts(indicatorTexts);
  const decimals = standard.coefficientDecimals;
  return ({ indicator, coefficient, limit, passes, asPrinted, reason }) => {
    const name = nameOf(standard, indicator);
    const doubt = asPrinted === null ? '' : t.asPrinted(printed(asPrinted.value, decimals));
    if (coefficient === null || passes === null) return t.notComputable(name, reason ?? '');
    if (passes) return doubt === '' ? null : doubt;
    return t.over(name, tellingText(coefficient, decimals, asPrinted), limit === null ? '' : String(limit)) + doubt;
  };
}

/** The verdict in words: first whether, then how many, then what stands in the way. */
export function StageVerdict({ result, standard }: StageVerdictProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const sentence = useSentence(standard);
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
      description={[counts, ...sentences].map((text) => (
        // Where many figures are missing the sentence is long; the whole of it is one tab further, under 缺什么.
        <div key={text} className="two-lines" title={text}>
          {text}
        </div>
      ))}
    />
  );
}
