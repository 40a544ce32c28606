import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import { clauseName } from '#shared/domain/plan/clause-name.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import type { LedgerLine } from './ledger-line.ts';
import { ledgerTexts } from './texts.ts';

/** The ledger as a table for other programs. */
export function useLedgerContent(): (lines: readonly LedgerLine[]) => TableContent {
  const t = useTexts(ledgerTexts);
  const word = useWord();
  const codeText = useCodeText();
  return (lines) =>
    tableContent(lines, [
      [t.state, ({ state }) => t.states[state]],
      [t.dueOn, ({ dueOn }) => dueOn],
      [t.noDueReason, ({ noDueReason }) => noDueReason],
      [t.school, ({ schoolName }) => schoolName],
      [t.code, ({ schoolCode }) => codeText(schoolCode)],
      [t.findingText, ({ text }) => text],
      [t.requirement, ({ requirement }) => requirement],
      [t.responsible, ({ responsible }) => responsible],
      [t.item, ({ item }) => item],
      [
        t.basis,
        ({ clauses }) => clauses.map(({ planTitle, locator }) => `${planTitle} ${clauseName(locator)}`).join('；'),
      ],
      [t.severity, ({ severity }) => severity && word(severity)],
    ]);
}
