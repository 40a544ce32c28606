import { App, Button, Input, Space, Table } from 'antd';
import { useRef, useState } from 'react';
import { bridge } from '#renderer/bridge.ts';
import type { Row } from '#renderer/db/rows.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { addPlan, removePlan, restorePlan } from '#renderer/stores/plans.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { compilePlans } from '#shared/domain/plan/compile.ts';
import { planReviewTexts } from './texts.ts';

/** Takes the text of a plan, pasted or from a file, and opens it for review. */
function AddPlan({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(planReviewTexts);
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  async function take(source: string, fileName: string | null): Promise<void> {
    const plans = compilePlans(source);
    if (plans.every(({ tasks, targets }) => tasks.length === 0 && targets.length === 0)) return setProblem(t.noPlan);
    const title = plans[0]?.title || fileName || t.untitled;
    onOpen(await addPlan({ title: title.slice(0, 300), fileName, text: source }));
  }

  async function open(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await bridge.planRead({ bytes });
    if (read.ok) await take(read.value.text, file.name);
    else setProblem(read.error.message);
  }

  function run(work: () => Promise<void>): void {
    setBusy(true);
    setProblem(null);
    work()
      .catch(() => setProblem(t.failed))
      .finally(() => setBusy(false));
  }

  return (
    <div className="stack">
      <span>{t.addLead}</span>
      <Input.TextArea
        aria-label={t.paste}
        placeholder={t.paste}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Space>
        <Button
          type="primary"
          loading={isBusy}
          disabled={text.trim() === ''}
          onClick={() => run(() => take(text, null))}
        >
          {t.read}
        </Button>
        <Button disabled={isBusy} onClick={() => picker.current?.click()}>
          {t.open}
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".docx,.pdf,.txt,.md"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) run(() => open(file));
            target.value = '';
          }}
        />
      </Space>
      {problem !== null && <ErrorState what={t.notRead} safe={t.notReadSafe} next={problem} />}
    </div>
  );
}

/** Plans brought in for review, and the way to bring one in. */
export function ReviewTab({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useTexts(planReviewTexts);
  const { notification } = App.useApp();
  const plans = (useRows('plan') ?? []).filter(({ deleted }) => deleted === false);

  async function remove({ id }: Row<'plan'>): Promise<void> {
    await removePlan(id);
    const undo = async (): Promise<void> => {
      notification.destroy(id);
      await restorePlan(id);
    };
    notification.success({
      key: id,
      title: t.removed,
      actions: (
        <Button size="small" onClick={() => void undo()}>
          {t.undo}
        </Button>
      ),
    });
  }

  return (
    <div className="stack">
      <AddPlan onOpen={onOpen} />
      {plans.length > 0 && (
        <Section title={t.plans}>
          <Table<Row<'plan'>>
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={plans.toSorted((a, b) => ((a.addedAt ?? '') < (b.addedAt ?? '') ? 1 : -1))}
            columns={[
              {
                title: t.plan,
                render: (_, { id, title }) => (
                  <button type="button" className="link" onClick={() => onOpen(id)}>
                    {title ?? t.untitled}
                  </button>
                ),
              },
              { title: t.addedAt, width: 190, render: (_, { addedAt }) => formatMoment(addedAt ?? '') },
              {
                width: 90,
                render: (_, plan) => (
                  <Button size="small" onClick={() => void remove(plan)}>
                    {t.remove}
                  </Button>
                ),
              },
            ]}
          />
        </Section>
      )}
    </div>
  );
}
