import { Select } from 'antd';
import type { School } from '#shared/schema/school.ts';

interface SchoolSelectProps {
  readonly schools: readonly School[];
  readonly value: string | null;
  readonly label: string;
  readonly onChange: (code: string) => void;
}

export const SchoolSelect = ({ schools, value, label, onChange }: SchoolSelectProps) => (
  <Select
    showSearch={{ optionFilterProp: 'label' }}
    aria-label={label}
    style={{ width: 200 }}
    value={value}
    options={schools.map(({ code, name }) => ({ value: code, label: name }))}
    onChange={onChange}
  />
);
