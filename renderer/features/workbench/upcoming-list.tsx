import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { workbenchTexts } from './texts.ts';
import type { Upcoming } from './use-agenda.ts';

export function UpcomingList({ upcoming }: { readonly upcoming: readonly Upcoming[] }): ReactNode {
  const say = useTexts(workbenchTexts);
  return (
    <ul className="agenda">
      {upcoming.map(({ visit, when, lacks }) => (
        <li key={visit.id} className="agenda-row">
          <span className="agenda-day">
            {visit.date}
            <small>{say.when[when]}</small>
          </span>
          <span className="agenda-main">
            <strong>{visit.title}</strong>
            <small>
              {say.schools(visit.schoolCodes.length)} · {visit.inspectors.join('、')}
            </small>
          </span>
          <span className="agenda-marks">
            {lacks.length === 0 ? <Mark tone="good">{say.ready}</Mark> : null}
            {lacks.map((lack) => (
              <a key={lack} href={hrefOf({ page: 'editVisit', visitId: visit.id })}>
                <Mark tone="warn">{say.lacks[lack]}</Mark>
              </a>
            ))}
          </span>
          <Button onClick={() => goTo({ page: 'visits' })}>{say.open}</Button>
        </li>
      ))}
    </ul>
  );
}
