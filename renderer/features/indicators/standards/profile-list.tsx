import { Button, Space, Switch, Table, type TableColumnsType } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { usedNames, type County } from '#renderer/stores/county.ts';
import { chooseEdits, createEdits, leaveEdits, removeEdits, type ChoosableProfile } from '#renderer/stores/profiles.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import { useConfirm } from '#renderer/ui/use-confirm.ts';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { isInForce } from '#shared/domain/indicators/standard.ts';
import type { Period, Profile } from '#shared/schema/indicator.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { standardsTexts } from './texts.ts';

type Line = Pick<Profile, 'id' | 'name' | 'jurisdiction' | 'source'> &
  Period & { readonly level: Profile['level'] | null; readonly chosen: ChoosableProfile | null };

const NATIONAL: Line = { ...NATIONAL_STANDARD, level: null, chosen: null };

function useHolds(): (profile: Profile) => string {
  const t = useTexts(standardsTexts).choose;
  return ({ thresholds, coefficients, indicators, relaxations }) => {
    const limits = thresholds.length + coefficients.length;
    const targets = indicators.filter(({ group }) => group === '计划目标').length;
    const added = indicators.length - targets;
    return (
      [
        limits + added > 0 ? t.limits(limits + added) : null,
        targets > 0 ? t.targets(targets) : null,
        relaxations.length > 0 ? t.switches(relaxations.length) : null,
      ]
        .filter((text) => text !== null)
        .join('，') || t.nothing
    );
  };
}

interface ProfileListProps {
  readonly county: County;
  readonly profiles: readonly ChoosableProfile[];
  /** The day the year's figures are about. */
  readonly date: string;
  readonly onEdit: (id: string) => void;
}

function useColumns({ county, date, onEdit }: Omit<ProfileListProps, 'profiles'>): TableColumnsType<Line> {
  const texts = useTexts(standardsTexts);
  const t = texts.choose;
  const save = useSave();
  const holds = useHolds();
  return [
    {
      title: t.use,
      width: 90,
      render: (_, { id, name, chosen }) =>
        chosen === null ? (
          t.always
        ) : (
          <Switch
            size="small"
            aria-label={`${t.use} ${name}`}
            checked={usedNames(chosen, county.names).length > 0}
            onChange={(isUsed) =>
              void save(isUsed ? chooseEdits(id, county.code) : leaveEdits(id, usedNames(chosen, county.names)))
            }
          />
        ),
    },
    {
      title: t.name,
      render: (_, { name, chosen, source }) => (
        <>
          {name}
          <div className="quiet">
            {chosen === null
              ? t.readOnly
              : chosen.own === null
                ? t.shipped
                : source.document !== name && source.document}
          </div>
        </>
      ),
    },
    {
      title: t.jurisdiction,
      width: 150,
      render: (_, { jurisdiction, level }) => [jurisdiction, level].filter(Boolean).join(' · '),
    },
    { title: t.period, width: 200, render: (_, { from, until }) => texts.until(from, until) },
    {
      title: t.inYear(date),
      width: 120,
      render: (_, line) =>
        isInForce(line, date) ? <Mark tone="good">{t.inForce}</Mark> : <Mark tone="plain">{t.notInForce}</Mark>,
    },
    {
      title: t.holds,
      width: 200,
      render: (_, { chosen }) => (chosen === null ? '7 + 15 + 9 + 1' : holds(chosen.profile)),
    },
    {
      width: 130,
      render: (_, { id, name, chosen }) =>
        (chosen?.own ?? null) !== null && (
          <Space>
            <Button size="small" aria-label={`${t.edit} ${name}`} onClick={() => onEdit(id)}>
              {t.edit}
            </Button>
            <RemoveButton id={id} name={name} />
          </Space>
        ),
    },
  ];
}

function useContent({
  county,
  date,
}: Pick<ProfileListProps, 'county' | 'date'>): (lines: readonly Line[]) => TableContent {
  const texts = useTexts(standardsTexts);
  const t = texts.choose;
  const holds = useHolds();
  return (lines) =>
    tableContent(lines, [
      [t.name, ({ name }) => name],
      [
        t.use,
        ({ chosen }) => (chosen === null ? t.always : usedNames(chosen, county.names).length > 0 ? t.used : t.unused),
      ],
      [t.jurisdiction, ({ jurisdiction, level }) => [jurisdiction, level].filter(Boolean).join(' · ')],
      [t.document, ({ source }) => source.document],
      [t.period, ({ from, until }) => texts.until(from, until)],
      [t.inYear(date), (line) => (isInForce(line, date) ? t.inForce : t.notInForce)],
      [t.holds, ({ chosen }) => (chosen === null ? '7 + 15 + 9 + 1' : holds(chosen.profile))],
    ]);
}

function RemoveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTexts(standardsTexts).choose;
  const save = useSave();
  const confirm = useConfirm();
  const remove = async (): Promise<void> => {
    const question = {
      title: t.removeTitle(name),
      consequence: t.removeConsequence,
      act: t.remove,
      isDestructive: true,
    };
    if (await confirm(question)) await save(removeEdits(id));
  };
  return (
    <Button size="small" danger type="text" aria-label={`${t.remove} ${name}`} onClick={() => void remove()}>
      {t.remove}
    </Button>
  );
}

/** The national standard, which nobody changes, and the profiles a county can lay over it. */
export function ProfileList({ profiles, ...rest }: ProfileListProps) {
  const t = useTexts(standardsTexts).choose;
  const { county, onEdit } = rest;
  const save = useSave();
  const columns = useColumns(rest);
  const contentOf = useContent(rest);
  const lines = [NATIONAL, ...profiles.map((chosen): Line => ({ ...chosen.profile, chosen }))];
  const create = async (): Promise<void> => {
    const name = t.newName(county.code);
    const { id, edits } = createEdits(county.code, {
      name,
      jurisdiction: county.code,
      level: '县',
      from: rest.date,
      until: null,
      source: { document: name, locator: null, verification: 'unverified', note: null },
    });
    if (await save(edits)) onEdit(id);
  };
  return (
    <Section title={t.title(county.code)}>
      <div className="stack">
        <div className="quiet">{t.lead}</div>
        <Table<Line> size="small" pagination={false} rowKey="id" columns={columns} dataSource={lines} />
        <Space>
          <Button type="primary" onClick={() => void create()}>
            {t.create}
          </Button>
          <SaveTable name={`${t.title(county.code)} ${rest.date}`} content={() => contentOf(lines)} />
        </Space>
      </div>
    </Section>
  );
}
