import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { figuresOfSchool } from './needed-figures.ts';
import { SchoolSelect } from './school-select.tsx';
import type { StepFormProps } from './step-form-props.ts';
import { whatIfTexts } from './texts.ts';

/** A school with one stage may have reported a figure without naming it. */
const findFigure = (facts: CountyData['facts'], code: string | null, key: FigureKey): FigureValue | undefined => {
  const figures = facts.find((it) => it.code === code)?.figures;
  return figures?.[key] ?? figures?.[key.split('@')[0] ?? key];
};

/** Supposes that a school had reported another number. */
export function SetFigureForm({ evaluation, county, data, onAdd }: StepFormProps) {
  const t = useTexts(whatIfTexts);
  const figureText = useFigureText();
  const [code, setCode] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [value, setValue] = useState<number | null>(null);
  const { standard, schools } = evaluation;
  const figures = code === null ? [] : figuresOfSchool(code, { departments: schools.departments, standard });
  const figure = figures.find((it) => it.key === key);
  const valueIn = ({ facts }: CountyData): string => {
    const stored = figure === undefined ? undefined : findFigure(facts, code, figure.key);
    return stored === undefined ? t.notReported : figureText({ ...stored, unit: figure?.unit ?? stored.unit });
  };
  const [real, supposed] = [valueIn(county), valueIn(data)];
  function add(): void {
    if (code === null || figure === undefined || value === null) return;
    if (onAdd([{ kind: 'set-figure', code, key: figure.key, value }])) setValue(null);
  }
  return (
    <Form layout="inline" onFinish={add}>
      <Form.Item label={t.school}>
        <SchoolSelect schools={data.schools} value={code} label={t.school} onChange={setCode} />
      </Form.Item>
      <Form.Item label={t.figure}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t.figure}
          disabled={code === null}
          style={{ width: 240 }}
          value={figure?.key ?? null}
          options={figures.map((it) => ({ value: it.key, label: it.label }))}
          onChange={setKey}
        />
      </Form.Item>
      <Form.Item label={t.supposed}>
        <InputNumber
          aria-label={t.supposed}
          min={0}
          style={{ width: 170 }}
          suffix={figure?.unit}
          value={value}
          onChange={setValue}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={figure === undefined || value === null}>
        {t.add}
      </Button>
      {figure !== undefined && (
        <span className="quiet what-if-now">
          {t.now(real)}
          {supposed !== real && t.nowSupposed(supposed)}
        </span>
      )}
    </Form>
  );
}
