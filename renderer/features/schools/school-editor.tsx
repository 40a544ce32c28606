import { AutoComplete, Form, Input, Modal, Select, Table } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { useHistory } from '#renderer/stores/history.ts';
import { useSchools, type RegisteredSchool } from '#renderer/stores/schools.ts';
import { setFields } from '#renderer/stores/writing.ts';
import { distinctCounties } from '#shared/domain/workbook/county-name.ts';
import { ownershipSchema, schoolKindSchema, urbanRuralSchema } from '#shared/schema/school.ts';
import {
  changedDetails,
  DETAIL_FIELDS,
  detailVersions,
  type DetailField,
  type Details,
  type DetailVersion,
} from './school-details.ts';
import { schoolsTexts } from './texts.ts';

type Word = Parameters<ReturnType<typeof useWord>>[0];

interface WordChoiceProps<T extends Word> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T | null;
  readonly canClear: boolean;
  readonly onChange: (value: T | null) => void;
}

function WordChoice<T extends Word>({ label, options, value, canClear, onChange }: WordChoiceProps<T>) {
  const word = useWord();
  return (
    <Select<T>
      aria-label={label}
      allowClear={canClear}
      value={value}
      options={options.map((option) => ({ value: option, label: word(option) }))}
      onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    />
  );
}

function useDetailLabel(): (field: DetailField) => string {
  const t = useTexts(schoolsTexts);
  return (field) => t[field];
}

interface DetailFieldsProps {
  readonly details: Details;
  readonly onChange: (details: Details) => void;
}

function DetailFields({ details, onChange }: DetailFieldsProps) {
  const labelOf = useDetailLabel();
  const schools = useSchools();
  const counties = useMemo(
    () => distinctCounties((schools ?? []).flatMap(({ district }) => district ?? [])),
    [schools],
  );
  const set = (changed: Partial<Details>): void => onChange({ ...details, ...changed });
  const text = (field: 'name' | 'principal' | 'phone' | 'address'): ReactNode => (
    <Input
      aria-label={labelOf(field)}
      value={details[field] ?? ''}
      onChange={({ target }) => set({ [field]: target.value })}
    />
  );
  const inputs: Readonly<Record<DetailField, ReactNode>> = {
    name: text('name'),
    kind: (
      <WordChoice
        label={labelOf('kind')}
        options={schoolKindSchema.options}
        value={details.kind}
        canClear={false}
        onChange={(kind) => set({ kind })}
      />
    ),
    urbanRural: (
      <WordChoice
        label={labelOf('urbanRural')}
        options={urbanRuralSchema.options}
        value={details.urbanRural}
        canClear
        onChange={(urbanRural) => set({ urbanRural })}
      />
    ),
    ownership: (
      <WordChoice
        label={labelOf('ownership')}
        options={ownershipSchema.options}
        value={details.ownership}
        canClear
        onChange={(ownership) => set({ ownership })}
      />
    ),
    district: (
      <AutoComplete
        aria-label={labelOf('district')}
        value={details.district ?? ''}
        options={counties.map((value) => ({ value }))}
        onChange={(district: string | undefined) => set({ district: district ?? null })}
      />
    ),
    principal: text('principal'),
    phone: text('phone'),
    address: text('address'),
  };
  return (
    <Form layout="horizontal" labelCol={{ span: 5 }} size="small">
      {DETAIL_FIELDS.map((field) => (
        <Form.Item key={field} label={labelOf(field)} style={{ marginBottom: 8 }}>
          {inputs[field]}
        </Form.Item>
      ))}
    </Form>
  );
}

function DetailHistory({ code }: Pick<RegisteredSchool, 'code'>) {
  const t = useTexts(schoolsTexts);
  const labelOf = useDetailLabel();
  const changes = useHistory({ entity: 'school', entityId: code, fields: DETAIL_FIELDS });
  return (
    <Table<DetailVersion>
      size="small"
      rowKey={({ clock }) => clock}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={[...detailVersions(changes ?? [])]}
      locale={{ emptyText: t.detailHistoryEmpty }}
      columns={[
        { title: t.detailHistory, render: (_, { field }) => labelOf(field) },
        { title: t.detailValue, render: (_, { value }) => value ?? t.notReported },
        {
          title: t.detailBy,
          render: (_, { author, at }) => (
            <span className="quiet">
              {author ?? t.someone} {formatMoment(at)}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Corrects what the register says of a school, and tells what it said before. */
export function SchoolEditor({ school, onClose }: { readonly school: RegisteredSchool; readonly onClose: () => void }) {
  const t = useTexts(schoolsTexts);
  const save = useSave();
  const [details, setDetails] = useState<Details>(school);
  const submit = async (): Promise<void> => {
    const { kind, name, ...rest } = changedDetails(school, details);
    const edits = setFields('school', school.code, { ...rest, ...(kind && { kind }), ...(name && { name }) });
    if (await save(edits)) onClose();
  };
  return (
    <Modal
      open
      // With what was registered before, the buttons are to be in sight in a low window.
      style={{ top: 24 }}
      width={640}
      title={t.editIdentity(school.name)}
      okText={t.saveIdentity}
      cancelText={t.cancel}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="stack">
        <DetailFields details={details} onChange={setDetails} />
        <DetailHistory code={school.code} />
      </div>
    </Modal>
  );
}
