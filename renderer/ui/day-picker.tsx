import type { ReactNode } from 'react';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

type DayPickerProps = {
  /** ISO day, e.g. 2026-11-22. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly label: string;
  readonly disabled?: boolean;
};

export const DayPicker = ({ value, onChange, label, disabled = false }: DayPickerProps): ReactNode => (
  <DatePicker
    aria-label={label}
    disabled={disabled}
    value={value === null ? null : dayjs(value)}
    format="YYYY-MM-DD"
    onChange={(day: dayjs.Dayjs | null) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
  />
);
