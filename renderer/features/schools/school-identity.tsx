import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { RegisteredSchool } from '#renderer/stores/schools.ts';
import { SchoolCode } from './school-code.tsx';
import { schoolsTexts } from './texts.ts';

export function SchoolIdentity({ school }: { readonly school: RegisteredSchool }) {
  const t = useTexts(schoolsTexts);
  const word = useWord();
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
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 2, lg: 4 }}
      items={entries.map(([label, text]) => ({ key: label, label, children: text ?? t.notReported }))}
    />
  );
}
