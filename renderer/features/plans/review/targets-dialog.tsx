import { Button, Form, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { levelSchema, type Level } from '#shared/schema/plan.ts';
import { correctedTargetSchema, MOST_PARTS, type CorrectedTarget } from '#shared/schema/plan-review.ts';
import { TargetFields } from './target-fields.tsx';
import { planReviewTexts } from './texts.ts';

/** A target that a person is about to write; the number is still to come. */
export const EMPTY_TARGET = {
  indicator: '',
  comparator: '>=',
  value2: null,
  unit: '%',
  schoolLevel: null,
  by: null,
} as const satisfies Partial<CorrectedTarget>;

interface TargetsDialogProps {
  readonly title: string;
  /** One to correct or add, several to split into. */
  readonly targets: readonly Partial<CorrectedTarget>[];
  readonly isSplit: boolean;
  /** The words it was read from, to compare with. */
  readonly quote: string;
  /** Null where the level it is checked at is known. */
  readonly checkable: Level | null;
  readonly onSave: (targets: readonly CorrectedTarget[], checkable: Level) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly targets: readonly Readonly<Record<string, unknown>>[];
  readonly checkable?: Level;
}

const emptyToNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

const corrected = (fields: Readonly<Record<string, unknown>>) =>
  correctedTargetSchema.safeParse({
    ...fields,
    unit: fields['unit'] ?? '',
    value2: fields['comparator'] === 'between' ? emptyToNull(fields['value2']) : null,
    schoolLevel: emptyToNull(fields['schoolLevel']),
    by: emptyToNull(fields['by']),
  });

/** Puts right, adds or splits what was read; the source stays in sight. */
export function TargetsDialog(props: TargetsDialogProps) {
  const { title, targets, isSplit, quote, checkable, onSave, onClose } = props;
  const t = useTexts(planReviewTexts);
  const [form] = Form.useForm<Fields>();

  function save(fields: Fields): void {
    const parsed = fields.targets.map((each) => corrected(each));
    const whole = parsed.flatMap((each) => (each.success ? [each.data] : []));
    if (whole.length === parsed.length) onSave(whole, fields.checkable ?? 'school');
  }

  return (
    <Modal
      open
      width={640}
      title={title}
      okText={t.save}
      cancelText={t.cancel}
      onCancel={onClose}
      onOk={() => form.submit()}
      afterOpenChange={(isOpen) => isOpen && form.focusField(['targets', 0, 'indicator'])}
    >
      <blockquote className="quiet">{quote}</blockquote>
      <Form<Fields> form={form} layout="vertical" initialValues={{ targets, checkable }} onFinish={save}>
        <Form.List name="targets">
          {(rows, { add, remove }) => (
            <div className="correct-parts">
              {rows.map(({ key, name }) => (
                <TargetFields
                  key={key}
                  index={name}
                  onRemove={isSplit && rows.length > 2 ? () => remove(name) : null}
                />
              ))}
              {isSplit && rows.length < MOST_PARTS && (
                <Button onClick={() => add({ ...targets[0] })}>{t.addPart(rows.length + 1)}</Button>
              )}
            </div>
          )}
        </Form.List>
        {checkable !== null && (
          <Form.Item name="checkable" label={t.fields.checkable}>
            <Select options={levelSchema.options.map((value) => ({ value, label: t.levels[value] }))} />
          </Form.Item>
        )}
        {/* Enter in a field saves: a form with several fields needs a button of its own for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
