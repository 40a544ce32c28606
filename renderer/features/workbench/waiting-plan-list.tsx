import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { workbenchTexts } from './texts.ts';
import type { WaitingPlan } from './use-waiting-plans.ts';

export function WaitingPlanList({ plans }: { readonly plans: readonly WaitingPlan[] }): ReactNode {
  const say = useTexts(workbenchTexts);
  return (
    <ul className="agenda">
      {plans.map(({ id, title, waiting }) => (
        <li key={id} className="agenda-row">
          <span className="agenda-main">
            <strong>{title ?? say.untitledPlan}</strong>
          </span>
          <span className="agenda-marks">{say.waiting(waiting)}</span>
          <Button onClick={() => goTo({ page: 'review', planId: id, readingId: null })}>{say.confirm}</Button>
        </li>
      ))}
    </ul>
  );
}
