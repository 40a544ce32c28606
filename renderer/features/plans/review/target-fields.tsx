import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { comparatorSchema, schoolLevelSchema } from '#shared/schema/plan.ts';
import { planReviewTexts } from './texts.ts';

interface TargetFieldsProps {
  readonly index: number;
  /** Null where it has to stay. */
  readonly onRemove: (() => void) | null;
}

/** The fields of one target, of those a dialog's form holds under `targets`. */
export function TargetFields({ index, onRemove }: TargetFieldsProps) {
  const t = useTexts(planReviewTexts);
  const form = Form.useFormInstance();
  // Fields of a list are named within it, but watched from the form.
  const at = (field: string): (string | number)[] => [index, field];
  const comparator: unknown = Form.useWatch(['targets', index, 'comparator'], form);
  return (
    <div className="correct-fields">
      <Form.Item
        name={at('indicator')}
        label={t.fields.indicator}
        rules={[{ required: true, message: t.fields.indicator }]}
      >
        <Input />
      </Form.Item>
      <div className="correct-row">
        <Form.Item name={at('comparator')} label={t.fields.comparator}>
          <Select options={comparatorSchema.options.map((value) => ({ value, label: t.comparators[value] }))} />
        </Form.Item>
        <Form.Item name={at('value')} label={t.fields.value} rules={[{ required: true, message: t.fields.value }]}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        {comparator === 'between' && (
          <Form.Item name={at('value2')} label={t.fields.value2} rules={[{ required: true, message: t.fields.value2 }]}>
            <InputNumber style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name={at('unit')} label={t.fields.unit}>
          <Input />
        </Form.Item>
        <Form.Item name={at('schoolLevel')} label={t.fields.schoolLevel}>
          <Select allowClear options={schoolLevelSchema.options.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item
          name={at('by')}
          label={t.fields.by}
          tooltip={t.fields.byHint}
          rules={[{ pattern: /^\d{4}(-\d{2})?$/, message: t.fields.byHint }]}
        >
          <Input />
        </Form.Item>
      </div>
      {onRemove !== null && (
        <Button size="small" onClick={onRemove}>
          {t.removePart}
        </Button>
      )}
    </div>
  );
}
