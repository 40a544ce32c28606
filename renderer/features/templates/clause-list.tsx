import { useState, type ReactNode } from 'react';
import { AutoComplete, Button, Input } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { listPlans, useTemplates } from '#renderer/stores/library.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { ClauseRef } from '#shared/schema/template.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';

/** A document by the id and name under which it is cited. */
export type Cited = Pick<ClauseRef, 'planId' | 'planTitle'>;

type ClauseListProps = {
  readonly clauses: readonly ClauseRef[];
  /** What the checklist rests on so far. */
  readonly documents: readonly Cited[];
  readonly onChange: (work: (clauses: readonly ClauseRef[]) => ClauseRef[]) => Promise<boolean>;
};

/** What an item rests on. A document of the library is offered with its clauses; any other is written by hand. */
export function ClauseList({ clauses, documents, onChange }: ClauseListProps): ReactNode {
  const say = useTexts(itemTexts);
  return (
    <div className="draft-field" role="group" aria-label={say.clauses}>
      <ul className="draft-clauses">
        {clauses.map((clause, index) => (
          <li key={`${clause.planId} ${clause.locator} ${clause.subject}`}>
            <span>
              {clause.subject}
              <span className="quiet">
                {' '}
                {clause.planTitle} {clauseName(clause.locator)}
              </span>
            </span>
            <Button
              size="small"
              type="text"
              aria-label={`${say.removeClause} ${clauseName(clause.locator)}`}
              onClick={() => void onChange((now) => now.toSpliced(index, 1))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <NewClause own={documents} onAdd={(clause) => onChange((now) => [...now, clause])} />
    </div>
  );
}

const contains = (input: string, option?: { readonly value: string; readonly label?: string }): boolean =>
  `${option?.value ?? ''}${option?.label ?? ''}`.includes(input);

type NewClauseProps = { readonly own: readonly Cited[]; readonly onAdd: (clause: ClauseRef) => Promise<boolean> };

function NewClause({ own, onAdd }: NewClauseProps): ReactNode {
  const say = useTexts(itemTexts);
  const documents = useDocuments(own);
  const [planTitle, setPlanTitle] = useState(own[0]?.planTitle ?? '');
  const [locator, setLocator] = useState('');
  const [subject, setSubject] = useState('');
  const planId = documents.get(planTitle.trim());
  const tasks = listPlans().find(({ id, title }) => id === planId || title === planTitle.trim())?.tasks ?? [];
  const isWhole = [planTitle, locator, subject].every((text) => text.trim() !== '');
  const add = async (): Promise<void> => {
    const title = planTitle.trim();
    // A document the library does not have is known by its name.
    await onAdd({ planId: planId ?? title, planTitle: title, locator: locator.trim(), subject: subject.trim() });
    setLocator('');
    setSubject('');
  };
  return (
    <div className="draft-line">
      <AutoComplete
        aria-label={say.plan}
        placeholder={say.plan}
        style={{ width: 260 }}
        value={planTitle}
        showSearch={{ filterOption: contains }}
        options={[...documents.keys()].map((value) => ({ value }))}
        onChange={setPlanTitle}
      />
      <AutoComplete
        aria-label={say.locator}
        placeholder={say.locator}
        style={{ width: 160 }}
        popupMatchSelectWidth={420}
        value={locator}
        showSearch={{ filterOption: contains }}
        options={tasks.map(({ id, heading }) => ({ value: id, label: `${clauseName(id)} ${heading}` }))}
        onChange={setLocator}
        onSelect={(id: string) => setSubject(tasks.find((task) => task.id === id)?.heading ?? subject)}
      />
      <Input
        aria-label={say.subject}
        placeholder={say.subject}
        style={{ width: 220 }}
        maxLength={200}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <Button disabled={!isWhole} onClick={() => void add()}>
        {say.addClause}
      </Button>
    </div>
  );
}

/**
 * Ids of the documents that can be named, by title: the checklist's own first. One that is in the library and under review
 * as well keeps the id under which the checklist cites it, so that it stands among its bases once.
 */
function useDocuments(own: readonly Cited[]): ReadonlyMap<string, string> {
  const cited = useTemplates().flatMap(({ basis }) => basis.map(({ planId, title }) => [title, planId] as const));
  const shipped = listPlans().map(({ id, title }) => [title, id] as const);
  const mine = own.map(({ planId, planTitle }) => [planTitle, planId] as const);
  return new Map([...mine, ...cited, ...shipped, ...mine.toReversed()]);
}
