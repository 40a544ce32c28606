import type { ReactNode } from 'react';
import { App, Button, Space, Table } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import type { OwnTemplate } from '#renderer/stores/draft-edits.ts';
import { createDraft, discardDraft, restoreDraft, useOwnTemplates } from '#renderer/stores/templates.ts';
import { Section } from '#renderer/ui/page.tsx';
import { templateTexts } from './texts.ts';
import { useSheetImport } from './use-sheet-import.tsx';

/** What a bureau can do with checklists of its own, and those it is writing. */
export function OwnChecklists(): ReactNode {
  const say = useTexts(templateTexts);
  const importSheet = useSheetImport();
  const create = async (): Promise<void> => {
    const id = await createDraft({ title: say.newTitle, stages: [], basis: [], limits: [], entries: [] });
    goTo({ page: 'template', id });
  };
  return (
    <>
      <Space wrap>
        <Button type="primary" onClick={() => goTo({ page: 'combine' })}>
          {say.combine}
        </Button>
        <Button onClick={() => void create()}>{say.create}</Button>
        <Button onClick={() => void importSheet()}>{say.importSheet}</Button>
      </Space>
      <Drafts />
    </>
  );
}

function Drafts(): ReactNode {
  const say = useTexts(templateTexts);
  const word = useWord();
  const { notification } = App.useApp();
  const drafts = (useOwnTemplates() ?? []).filter(({ published }) => published === null);
  if (drafts.length === 0) return null;

  async function discard({ id, draft }: OwnTemplate): Promise<void> {
    await discardDraft(id);
    const undo = async (): Promise<void> => {
      notification.destroy(id);
      await restoreDraft(id);
    };
    notification.success({
      key: id,
      title: say.discarded(draft.title || say.untitled),
      actions: (
        <Button size="small" onClick={() => void undo()}>
          {say.undo}
        </Button>
      ),
    });
  }

  return (
    <Section title={say.ownTitle}>
      <p className="quiet">{say.ownHint}</p>
      <Table<OwnTemplate>
        size="small"
        rowKey="id"
        pagination={false}
        showHeader={false}
        dataSource={drafts}
        columns={[
          {
            render: (_, { id, draft }) => (
              <button type="button" className="link" onClick={() => goTo({ page: 'template', id })}>
                {draft.title || say.untitled}
              </button>
            ),
          },
          { width: 100, render: (_, { draft }) => say.versionOf(draft.version) },
          { width: 160, render: (_, { draft }) => draft.stages.map(word).join('、') },
          { width: 80, align: 'right', render: (_, { draft }) => say.items(draft.entries.length) },
          {
            width: 220,
            align: 'right',
            render: (_, own) => (
              <Space>
                <Button size="small" onClick={() => goTo({ page: 'template', id: own.id })}>
                  {say.open}
                </Button>
                <Button size="small" onClick={() => void discard(own)}>
                  {say.discard}
                </Button>
              </Space>
            ),
          },
        ]}
      />
    </Section>
  );
}
