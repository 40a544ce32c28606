import { Button, Form, Input, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { taskRoleSchema } from '#shared/schema/plan.ts';
import { correctedTaskSchema, MOST_PARTS, type CorrectedTask } from '#shared/schema/plan-review.ts';
import { planReviewTexts } from './texts.ts';

interface TasksDialogProps {
  readonly title: string;
  /** One to correct or add, several to split into. */
  readonly tasks: readonly CorrectedTask[];
  readonly isSplit: boolean;
  /** How it begins in the source, to compare with. */
  readonly quote: string;
  readonly onSave: (tasks: readonly CorrectedTask[]) => void;
  readonly onClose: () => void;
}

/** Puts right, adds or splits a task; the source stays in sight. */
export function TasksDialog({ title, tasks, isSplit, quote, onSave, onClose }: TasksDialogProps) {
  const t = useTexts(planReviewTexts);
  const [form] = Form.useForm<{ readonly tasks: readonly unknown[] }>();

  function save(fields: { readonly tasks: readonly unknown[] }): void {
    const parsed = correctedTaskSchema.array().safeParse(fields.tasks);
    if (parsed.success) onSave(parsed.data);
  }

  return (
    <Modal
      open
      title={title}
      okText={t.save}
      cancelText={t.cancel}
      onCancel={onClose}
      onOk={() => form.submit()}
      afterOpenChange={(isOpen) => isOpen && form.focusField(['tasks', 0, 'heading'])}
    >
      <blockquote className="quiet">{quote}</blockquote>
      <Form form={form} layout="vertical" initialValues={{ tasks }} onFinish={save}>
        <Form.List name="tasks">
          {(rows, { add, remove }) => (
            <div className="correct-parts">
              {rows.map(({ key, name }) => (
                <div key={key} className="correct-fields">
                  <Form.Item
                    name={[name, 'heading']}
                    label={t.fields.heading}
                    rules={[{ required: true, whitespace: true, message: t.fields.heading }]}
                  >
                    <Input />
                  </Form.Item>
                  <Form.Item name={[name, 'role']} label={t.fields.role}>
                    <Select options={taskRoleSchema.options.map((value) => ({ value, label: t.roles[value] }))} />
                  </Form.Item>
                  {isSplit && rows.length > 2 && (
                    <Button size="small" onClick={() => remove(name)}>
                      {t.removePart}
                    </Button>
                  )}
                </div>
              ))}
              {isSplit && rows.length < MOST_PARTS && (
                <Button onClick={() => add({ ...tasks[0] })}>{t.addPart(rows.length + 1)}</Button>
              )}
            </div>
          )}
        </Form.List>
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
