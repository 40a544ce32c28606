import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { HolderOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { DraftEntry } from '#shared/domain/template/draft.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { templateTexts } from './texts.ts';
import type { DraftActions } from './use-draft-actions.ts';

type Numbered = DraftEntry & { readonly no: string };

type OutlineListProps = {
  readonly entries: readonly Numbered[];
  readonly chosenId: string | null;
  readonly actions: DraftActions;
  readonly onChoose: (itemId: string) => void;
};

/** All items in their groups: chosen, dragged, or moved by Alt and the arrow keys. */
export function OutlineList({ entries, chosenId, actions, onChoose }: OutlineListProps): ReactNode {
  const say = useTexts(templateTexts).editor;
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const drop = (beforeId: string | null): void => {
    if (dragged !== null && dragged !== beforeId) void actions.moveBefore(dragged, beforeId);
    setDragged(null);
    setOver(null);
  };
  const onKeyDown = (event: KeyboardEvent, itemId: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void actions.move(itemId, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div className="draft-outline">
      <OutlineTools chosenId={chosenId} entries={entries} actions={actions} onChoose={onChoose} />
      <p className="quiet">{say.outlineHint}</p>
      <nav aria-label={say.outline}>
        {[...groupBy(entries, ({ item }) => item.group)].map(([group, ofGroup]) => (
          <div key={group}>
            <h4>{group}</h4>
            {ofGroup.map(({ id, no, item }) => (
              <button
                key={id}
                type="button"
                draggable
                className={over === id && dragged !== id ? 'draft-row draft-row-over' : 'draft-row'}
                aria-current={id === chosenId}
                onClick={() => onChoose(id)}
                onKeyDown={(event) => onKeyDown(event, id)}
                onDragStart={() => setDragged(id)}
                onDragEnd={() => drop(dragged)}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(id);
                }}
                onDrop={(event) => {
                  event.preventDefault();
                  drop(id);
                }}
              >
                <HolderOutlined aria-hidden /> {no} {item.question || say.newQuestion}
              </button>
            ))}
          </div>
        ))}
        <div
          className={over === '' ? 'draft-row-end draft-row-over' : 'draft-row-end'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver('');
          }}
          onDrop={() => drop(null)}
        />
      </nav>
    </div>
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
