import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { tableContent } from '#renderer/ui/table-content.ts';
import type { FieldSetting } from '#shared/domain/workbook/field-setting.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { CellRef } from '#shared/schema/workbook-reading.ts';
import type { TableCell, TableContent } from '#shared/schema/table-content.ts';
import { labelOf } from './setting-table.tsx';
import { placeTextFor } from './place-text.ts';
import { importTexts } from './texts.ts';

/** A line of the dry run, whichever pile it lies in. */
interface Line {
  readonly pile: string;
  /** Null: nothing would be set. */
  readonly setting: FieldSetting | null;
  readonly at: readonly CellRef[];
  readonly found: string | null;
  readonly message: string | null;
}

function settingLine(pile: string, setting: FieldSetting): Line {
  const source = setting.kind === 'figure' ? (setting.value?.source ?? null) : null;
  return { pile, setting, at: source === null ? [] : [source], found: null, message: null };
}

/** The piles of a dry run as one table, to be looked through elsewhere before anything is written. */
export function useDryRunContent(): (plan: ImportPlan, schoolNames: ReadonlyMap<string, string>) => TableContent {
  const t = useTexts(importTexts);
  const figureText = useFigureText();
  const valueOf = (setting: FieldSetting | null, side: 'before' | 'value'): TableCell => {
    if (setting === null || setting[side] === null) return null;
    if (setting.kind === 'school') return setting[side];
    const figure = setting[side];
    return typeof figure?.value === 'number' ? figure.value : figure && figureText(figure);
  };
  const linesOf = ({ added, changed, losses, refused, warnings }: ImportPlan): readonly Line[] => [
    ...added.map((setting) => settingLine(t.pileNames.added, setting)),
    ...changed.map((setting) => settingLine(t.pileNames.changed, setting)),
    ...losses
      .filter((setting) => !changed.includes(setting))
      .map((setting) => settingLine(t.pileNames.losses, setting)),
    ...refused.map(({ at, found, message }) => ({ pile: t.pileNames.refused, setting: null, at, found, message })),
    ...warnings.map(({ at, message }) => ({ pile: t.pileNames.warning, setting: null, at, found: null, message })),
  ];
  return (plan, schoolNames) => {
    const lines = linesOf(plan);
    const place = placeTextFor(lines);
    return tableContent<Line>(lines, [
      [t.pile, ({ pile }) => pile],
      [t.school, ({ setting }) => setting && (schoolNames.get(setting.schoolCode) ?? setting.schoolCode)],
      [t.schoolYear, ({ setting }) => (setting?.kind === 'figure' ? setting.year : null)],
      [t.figure, ({ setting }) => setting && labelOf(setting)],
      [t.before, ({ setting }) => valueOf(setting, 'before')],
      [t.after, ({ setting }) => valueOf(setting, 'value')],
      [t.where, ({ at }) => place(at)],
      [t.foundText, ({ found }) => found],
      [t.reason, ({ message }) => message],
    ]);
  };
}
