import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Binding } from '#shared/domain/plan-compare/binding-target.ts';
import type { Commitment } from '#shared/domain/plan-compare/compare-indicators.ts';
import { targetText } from '../target-text.ts';
import { plansTexts } from '../texts.ts';
import { compareTexts } from './texts.ts';

/** What one plan asks: value, stage and when. */
export function CommitmentText({ commitment: { target } }: { readonly commitment: Commitment }) {
  const t = useTexts(compareTexts);
  const plans = useTexts(plansTexts);
  const notes = [
    target.schoolLevel,
    target.by === null ? null : t.by(target.by),
    target.bestEffort ? t.bestEffort : null,
  ].filter((note) => note !== null);
  return (
    <>
      <strong>{targetText(target, plans.comparators)}</strong>
      <div className="quiet">{notes.join(' · ')}</div>
    </>
  );
}

interface BindingCellProps {
  readonly binding: Binding;
  readonly onOpen: () => void;
}

/** The value that binds, with what has to be known before it is cited; opens the whole story. */
export function BindingCell({ binding: { binding, warnings }, onOpen }: BindingCellProps) {
  const t = useTexts(compareTexts);
  const plans = useTexts(plansTexts);
  return (
    <div className="compare-binding">
      <button type="button" className="link" onClick={onOpen}>
        {binding === null ? (
          <Mark tone={warnings.length === 0 ? 'plain' : 'warn'}>
            {warnings.includes('unlike') ? t.undecided : t.none}
          </Mark>
        ) : (
          <Mark tone="good">{targetText(binding.target, plans.comparators)}</Mark>
        )}
      </button>
      {binding !== null && <div className="quiet">{binding.basis.title}</div>}
      {warnings.map((warning) => (
        <div key={warning} className="compare-warning">
          {t.warnings[warning]}
        </div>
      ))}
    </div>
  );
}
