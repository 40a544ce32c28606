import type { ReactNode } from 'react';
import { Input, Segmented } from 'antd';
import { useDraft } from '#renderer/hooks/use-draft.ts';
import { dueTexts } from '#renderer/i18n/due-texts.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { DayPicker } from '#renderer/ui/day-picker.tsx';
import type { Finding, WithoutDueDay } from '#shared/schema/inspection.ts';
import { inspectionTexts } from './texts.ts';

type Terms = Pick<Finding, 'responsible' | 'dueOn' | 'withoutDueDay'>;
type FindingTermsProps = Terms & { readonly onChange: (terms: Partial<Terms>) => Promise<boolean> };

/** Who at the school sees to it, and by when; or that it was put right at once or has no day, and why. */
export function FindingTerms({ responsible, dueOn, withoutDueDay, onChange }: FindingTermsProps): ReactNode {
  const say = useTexts(inspectionTexts).findings;
  const words = useTexts(dueTexts);
  const name = useDraft(responsible, (text) => onChange({ responsible: text }));
  const choose = (chosen: WithoutDueDay['kind'] | 'dueOn'): void =>
    void onChange(
      chosen === 'dueOn'
        ? { withoutDueDay: null }
        : { dueOn: null, withoutDueDay: { kind: chosen, reason: withoutDueDay?.reason ?? '' } },
    );
  return (
    <>
      <label className="finding-due">
        {say.responsible}
        <Input
          className="finding-responsible"
          maxLength={60}
          value={name.text}
          onChange={(event) => name.onChange(event.target.value)}
          onBlur={name.onBlur}
        />
      </label>
      <Segmented
        aria-label={say.whetherDue}
        value={withoutDueDay?.kind ?? 'dueOn'}
        options={[
          { value: 'dueOn', label: say.withDueDay },
          { value: 'mended', label: words.mended },
          { value: 'openEnded', label: words.openEnded },
        ]}
        onChange={choose}
      />
      {withoutDueDay === null ? (
        <DayPicker label={say.dueOn} value={dueOn} onChange={(day) => void onChange({ dueOn: day })} />
      ) : (
        <Reason
          key={withoutDueDay.kind}
          reason={withoutDueDay.reason}
          onCommit={(reason) => onChange({ withoutDueDay: { ...withoutDueDay, reason } })}
        />
      )}
    </>
  );
}

type ReasonProps = { readonly reason: string; readonly onCommit: (reason: string) => Promise<boolean> };

function Reason({ reason, onCommit }: ReasonProps): ReactNode {
  const say = useTexts(inspectionTexts).findings;
  const draft = useDraft(reason, onCommit);
  return (
    <Input
      className="finding-reason"
      aria-label={say.reason}
      placeholder={say.reasonHint}
      maxLength={1_000}
      value={draft.text}
      onChange={(event) => draft.onChange(event.target.value)}
      onBlur={draft.onBlur}
    />
  );
}
