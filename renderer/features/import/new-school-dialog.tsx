import { AutoComplete, Form, Input, Modal, Select } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { STAGES_OF_KIND, schoolKindSchema, type SchoolKind } from '#shared/schema/school.ts';
import { importTexts } from './texts.ts';

/** What is asked of a new school; its code is the caller's business. */
export interface NewSchoolFields {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly district: string;
}

interface NewSchoolDialogProps {
  readonly title: string;
  readonly hint: string;
  /** What the sheet says; no name and no kind where several schools are registered at once. */
  readonly initial:
    { readonly district: string | null } | { readonly [F in keyof NewSchoolFields]: NewSchoolFields[F] | null };
  readonly districts: readonly string[];
  readonly onRegister: (fields: NewSchoolFields) => void;
  readonly onClose: () => void;
}

export function NewSchoolDialog({ title, hint, initial, districts, onRegister, onClose }: NewSchoolDialogProps) {
  const t = useTexts(importTexts);
  const word = useWord();
  const [form] = Form.useForm<NewSchoolFields>();
  const needed = (label: string) => [{ required: true, whitespace: true, message: t.needed(label) }];
  const kinds = schoolKindSchema.options.map((kind) => {
    const stages = STAGES_OF_KIND[kind].map(word).join('、');
    return { value: kind, label: stages === word(kind) ? stages : `${word(kind)}（${stages}）` };
  });
  return (
    <Modal open title={title} okText={t.register} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
      <p className="quiet">{hint}</p>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={onRegister}>
        {'name' in initial && (
          <>
            <Form.Item name="name" label={t.newName} rules={needed(t.newName)}>
              <Input autoFocus />
            </Form.Item>
            <Form.Item name="kind" label={t.newKind} rules={needed(t.newKind)}>
              <Select options={kinds} />
            </Form.Item>
          </>
        )}
        <Form.Item name="district" label={t.newDistrict} rules={needed(t.newDistrict)}>
          <AutoComplete options={districts.map((value) => ({ value }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
