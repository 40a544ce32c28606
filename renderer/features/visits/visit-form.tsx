import { useState, type ReactNode } from 'react';
import { Button, Form, Input, Select, Space } from 'antd';
import { ExpiredBases } from '#renderer/parts/validity.tsx';
import { useOfficialCode } from '#renderer/hooks/use-official-code.ts';
import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { currentTemplates, useFindTemplate, useTemplates } from '#renderer/stores/library.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { DayPicker } from '#renderer/ui/day-picker.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Visit } from '#shared/schema/inspection.ts';
import { STAGES_OF_KIND } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { Template } from '#shared/schema/template.ts';
import { visitsTexts } from './texts.ts';
import { problemsOf, schoolsBeyond, toVisitFields, type DraftProblem, type VisitDraft } from './visit-draft.ts';

type VisitFormProps = {
  readonly initial: VisitDraft;
  readonly schools: readonly RegisteredSchool[];
  /** Names seen before, offered while typing. */
  readonly knownInspectors: readonly string[];
  /** A school has been started with this checklist. */
  readonly isTemplateFixed: boolean;
  readonly onSave: (visit: Visit) => Promise<void>;
  /** Null when starting at once makes no sense. */
  readonly onSaveAndStart: ((visit: Visit) => Promise<void>) | null;
  readonly onCancel: () => void;
};

export function VisitForm(props: VisitFormProps): ReactNode {
  const say = useTexts(visitsTexts).form;
  const [draft, setDraft] = useState(props.initial);
  const [isChecked, setChecked] = useState(false);
  const change = (fields: Partial<VisitDraft>): void => setDraft((current) => ({ ...current, ...fields }));
  const problems = isChecked ? problemsOf(draft) : [];
  const of = (problem: DraftProblem) =>
    problems.includes(problem) ? ({ validateStatus: 'error', help: say.problems[problem] } as const) : {};
  const submit = async (then: (visit: Visit) => Promise<void>): Promise<void> => {
    setChecked(true);
    const visit = toVisitFields(draft);
    if (visit !== null) await then(visit);
  };
  const { onSaveAndStart } = props;
  const today = useToday();
  const officialCode = useOfficialCode();
  const findTemplate = useFindTemplate();
  const chosen = draft.template === null ? undefined : findTemplate(draft.template.id, draft.template.version);
  const beyond = chosen === undefined ? [] : schoolsBeyond(draft, props.schools, chosen.stages);
  return (
    <Form layout="vertical" className="section visit-form" component="div">
      <Form.Item label={say.title} required {...of('title')}>
        <Input
          aria-label={say.title}
          placeholder={say.titleHint}
          maxLength={100}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={say.date} required {...of('date')}>
        <DayPicker label={say.date} value={draft.date} onChange={(date) => change({ date })} />
      </Form.Item>
      <Form.Item label={say.schools} required {...of('schools')}>
        <Select
          mode="multiple"
          aria-label={say.schools}
          placeholder={say.schoolsHint}
          value={draft.schoolCodes}
          showSearch={{ optionFilterProp: 'label' }}
          options={props.schools.map(({ code, name }) => ({
            value: code,
            label: `${name} ${officialCode(code) ?? ''}`.trim(),
          }))}
          onChange={(schoolCodes: string[]) => change({ schoolCodes })}
        />
      </Form.Item>
      <Form.Item label={say.inspectors} required {...of('inspectors')}>
        <Select
          mode="tags"
          aria-label={say.inspectors}
          placeholder={say.inspectorsHint}
          tokenSeparators={['、', '，', ',', ' ']}
          value={draft.inspectors}
          options={props.knownInspectors.map((name) => ({ value: name, label: name }))}
          onChange={(inspectors: string[]) => change({ inspectors })}
        />
      </Form.Item>
      <Form.Item
        label={say.template}
        required
        {...of('template')}
        extra={
          <>
            {props.isTemplateFixed ? say.templateFixed : null}
            {beyond.length === 0 ? null : <Mark tone="warn">{say.templateBeyond(beyond)}</Mark>}
            {chosen === undefined ? null : <ExpiredBases basis={chosen.basis} day={draft.date ?? today} />}
          </>
        }
      >
        <TemplateSelect
          isFixed={props.isTemplateFixed}
          stages={stagesOf(draft.schoolCodes, props.schools)}
          value={draft.template}
          onChange={(template) => change({ template })}
        />
      </Form.Item>
      <Form.Item
        label={say.listNumber}
        extra={draft.listNumber.trim() === '' ? <Mark tone="warn">{say.listNumberWarning}</Mark> : null}
      >
        <Input
          aria-label={say.listNumber}
          placeholder={say.listNumberHint}
          maxLength={60}
          value={draft.listNumber}
          onChange={(event) => change({ listNumber: event.target.value })}
        />
      </Form.Item>
      <Space>
        {onSaveAndStart === null ? null : (
          <Button type="primary" onClick={() => void submit(onSaveAndStart)}>
            {say.saveAndStart}
          </Button>
        )}
        <Button type={onSaveAndStart === null ? 'primary' : 'default'} onClick={() => void submit(props.onSave)}>
          {say.save}
        </Button>
        <Button onClick={props.onCancel}>{say.cancel}</Button>
      </Space>
    </Form>
  );
}

/** The stages the chosen schools teach. */
const stagesOf = (codes: readonly string[], schools: readonly RegisteredSchool[]): readonly Stage[] =>
  schools.filter(({ code }) => codes.includes(code)).flatMap(({ kind }) => (kind === null ? [] : STAGES_OF_KIND[kind]));

const keyOf = ({ id, version }: { id: string; version: number }): string => `${id}@${version}`;

type TemplateSelectProps = {
  readonly isFixed: boolean;
  /** Of the chosen schools; empty while none is chosen. */
  readonly stages: readonly Stage[];
  readonly value: VisitDraft['template'];
  readonly onChange: (template: VisitDraft['template']) => void;
};

function TemplateSelect({ isFixed, stages, value, onChange }: TemplateSelectProps): ReactNode {
  const say = useTexts(visitsTexts).form;
  const known = useTemplates();
  // An older version stays with the visits it was chosen for and is offered to no others.
  const templates = known.filter(
    (template) => currentTemplates(known).includes(template) || (value !== null && keyOf(template) === keyOf(value)),
  );
  const isFitting = (template: Template): boolean =>
    stages.length === 0 || template.stages.some((stage) => stages.includes(stage));
  return (
    <Select
      aria-label={say.template}
      disabled={isFixed}
      placeholder={say.templateHint}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={say.noTemplates}
      value={value === null ? null : keyOf(value)}
      options={templates.filter(isFitting).map((template) => ({
        value: keyOf(template),
        label: say.templateLine(template.title, template.version, template.items.length),
      }))}
      onChange={(key: string | null) => {
        const chosen = templates.find((template) => keyOf(template) === key);
        onChange(chosen === undefined ? null : { id: chosen.id, version: chosen.version });
      }}
    />
  );
}
