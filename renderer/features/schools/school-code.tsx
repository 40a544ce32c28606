import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useOfficialCode } from '#renderer/hooks/use-official-code.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSchools, type RegisteredSchool } from '#renderer/stores/schools.ts';
import { setFields, write } from '#renderer/stores/writing.ts';
import { isProvisionalCode, schoolCodeSchema } from '#shared/schema/school.ts';
import { schoolsTexts } from './texts.ts';

/** The 学校标识码 of a school; one that was registered without it can be given it. */
export function SchoolCode({ code }: Pick<RegisteredSchool, 'code'>) {
  return useOfficialCode()(code) ?? <CodeEntry provisional={code} />;
}

function CodeEntry({ provisional }: { readonly provisional: string }) {
  const t = useTexts(schoolsTexts);
  const schools = useSchools() ?? [];
  const aliases = useRows('schoolAlias') ?? [];
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Space wrap>
        {t.noCode}
        <Button size="small" onClick={() => setText('')}>
          {t.addCode}
        </Button>
      </Space>
    );
  const official = text.trim();
  const meant = aliases.find(({ id }) => id === official)?.code ?? official;
  const taken = schools.find(({ code }) => code === meant);
  const isCode = schoolCodeSchema.safeParse(official).success && !isProvisionalCode(official);
  const problem = taken !== undefined ? t.codeTaken(taken.name) : !isCode && official !== '' ? t.codeForm : null;
  const save = (): void => {
    if (isCode && taken === undefined) void write(setFields('schoolAlias', official, { code: provisional }));
  };
  return (
    <>
      <Space.Compact>
        <Input
          autoFocus
          aria-label={t.code}
          status={problem === null ? '' : 'error'}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={save}
        />
        <Button type="primary" disabled={!isCode || problem !== null} onClick={save}>
          {t.saveCode}
        </Button>
        <Button onClick={() => setText(null)}>{t.cancel}</Button>
      </Space.Compact>
      {problem !== null && <div role="alert">{problem}</div>}
    </>
  );
}
