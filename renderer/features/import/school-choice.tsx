import { Button, Select, Space } from 'antd';
import { useMemo } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { SchoolAnswer, SchoolQuestion } from '#shared/domain/workbook/school-answer.ts';
import { isProvisionalCode, type School } from '#shared/schema/school.ts';
import { importTexts } from './texts.ts';

type Named = Pick<School, 'code' | 'name'>;

/** A school by its code, else one of the two other answers; no code begins with a letter. */
const toValue = (answer: SchoolAnswer | null): string | null =>
  answer === null ? null : answer.kind === 'school' ? answer.code : answer.kind;

const toOption = ({ code, name }: Named): { readonly value: string; readonly label: string } => ({
  value: code,
  label: isProvisionalCode(code) ? name : `${name} ${code}`,
});

interface SchoolChoiceProps {
  readonly question: SchoolQuestion;
  readonly library: readonly Named[];
  /** Schools that other answers have just registered. */
  readonly registered: readonly Named[];
  readonly isBusy: boolean;
  readonly onAnswer: (answer: SchoolAnswer | null) => void;
  /** Asks for what a new school needs. */
  readonly onRegister: () => void;
}

/** One answer, shown as it stands and open to be given otherwise. */
export function SchoolChoice({ question, library, registered, isBusy, onAnswer, onRegister }: SchoolChoiceProps) {
  const t = useTexts(importTexts);
  const word = useWord();
  const { name, code, candidates, answer, isRemembered } = question;
  const options = useMemo(() => {
    const near = new Set(candidates.map((candidate) => candidate.code));
    const own = answer?.kind === 'new' ? answer.school.code : undefined;
    // A code that is new can only be that of a school that has none yet.
    const others = code === null ? library.filter((school) => !near.has(school.code)) : [];
    const fromThis = code === null ? registered.filter((school) => school.code !== own && !near.has(school.code)) : [];
    return [
      { label: t.like, options: candidates.map(toOption) },
      {
        label: t.otherAnswers,
        options: [
          {
            value: 'new',
            label: answer?.kind === 'new' ? t.newSchool(answer.school.name, word(answer.school.kind)) : t.asNew,
          },
          { value: 'leave', label: t.leave },
        ],
      },
      { label: t.fromThis, options: fromThis.map(toOption) },
      { label: t.others, options: others.map(toOption) },
    ].filter((group) => group.options.length > 0);
  }, [candidates, answer, code, library, registered, t, word]);
  return (
    <Space.Compact block>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={`${t.which} ${name}`}
        placeholder={t.which}
        style={{ width: '100%' }}
        popupMatchSelectWidth={360}
        disabled={isBusy}
        allowClear={answer !== null && !isRemembered}
        value={toValue(answer)}
        options={options}
        onSelect={(value: string) => {
          if (value === 'new') onRegister();
          else onAnswer(value === 'leave' ? { kind: 'leave' } : { kind: 'school', code: value });
        }}
        onClear={() => onAnswer(null)}
      />
      {answer?.kind === 'new' && (
        <Button disabled={isBusy} onClick={onRegister}>
          {t.edit}
        </Button>
      )}
    </Space.Compact>
  );
}
