import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { comparatorSchema, schoolLevelSchema } from '#shared/schema/plan.ts';
import { correctedTargetSchema, type CorrectedTarget } from '#shared/schema/plan-review.ts';
import { planReviewTexts } from './texts.ts';

interface CorrectDialogProps {
  readonly target: CorrectedTarget;
  /** The words it was read from, to compare with. */
  readonly quote: string;
  readonly onSave: (target: CorrectedTarget) => void;
  readonly onClose: () => void;
}

const emptyToNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** Puts right what was read; the source stays in sight. */
export function CorrectDialog({ target, quote, onSave, onClose }: CorrectDialogProps) {
  const t = useTexts(planReviewTexts);
  const [form] = Form.useForm<CorrectedTarget>();
  const comparator = Form.useWatch('comparator', form);

  function save(fields: Readonly<Record<string, unknown>>): void {
    const corrected = correctedTargetSchema.safeParse({
      ...fields,
      unit: fields['unit'] ?? '',
      value2: comparator === 'between' ? emptyToNull(fields['value2']) : null,
      schoolLevel: emptyToNull(fields['schoolLevel']),
      by: emptyToNull(fields['by']),
    });
    if (corrected.success) onSave(corrected.data);
  }

  return (
    <Modal open title={t.editTitle} okText={t.save} cancelText={t.cancel} onCancel={onClose} onOk={() => form.submit()}>
      <blockquote className="quiet">{quote}</blockquote>
      <Form<CorrectedTarget> form={form} layout="vertical" initialValues={target} onFinish={save}>
        <Form.Item
          name="indicator"
          label={t.fields.indicator}
          rules={[{ required: true, message: t.fields.indicator }]}
        >
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="comparator" label={t.fields.comparator}>
          <Select options={comparatorSchema.options.map((value) => ({ value, label: t.comparators[value] }))} />
        </Form.Item>
        <div className="correct-row">
          <Form.Item name="value" label={t.fields.value} rules={[{ required: true, message: t.fields.value }]}>
            <InputNumber style={{ width: '100%' }} />
          </Form.Item>
          {comparator === 'between' && (
            <Form.Item name="value2" label={t.fields.value2} rules={[{ required: true, message: t.fields.value2 }]}>
              <InputNumber style={{ width: '100%' }} />
            </Form.Item>
          )}
          <Form.Item name="unit" label={t.fields.unit}>
            <Input />
          </Form.Item>
        </div>
        <div className="correct-row">
          <Form.Item name="schoolLevel" label={t.fields.schoolLevel}>
            <Select allowClear options={schoolLevelSchema.options.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item
            name="by"
            label={t.fields.by}
            rules={[{ pattern: /^\d{4}(-\d{2})?$/, message: t.fields.byHint }]}
            extra={t.fields.byHint}
          >
            <Input />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
