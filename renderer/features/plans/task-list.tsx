import { Input, Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { PlanSeed, PlanTask } from '#shared/schema/plan-seed.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { plansTexts } from './texts.ts';

interface TaskProps {
  readonly task: PlanTask;
  readonly targets: number;
  readonly isLit: boolean;
}

function Task({ task, targets, isLit }: TaskProps) {
  const t = useTexts(plansTexts);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isLit) row.current?.scrollIntoView({ block: 'center' });
  }, [isLit]);
  const details = [
    task.deadlines.length > 0 ? `${t.deadlines} ${task.deadlines.join('、')}` : '',
    task.responsibleUnits.length > 0 ? `${t.units} ${task.responsibleUnits.join('、')}` : '',
    targets > 0 ? `${t.targets} ${targets}` : '',
  ].filter((text) => text !== '');
  return (
    <li ref={row} className="plan-task" data-lit={isLit}>
      <div>
        <span className="quiet plan-locator">{clauseName(task.id)}</span> <strong>{task.heading}</strong>{' '}
        <Tag>{t.roles[task.role]}</Tag>
      </div>
      {task.summary !== task.heading && <div>{task.summary}</div>}
      {details.length > 0 && <div className="quiet">{details.join(' · ')}</div>}
    </li>
  );
}

interface TaskListProps {
  readonly plan: PlanSeed;
  /** The task that is scrolled to and stands out. */
  readonly lit: string | null;
}

/** The tasks of a plan under their sections, in own words. */
export function TaskList({ plan, lit }: TaskListProps) {
  const t = useTexts(plansTexts);
  const [text, setText] = useState('');
  const found = plan.tasks.filter(({ heading, summary }) => `${heading} ${summary}`.includes(text.trim()));
  const targetsOf = groupBy(plan.targets, ({ taskId }) => taskId);
  return (
    <>
      <Input.Search
        allowClear
        aria-label={t.searchTasks}
        placeholder={t.searchTasks}
        style={{ width: 260 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="quiet">{t.ownWords}</p>
      {[...groupBy(found, ({ section }) => section)].map(([section, tasks]) => (
        <section key={section}>
          <h4>{section}</h4>
          <ul className="plan-tasks">
            {tasks.map((task) => (
              <Task key={task.id} task={task} targets={targetsOf.get(task.id)?.length ?? 0} isLit={task.id === lit} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
