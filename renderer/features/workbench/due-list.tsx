import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { workbenchTexts } from './texts.ts';
import type { DueFinding } from './use-agenda.ts';

/** The ledger has them all; here only what is most urgent. */
const SHOWN = 8;

export function DueList({ due }: { readonly due: readonly DueFinding[] }): ReactNode {
  const say = useTexts(workbenchTexts);
  return (
    <ul className="agenda">
      {due.slice(0, SHOWN).map(({ finding, daysLeft, schoolName }) => (
        <li key={finding.id} className="agenda-row">
          <span className="agenda-day">{finding.dueOn}</span>
          <span className="agenda-main">
            <strong>{schoolName}</strong>
            <small>{finding.text}</small>
          </span>
          <span className="agenda-marks">
            {daysLeft < 0 ? (
              <Mark tone="bad">{say.overdue(-daysLeft)}</Mark>
            ) : (
              <Mark tone="warn">{daysLeft === 0 ? say.dueToday : say.dueIn(daysLeft)}</Mark>
            )}
          </span>
          <Button onClick={() => goTo({ page: 'ledger' })}>{say.open}</Button>
        </li>
      ))}
      {due.length > SHOWN ? (
        <li className="agenda-row">
          <a href={hrefOf({ page: 'ledger' })}>{say.more(due.length - SHOWN)}</a>
        </li>
      ) : null}
    </ul>
  );
}
