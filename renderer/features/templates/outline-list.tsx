import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { BranchesOutlined, HolderOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftEntry } from '#shared/domain/template/draft.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';
import { templateTexts } from './texts.ts';
import type { DraftActions } from './use-draft-actions.ts';
import { useDragOrder } from './use-drag-order.ts';

type Numbered = DraftEntry & { readonly no: string };

type OutlineListProps = {
  readonly entries: readonly Numbered[];
  readonly chosenId: string | null;
  /** Items of which something is missing. */
  readonly incomplete: ReadonlySet<string>;
  readonly actions: DraftActions;
  readonly onChoose: (itemId: string) => void;
};

/** All items in their groups: chosen, dragged by mouse or finger, or moved by Alt and the arrow keys. */
export function OutlineList(props: OutlineListProps): ReactNode {
  const { entries, chosenId, incomplete, actions, onChoose } = props;
  const say = useTexts(templateTexts).editor;
  const list = useRef<HTMLElement>(null);
  const { dragged, over, rowProps } = useDragOrder(list, (id, beforeId) => void actions.moveBefore(id, beforeId));
  const onKeyDown = (event: KeyboardEvent, itemId: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void actions.move(itemId, event.key === 'ArrowUp' ? -1 : 1);
  };
  const rowClass = (id: string): string =>
    ['draft-row', ...(over === id ? ['draft-row-over'] : []), ...(dragged === id ? ['draft-row-dragged'] : [])].join(
      ' ',
    );
  return (
    <div className="draft-outline">
      <OutlineTools {...props} />
      <p className="quiet">{say.outlineHint}</p>
      <nav aria-label={say.outline} ref={list}>
        {[...groupBy(entries, ({ item }) => item.group)].map(([group, ofGroup]) => (
          <div key={group}>
            <h4>{group}</h4>
            {ofGroup.map(({ id, no, item }) => (
              <button
                key={id}
                type="button"
                className={rowClass(id)}
                aria-current={id === chosenId}
                title={item.question}
                onClick={() => onChoose(id)}
                onKeyDown={(event) => onKeyDown(event, id)}
                {...rowProps(id)}
              >
                <span data-handle="" className="draft-handle">
                  <HolderOutlined aria-hidden />
                </span>
                <span className="draft-row-text">
                  {no} {item.question || say.newQuestion}
                </span>
                <RowSigns entry={{ id, item }} isIncomplete={incomplete.has(id)} />
              </button>
            ))}
          </div>
        ))}
        <div className={over === null ? 'draft-row-end draft-row-over' : 'draft-row-end'} />
      </nav>
    </div>
  );
}

type RowSignsProps = { readonly entry: Pick<Numbered, 'id' | 'item'>; readonly isIncomplete: boolean };

/** Whether something is missing, the item is a veto, or asked on a condition. */
function RowSigns({ entry: { item }, isIncomplete }: RowSignsProps): ReactNode {
  const say = useTexts(itemTexts);
  return (
    <span className="draft-row-signs">
      {item.showWhen === null ? null : <BranchesOutlined role="img" aria-label={say.showWhen} title={say.showWhen} />}
      {item.vetoBasis === null ? null : <StopOutlined role="img" aria-label={say.veto} title={say.veto} />}
      {isIncomplete ? <WarningOutlined role="img" aria-label={say.missing} title={say.missing} /> : null}
    </span>
  );
}

function OutlineTools({ entries, chosenId, actions, onChoose }: OutlineListProps): ReactNode {
  const say = useTexts(templateTexts).editor;
  const at = entries.findIndex(({ id }) => id === chosenId);
  const beside = entries[at + 1]?.id ?? entries[at - 1]?.id;
  const add = async (): Promise<void> => onChoose(await actions.add(chosenId));
  const duplicate = async (itemId: string): Promise<void> => onChoose(await actions.duplicate(itemId));
  const remove = async (itemId: string): Promise<void> => {
    await actions.remove(itemId);
    if (beside !== undefined) onChoose(beside);
  };
  return (
    <Space wrap size={4}>
      <Button size="small" onClick={() => void add()}>
        {say.add}
      </Button>
      {chosenId === null ? null : (
        <>
          <Button size="small" onClick={() => void duplicate(chosenId)}>
            {say.duplicate}
          </Button>
          <Button size="small" onClick={() => void remove(chosenId)}>
            {say.remove}
          </Button>
          <Button size="small" disabled={at === 0} onClick={() => void actions.move(chosenId, -1)}>
            {say.up}
          </Button>
          <Button size="small" disabled={at === entries.length - 1} onClick={() => void actions.move(chosenId, 1)}>
            {say.down}
          </Button>
        </>
      )}
    </Space>
  );
}
