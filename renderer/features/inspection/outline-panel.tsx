import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react';
import { BranchesOutlined, ExclamationOutlined, FolderOpenOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { WHOLE } from '#renderer/router/route.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { FIELD_IDS } from './focus-field.ts';
import { resultOf, type ItemState } from '#shared/domain/inspection/progress.ts';
import { FILTERS, type OutlineGroup } from './outline.ts';
import { leaveAfterPointer } from './leave-after-pointer.ts';
import { StateIcon } from './state-icon.tsx';
import { inspectionTexts } from './texts.ts';
import type { PlaceInInspection } from './use-place.ts';

type OutlinePanelProps = {
  readonly groups: readonly OutlineGroup[];
  readonly place: PlaceInInspection;
  /** Evidence and findings that belong to no item. */
  readonly wholeCount: number;
};

export function OutlinePanel({ groups, place, wholeCount }: OutlinePanelProps): ReactNode {
  const say = useTexts(inspectionTexts).outline;
  const { currentId, filter, search, goToItem, setFilter, setSearch } = place;
  const showAll = useCallback(() => {
    setFilter('all');
    setSearch('');
  }, [setFilter, setSearch]);
  const firstFound = groups.flatMap((group) => group.states).find(({ item }) => item.id !== currentId);
  return (
    <nav className="site-outline" aria-label={say.label}>
      <div className="outline-tools">
        <Select
          aria-label={say.filter}
          value={filter}
          onChange={(chosen) => {
            setFilter(chosen);
            leaveField();
          }}
          options={FILTERS.map((value) => ({ value, label: say.filters[value] }))}
        />
        <Input
          id={FIELD_IDS.search}
          aria-label={say.search}
          placeholder={say.search}
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onPressEnter={(event) => {
            event.currentTarget.blur();
            if (search !== '' && firstFound !== undefined) goToItem(firstFound.item.id);
          }}
        />
      </div>
      <div className="outline-list">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>
              <span>{group.title}</span>
              <span>
                {group.answered}/{group.total}
              </span>
            </h3>
            <ul>
              {group.states.map((state) => (
                <Entry key={state.item.id} state={state} isCurrent={state.item.id === currentId} onOpen={goToItem} />
              ))}
            </ul>
          </section>
        ))}
        <button
          type="button"
          className="outline-entry outline-whole"
          aria-current={currentId === WHOLE ? 'true' : undefined}
          onClick={(event) => {
            leaveAfterPointer(event);
            goToItem(WHOLE);
          }}
        >
          <FolderOpenOutlined aria-hidden />
          <span className="outline-question">
            {say.whole} <KeyHint of="W" />
          </span>
          {wholeCount === 0 ? null : <span className="outline-count">{wholeCount}</span>}
        </button>
        {filter !== 'all' || search !== '' ? (
          <div className="outline-end">
            {firstFound === undefined ? <p className="quiet">{say.nothing}</p> : null}
            <Button size="small" onClick={showAll}>
              {say.clear}
            </Button>
          </div>
        ) : null}
      </div>
    </nav>
  );
}

/** So that the keys answer again at once. */
const leaveField = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};

type EntryProps = {
  readonly state: ItemState;
  readonly isCurrent: boolean;
  readonly onOpen: (itemId: string) => void;
};

/** Drawn again only when something of its own changed: a long checklist must not slow down an answer. */
const Entry = memo(
  function Entry({ state, isCurrent, onOpen }: EntryProps): ReactNode {
    const say = useTexts(inspectionTexts).outline;
    const { item, evidenceCount, findingCount } = state;
    const button = useRef<HTMLButtonElement>(null);
    useEffect(() => {
      if (!isCurrent) return undefined;
      // With the next frame: measuring the list at once would keep the answer just given waiting for its turn.
      const frame = requestAnimationFrame(() => button.current?.scrollIntoView({ block: 'nearest' }));
      return () => cancelAnimationFrame(frame);
    }, [isCurrent]);
    return (
      <li>
        <button
          ref={button}
          type="button"
          className="outline-entry"
          aria-current={isCurrent ? 'true' : undefined}
          title={item.question}
          onClick={(event) => {
            leaveAfterPointer(event);
            onOpen(item.id);
          }}
        >
          <StateIcon result={resultOf(state)} isAnswered={state.isAnswered} />
          <span className="outline-no">{item.no}</span>
          {item.showWhen === null ? null : (
            <span className="outline-count" role="img" aria-label={say.conditional}>
              <BranchesOutlined aria-hidden />
            </span>
          )}
          <span className="outline-question">{item.question}</span>
          {item.vetoBasis === null ? null : <span className="outline-veto">{say.veto}</span>}
          {findingCount > 0 ? (
            <span className="outline-count" role="img" aria-label={say.findings(findingCount)}>
              <ExclamationOutlined aria-hidden />
              {findingCount}
            </span>
          ) : null}
          {evidenceCount > 0 ? (
            <span className="outline-count" role="img" aria-label={say.evidence(evidenceCount)}>
              <PictureOutlined aria-hidden />
              {evidenceCount}
            </span>
          ) : null}
        </button>
      </li>
    );
  },
  (before, after) =>
    before.isCurrent === after.isCurrent &&
    before.onOpen === after.onOpen &&
    before.state.item === after.state.item &&
    before.state.isAnswered === after.state.isAnswered &&
    before.state.evidenceCount === after.state.evidenceCount &&
    before.state.findingCount === after.state.findingCount &&
    resultOf(before.state) === resultOf(after.state),
);
