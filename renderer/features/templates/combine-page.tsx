import { useState, type ReactNode } from 'react';
import { Button, Input, Select, Space, Table, Tag } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { currentTemplates, useTemplates } from '#renderer/stores/library.ts';
import { questionKeyOf } from '#renderer/stores/indicator-words.ts';
import { createCombined, useOwnTemplates } from '#renderer/stores/templates.ts';
import { Page } from '#renderer/ui/page.tsx';
import { today } from '#renderer/ui/today.ts';
import { assemble } from '#shared/domain/template/draft.ts';
import { combineTemplates } from '#shared/domain/template/combine.ts';
import { stageSchema, type Stage } from '#shared/schema/stage.ts';
import type { Template } from '#shared/schema/template.ts';
import { templateVersionId } from '#shared/schema/template-draft.ts';
import { LimitsTable } from './limits-table.tsx';
import './templates.css';
import { templateTexts } from './texts.ts';

const keyOf = ({ id, version }: Template): string => templateVersionId(id, version);

/** Several checklists are chosen; below them stands what joining them comes to, before anything is made. */
export function CombinePage(): ReactNode {
  const texts = useTexts(templateTexts);
  const say = texts.combining;
  const word = useWord();
  const published = currentTemplates(useTemplates());
  const drafts = (useOwnTemplates() ?? []).filter((own) => own.published === null);
  const whole = drafts.flatMap(({ draft }) => {
    const assembled = assemble(draft, today());
    return assembled.ok ? [assembled.value] : [];
  });
  const lacking = drafts.length - whole.length;
  const templates = [...whole, ...published];
  const [stage, setStage] = useState<Stage | null>(null);
  const [title, setTitle] = useState(say.defaultTitle);
  const [keys, setKeys] = useState<readonly string[]>([]);
  // In the order of choosing: groups of the first one come first.
  const chosen = keys.flatMap((key) => templates.find((template) => keyOf(template) === key) ?? []);
  const combined = combineTemplates(chosen, questionKeyOf);
  const questionOf = new Map<string, string>(combined.items.map(({ id, question }) => [id, question]));
  const isEnough = chosen.length >= 2;
  const make = async (): Promise<void> => goTo({ page: 'template', id: await createCombined(title.trim(), chosen) });
  return (
    <Page
      title={texts.combine}
      lead={say.lead}
      actions={<Button onClick={() => goTo({ page: 'checklists' })}>{say.cancel}</Button>}
    >
      <Space wrap className="combine-head">
        <Select<Stage | 'all'>
          aria-label={say.stage}
          style={{ width: 140 }}
          value={stage ?? 'all'}
          options={[
            { value: 'all', label: say.allStages },
            ...stageSchema.options.map((it) => ({ value: it, label: word(it) })),
          ]}
          onChange={(it) => setStage(it === 'all' ? null : it)}
        />
        <Input
          aria-label={say.title}
          style={{ width: 360 }}
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="primary" disabled={!isEnough || title.trim() === ''} onClick={() => void make()}>
          {say.act}
        </Button>
        <span role="status">
          {isEnough ? say.chosen(chosen.length, combined.items.length, combined.merged) : say.chooseMore}
          {isEnough && combined.freed.length > 0 ? `；${say.freed(combined.freed.length)}` : ''}
        </span>
      </Space>
      {combined.limits.length > 0 && <LimitsTable limits={combined.limits} questionOf={questionOf} />}
      {lacking > 0 && <p className="quiet">{say.lacking(lacking)}</p>}
      <Table<Template>
        size="small"
        rowKey={keyOf}
        pagination={false}
        dataSource={templates.filter((it) => stage === null || it.stages.includes(stage) || keys.includes(keyOf(it)))}
        rowSelection={{
          selectedRowKeys: [...keys],
          getCheckboxProps: (it) => ({ 'aria-label': it.title }),
          onChange: (selected) => setKeys(selected.map(String)),
        }}
        columns={[
          {
            title: say.name,
            render: (_, template) => (
              <>
                {template.title} {whole.includes(template) && <Tag>{texts.draft}</Tag>}
              </>
            ),
          },
          { title: texts.editor.stages, width: 160, render: (_, { stages }) => stages.map(word).join('、') },
          { title: '', width: 90, align: 'right', render: (_, { items }) => texts.items(items.length) },
        ]}
      />
    </Page>
  );
}
