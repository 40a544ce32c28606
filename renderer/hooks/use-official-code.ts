import { useMemo } from 'react';
import { defineTexts, useTexts } from '#renderer/i18n/texts.ts';
import { officialCodes, type FindOfficialCode } from '#shared/domain/official-codes.ts';
import { useRows } from './use-rows.ts';

export function useOfficialCode(): FindOfficialCode {
  const aliases = useRows('schoolAlias');
  return useMemo(() => officialCodes(aliases ?? []), [aliases]);
}

const codeTexts = defineTexts({ none: '未填' }, { none: 'Not filled in' });

/** What is shown and exported as the 学校标识码 of a school. */
export function useCodeText(): (code: string) => string {
  const officialCode = useOfficialCode();
  const { none } = useTexts(codeTexts);
  return useMemo(() => (code) => officialCode(code) ?? none, [officialCode, none]);
}
