import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import { type School, type SchoolKind, schoolKindSchema, STAGES_OF_KIND } from '#shared/schema/school.ts';
import { figuresOfKind } from './needed-figures.ts';
import type { StepFormProps } from './step-form-props.ts';
import { whatIfTexts } from './texts.ts';

const UNKNOWN = { urbanRural: null, ownership: null, district: null, address: null, principal: null, phone: null };

/** Supposed schools have codes that no real one can have: these are digits only. */
function newCode(schools: readonly School[]): string {
  let number = 1;
  while (schools.some(({ code }) => code === `推演${number}`)) number += 1;
  return `推演${number}`;
}

/** Supposes a school that does not exist yet, with as many of its figures as are known. */
export function AddSchoolForm({ evaluation, data, stage, onAdd }: StepFormProps) {
  const t = useTexts(whatIfTexts);
  const word = useWord();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SchoolKind | null>(null);
  const [values, setValues] = useState<Readonly<Record<FigureKey, number | null>>>({});
  const { standard, schools } = evaluation;
  const kinds = schoolKindSchema.options.filter((it) => STAGES_OF_KIND[it].includes(stage));
  const chosen = kind !== null && kinds.includes(kind) ? kind : null;
  const figures = chosen === null ? [] : figuresOfKind(chosen, { departments: schools.departments, standard });
  function add(): void {
    if (chosen === null) return;
    const school = { code: newCode(data.schools), name: name.trim(), kind: chosen, ...UNKNOWN };
    const known: Record<FigureKey, number> = {};
    for (const { key } of figures) {
      const value = values[key] ?? null;
      if (value !== null) known[key] = value;
    }
    if (!onAdd([{ kind: 'add-school', school, figures: known }])) return;
    setName('');
    setValues({});
  }
  return (
    <Form layout="vertical" onFinish={add}>
      <div className="what-if-grid">
        <Form.Item label={t.name}>
          <Input aria-label={t.name} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Form.Item label={t.kind}>
          <Select
            aria-label={t.kind}
            value={chosen}
            options={kinds.map((value) => ({ value, label: word(value) }))}
            onChange={setKind}
          />
        </Form.Item>
        {figures.map(({ key, label, unit }) => (
          <Form.Item key={key} label={label}>
            <InputNumber
              aria-label={label}
              min={0}
              style={{ width: '100%' }}
              suffix={unit}
              value={values[key] ?? null}
              onChange={(value) => setValues({ ...values, [key]: value })}
            />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit" disabled={chosen === null || name.trim() === ''}>
        {t.add}
      </Button>
      {chosen !== null && <span className="quiet what-if-now">{t.blankHint}</span>}
    </Form>
  );
}
