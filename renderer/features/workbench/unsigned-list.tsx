import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { useProgress } from '#renderer/stores/inspections.ts';
import { workbenchTexts } from './texts.ts';
import type { Unsigned } from './use-agenda.ts';

export const UnsignedList = ({ unsigned }: { readonly unsigned: readonly Unsigned[] }): ReactNode => (
  <ul className="agenda">
    {unsigned.map((entry) => (
      <UnsignedRow key={entry.inspectionId} entry={entry} />
    ))}
  </ul>
);

function UnsignedRow({ entry }: { readonly entry: Unsigned }): ReactNode {
  const say = useTexts(workbenchTexts);
  const { inspectionId, schoolName, visit } = entry;
  const progress = useProgress(inspectionId) ?? null;
  const isAnswered = progress !== null && progress.answered === progress.total;
  return (
    <li className="agenda-row">
      <span className="agenda-day">{visit.date}</span>
      <span className="agenda-main">
        <strong>{schoolName}</strong>
        <small>{visit.title}</small>
      </span>
      <span className="agenda-marks">{progress === null ? null : say.answered(progress.answered, progress.total)}</span>
      <Button
        type={isAnswered ? 'primary' : 'default'}
        onClick={() =>
          goTo(isAnswered ? { page: 'signing', inspectionId } : { page: 'inspection', inspectionId, itemId: null })
        }
      >
        {isAnswered ? say.sign : say.goOn}
      </Button>
    </li>
  );
}
