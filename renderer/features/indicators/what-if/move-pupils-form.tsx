import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { SchoolSelect } from './school-select.tsx';
import type { StepFormProps } from './step-form-props.ts';
import { whatIfTexts } from './texts.ts';

/** Supposes that pupils of the shown stage went to another school. */
export function MovePupilsForm({ evaluation, data, stage, onAdd }: StepFormProps) {
  const t = useTexts(whatIfTexts);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const teaching = new Set(evaluation.schools.departments.filter((it) => it.stage === stage).map(({ code }) => code));
  const schools = data.schools.filter(({ code }) => teaching.has(code));
  function add(): void {
    if (from === null || to === null || count === null) return;
    if (onAdd([{ kind: 'move-pupils', from, to, stage, count }])) setCount(null);
  }
  return (
    <Form layout="inline" onFinish={add}>
      <Form.Item label={t.from}>
        <SchoolSelect schools={schools} value={from} label={t.from} onChange={setFrom} />
      </Form.Item>
      <Form.Item label={t.to}>
        <SchoolSelect
          schools={schools.filter(({ code }) => code !== from)}
          value={to === from ? null : to}
          label={t.to}
          onChange={setTo}
        />
      </Form.Item>
      <Form.Item label={t.count}>
        <InputNumber aria-label={t.count} min={1} precision={0} value={count} onChange={setCount} />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={from === null || to === null || to === from || count === null}>
        {t.add}
      </Button>
    </Form>
  );
}
