import { AutoComplete, Form, Input, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { listRegions } from '#renderer/stores/plan-comparison.ts';
import type { BasisLine } from '#shared/domain/plan-review/review-line.ts';
import type { ConfirmedBasis } from '#shared/schema/plan-review.ts';
import { basisToConfirm, confirmedBasis, coversOf, type BasisFields } from './basis-fields.ts';
import { basisTexts } from './basis-texts.ts';
import { planReviewTexts } from './texts.ts';

const YEAR_OR_MONTH = /^\d{4}(-\d{2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const KNOWN_PLACES = listRegions().flatMap(({ name, covers }) => [name, ...covers.map((each) => `${name}${each}`)]);

interface BasisDialogProps {
  readonly line: BasisLine;
  /** Words of the source that say how long it holds, as selected or as found; empty when none are. */
  readonly words: string;
  readonly onSave: (basis: ConfirmedBasis) => void;
  readonly onClose: () => void;
}

/** Whose the document is and when it holds. The text seldom says it in full, and what binds a school hangs on it. */
export function BasisDialog({ line, words, onSave, onClose }: BasisDialogProps) {
  const t = useTexts(basisTexts);
  const { cancel } = useTexts(planReviewTexts);
  const { fields } = t;
  const [form] = Form.useForm<BasisFields>();
  const years = { pattern: YEAR_OR_MONTH, message: t.yearHint };
  const day = { pattern: DAY, message: t.dayHint };

  function save(values: BasisFields): void {
    const basis = confirmedBasis(values);
    if (basis !== null) onSave(basis);
    else form.setFields([{ name: 'to', errors: [t.orderHint] }]);
  }

  // A city that the app knows brings its districts along, until a person has written their own.
  function follow(changed: Partial<BasisFields>): void {
    if (changed.jurisdiction !== undefined && !form.isFieldTouched('covers'))
      form.setFieldValue('covers', coversOf(changed.jurisdiction, listRegions()));
  }

  return (
    <Modal
      open
      width={720}
      style={{ top: 16 }}
      title={t.title}
      okText={t.save}
      cancelText={cancel}
      onCancel={onClose}
      onOk={() => form.submit()}
      afterOpenChange={(isOpen) => isOpen && form.focusField('jurisdiction')}
    >
      <p className="quiet">{t.lead}</p>
      <Form<BasisFields>
        className="basis-form"
        form={form}
        layout="vertical"
        initialValues={basisToConfirm(line, listRegions(), words)}
        onValuesChange={follow}
        onFinish={save}
      >
        <Form.Item
          name="title"
          label={fields.title}
          rules={[{ required: true, whitespace: true, message: fields.title }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <div className="correct-row">
          <Form.Item
            name="jurisdiction"
            label={fields.jurisdiction}
            tooltip={t.jurisdictionHint}
            rules={[{ required: true, whitespace: true, message: t.jurisdictionHint }]}
          >
            <AutoComplete
              maxLength={60}
              options={KNOWN_PLACES.map((value) => ({ value }))}
              showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
            />
          </Form.Item>
          <Form.Item name="issuer" label={fields.issuer} className="correct-wide">
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item name="covers" label={fields.covers} extra={t.coversHint}>
          <Select mode="tags" tokenSeparators={['、', '，', ',', ' ']} open={false} suffixIcon={null} />
        </Form.Item>
        <div className="correct-row correct-four">
          <Form.Item name="from" label={fields.from} rules={[years]}>
            <Input />
          </Form.Item>
          <Form.Item name="to" label={fields.to} rules={[years]}>
            <Input />
          </Form.Item>
          <Form.Item name="effectiveOn" label={fields.effectiveOn} rules={[day]}>
            <Input placeholder={t.dayHint} />
          </Form.Item>
          <Form.Item name="expiresOn" label={fields.expiresOn} rules={[day]}>
            <Input placeholder={t.dayHint} />
          </Form.Item>
        </div>
        <Form.Item name="words" label={fields.words} extra={t.wordsHint}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
