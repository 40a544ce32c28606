import { Form, Input, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { taskRoleSchema } from '#shared/schema/plan.ts';
import { correctedTaskSchema, type CorrectedTask } from '#shared/schema/plan-review.ts';
import { planReviewTexts } from './texts.ts';

interface TasksDialogProps {
  readonly title: string;
  /** One to correct or add, several to split into. */
  readonly tasks: readonly CorrectedTask[];
  /** How it begins in the source, to compare with. */
  readonly quote: string;
  readonly onSave: (tasks: readonly CorrectedTask[]) => void;
  readonly onClose: () => void;
}

/** Puts right, adds or splits a task; the source stays in sight. */
export function TasksDialog({ title, tasks, quote, onSave, onClose }: TasksDialogProps) {
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
        {tasks.map((_, index) => (
          // The list never changes its order or length while the dialog is open.
          <div key={`task ${index + 1}`} className="correct-fields">
            <Form.Item
              name={['tasks', index, 'heading']}
              label={t.fields.heading}
              rules={[{ required: true, whitespace: true, message: t.fields.heading }]}
            >
              <Input />
            </Form.Item>
            <Form.Item name={['tasks', index, 'role']} label={t.fields.role}>
              <Select options={taskRoleSchema.options.map((value) => ({ value, label: t.roles[value] }))} />
            </Form.Item>
          </div>
        ))}
      </Form>
    </Modal>
  );
}
