import { Alert } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { County } from '#renderer/stores/county.ts';
import { useProfiles } from '#renderer/stores/profiles.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { Standard, StandardProblem } from '#shared/domain/indicators/standard.ts';
import { assertNever } from '#shared/util/must.ts';
import { EffectiveLimits } from './effective-limits.tsx';
import { ProfileDrawer } from './profile-drawer.tsx';
import { ProfileList } from './profile-list.tsx';
import { RelaxationList } from './relaxation-list.tsx';
import { standardsTexts } from './texts.ts';

function useProblemText({ profiles, indicators }: Standard): (problem: StandardProblem) => string {
  const t = useTexts(standardsTexts).problems;
  const nameOf = (id: string): string => profiles.find((profile) => profile.id === id)?.name ?? id;
  const indicatorOf = (id: string): string => indicators.find((indicator) => indicator.id === id)?.name ?? id;
  return (problem) => {
    const profile = nameOf(problem.profile);
    switch (problem.kind) {
      case 'eased': {
        const about = problem.indicator === null ? t.coefficient : indicatorOf(problem.indicator);
        return t.eased({ profile, about, from: String(problem.from), to: String(problem.to) });
      }
      case 'unknown-test':
        return t['unknown-test'](profile, problem.indicator);
      case 'unknown-relaxation':
        return t['unknown-relaxation'](profile);
      case 'indicator-exists':
        return t['indicator-exists'](profile, problem.indicator);
      default:
        return assertNever(problem);
    }
  };
}

interface StandardsViewProps {
  readonly county: County;
  readonly standard: Standard;
}

/** 标准与口径: what a county is judged by in a school year, where each limit comes from, and what may be laid over it. */
export function StandardsView({ county, standard }: StandardsViewProps) {
  const t = useTexts(standardsTexts);
  const profiles = useProfiles();
  const problemText = useProblemText(standard);
  const [edited, setEdited] = useState<string | null>(null);
  if (profiles === undefined) return <Loading />;
  const leftOut = [...standard.problems.map(problemText), ...standard.notes];
  const own = profiles.find(({ profile, own: it }) => it !== null && profile.id === edited)?.own ?? null;
  return (
    <div className="indicator-tab">
      {leftOut.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t.problems.title}
          description={leftOut.map((text) => (
            <div key={text}>{text}</div>
          ))}
        />
      )}
      <ProfileList county={county} profiles={profiles} date={standard.date} onEdit={setEdited} />
      <EffectiveLimits standard={standard} />
      <RelaxationList standard={standard} />
      <ProfileDrawer own={own} onClose={() => setEdited(null)} />
    </div>
  );
}
