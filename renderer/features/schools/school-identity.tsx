import { Button, Descriptions } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { SchoolCode } from './school-code.tsx';
import { SchoolEditor } from './school-editor.tsx';
import { schoolsTexts } from './texts.ts';

interface SchoolIdentityProps {
  readonly school: RegisteredSchool;
  /** 建校时间 as it was last reported; it is a yearly figure. */
  readonly built: ReactNode;
}

export function SchoolIdentity({ school, built }: SchoolIdentityProps) {
  const t = useTexts(schoolsTexts);
  const word = useWord();
  const [isEditing, setEditing] = useState(false);
  const { kind, urbanRural, ownership } = school;
  const entries: readonly (readonly [string, ReactNode])[] = [
    [t.code, <SchoolCode key={school.code} code={school.code} />],
    [t.kind, kind && word(kind)],
    [t.urbanRural, urbanRural && word(urbanRural)],
    [t.ownership, ownership && word(ownership)],
    [t.district, school.district],
    [t.principal, school.principal],
    [t.phone, school.phone],
    [t.address, school.address],
    [t.built, built],
  ];
  return (
    <div className="stack">
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={entries.map(([label, text]) => ({ key: label, label, children: text ?? t.notReported }))}
      />
      <div>
        <Button size="small" onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      </div>
      {isEditing && <SchoolEditor school={school} onClose={() => setEditing(false)} />}
    </div>
  );
}
