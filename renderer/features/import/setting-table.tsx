import { Table, type TableColumnsType } from 'antd';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { Provenance } from '#renderer/ui/provenance.tsx';
import type { FieldSetting } from '#shared/domain/workbook/field-setting.ts';
import { cellsText } from '#shared/schema/school-facts.ts';
import { importTexts } from './texts.ts';

const figureLabels = new Map(figureDictionary.figures.map(({ id, label }) => [id, label]));
const identityLabels = new Map<string, string>(figureDictionary.identity.map(({ field, label }) => [field, label]));

/** What is set: the name of a figure with its stage, or of what a school is known by. */
export function labelOf(setting: FieldSetting): string {
  if (setting.kind === 'school') return identityLabels.get(setting.field) ?? setting.field;
  const [id = '', stage] = setting.key.split('@');
  return [stage, figureLabels.get(id) ?? id].filter(Boolean).join(' ');
}

function ValueCell({ setting, side }: { readonly setting: FieldSetting; readonly side: 'before' | 'value' }) {
  const figureText = useFigureText();
  if (setting.kind === 'school') return setting[side];
  const figure = setting[side];
  if (figure === null) return null;
  return (
    <Provenance source={figure.source} note={figure.note}>
      {figureText(figure)}
    </Provenance>
  );
}

type Line = FieldSetting & { readonly line: number };

const PAGE = 50;

interface SettingTableProps {
  readonly settings: readonly FieldSetting[];
  /** Names by code; a setting of a school itself carries only the code. */
  readonly schoolNames: ReadonlyMap<string, string>;
  readonly hasBefore: boolean;
  /** Null where nothing is to be chosen among them. */
  readonly choice: SettingChoice | null;
}

interface SettingChoice {
  readonly isChosen: (setting: FieldSetting) => boolean;
  readonly onChoose: (chosen: readonly FieldSetting[]) => void;
  readonly isBusy: boolean;
}

export function SettingTable({ settings, schoolNames, hasBefore, choice }: SettingTableProps) {
  const t = useTexts(importTexts);
  const columns: TableColumnsType<Line> = [
    { title: t.school, width: 200, render: (_, { schoolCode }) => schoolNames.get(schoolCode) ?? schoolCode },
    { title: t.schoolYear, width: 110, render: (_, setting) => (setting.kind === 'figure' ? setting.year : '') },
    { title: t.figure, width: 240, render: (_, setting) => labelOf(setting) },
    ...(hasBefore
      ? [
          {
            title: t.before,
            width: 150,
            align: 'right' as const,
            render: (_: unknown, setting: Line) => <ValueCell setting={setting} side="before" />,
          },
        ]
      : []),
    {
      title: t.after,
      width: 150,
      align: 'right',
      render: (_, setting) => <ValueCell setting={setting} side="value" />,
    },
    {
      title: t.source,
      render: (_, setting) => {
        const source = setting.kind === 'figure' ? setting.value?.source : null;
        return source === null || source === undefined ? null : `${source.sheet}!${cellsText(source)}`;
      },
    },
  ];
  return (
    <Table<Line>
      size="small"
      rowKey="line"
      columns={columns}
      dataSource={settings.map((setting, line) => ({ ...setting, line }))}
      pagination={settings.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      sticky
      {...(choice !== null && {
        rowSelection: {
          columnTitle: t.replace,
          columnWidth: 120,
          selectedRowKeys: settings.flatMap((setting, line) => (choice.isChosen(setting) ? [line] : [])),
          onChange: (lines: readonly React.Key[]) =>
            choice.onChoose(settings.filter((_, line) => lines.includes(line))),
          getCheckboxProps: () => ({ disabled: choice.isBusy }),
        },
      })}
    />
  );
}
