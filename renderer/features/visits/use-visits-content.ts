import { useCodeText } from '#renderer/hooks/use-official-code.ts';
import { useRows } from '#renderer/hooks/use-rows.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { inspectionIdOf } from '#renderer/stores/inspections.ts';
import { useFindTemplate } from '#renderer/stores/library.ts';
import { isThere, type RegisteredSchool } from '#renderer/stores/schools.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { Identified } from '#shared/domain/inspection/record.ts';
import type { Visit } from '#shared/schema/inspection.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { visitsTexts } from './texts.ts';

/** Visits as a table for other programs: a line for each school of each. */
export function useVisitsContent(
  schools: readonly RegisteredSchool[] | undefined,
  sealed: ReadonlySet<string> | undefined,
): (visits: readonly Identified<Visit>[]) => TableContent {
  const say = useTexts(visitsTexts);
  const findTemplate = useFindTemplate();
  const codeText = useCodeText();
  const inspections = useRows('inspection');
  const names = new Map(schools?.map(({ code, name }) => [code, name]));
  const started = new Set(inspections?.filter(isThere).map(({ id }) => id));
  const stateOf = (id: string): string =>
    sealed?.has(id) === true ? say.states.sealed : started.has(id) ? say.states.started : say.states.notStarted;
  return (visits) =>
    tableContent(
      visits.flatMap((visit) => visit.schoolCodes.map((code) => ({ visit, code }))),
      [
        [say.form.date, ({ visit }) => visit.date],
        [say.form.title, ({ visit }) => visit.title],
        [say.form.schools, ({ code }) => names.get(code) ?? code],
        [say.schoolCode, ({ code }) => codeText(code)],
        [say.form.listNumber, ({ visit }) => visit.listNumber],
        [
          say.form.template,
          ({ visit }) => findTemplate(visit.templateId, visit.templateVersion)?.title ?? say.templateMissing,
        ],
        [say.inspectors, ({ visit }) => visit.inspectors.join('、')],
        [say.state, ({ visit, code }) => stateOf(inspectionIdOf(visit.id, code))],
      ],
    );
}
