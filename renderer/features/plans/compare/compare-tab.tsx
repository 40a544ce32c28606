import { Input, Segmented, Space, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useToday } from '#renderer/hooks/use-today.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { usePlanComparison, type PlanComparison } from '#renderer/stores/plan-comparison.ts';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { bindingTarget, type Binding, type Standing } from '#shared/domain/plan-compare/binding-target.ts';
import { plansOf, type Basis, type IndicatorRow } from '#shared/domain/plan-compare/compare-indicators.ts';
import { placesOver } from '#shared/domain/plan-compare/jurisdiction.ts';
import { BasisTime, periodOf } from './basis-time.tsx';
import { AskedPlace, type Asked } from './asked-place.tsx';
import { BindingCell, CommitmentText } from './binding-cell.tsx';
import { BindingDrawer } from './binding-drawer.tsx';
import { useCompareContent } from './compare-content.ts';
import './compare.css';
import { compareTexts } from './texts.ts';

interface Line extends IndicatorRow {
  /** Null until it is said for which schools. */
  readonly binding: Binding | null;
}

/** What binds comes first, then what has to be warned of. */
const rank = ({ binding }: Line): number =>
  binding === null || binding.binding !== null ? 0 : binding.warnings.length > 0 ? 1 : 2;

function linesFor({ rows, regions }: PlanComparison, { place, stage, year }: Asked): readonly Line[] {
  const trimmed = place.trim();
  const lines = rows.map((row) => ({
    ...row,
    binding: trimmed === '' || stage === null ? null : bindingTarget({ row, place: trimmed, stage, year, regions }),
  }));
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

const isForPlace = (standing: Standing): boolean => standing !== 'elsewhere' && standing !== 'hidden';

/** The plans that the lines speak of: those that hold for the place that was asked about first, then the newest. */
function basesOf(lines: readonly Line[]): readonly Basis[] {
  const bases = new Map(lines.flatMap(({ commitments }) => commitments.map(({ basis }) => [basis.id, basis])));
  const near = new Set(
    lines.flatMap(({ binding }) =>
      (binding?.judged ?? []).flatMap(({ commitment, standing }) =>
        isForPlace(standing) ? [commitment.basis.id] : [],
      ),
    ),
  );
  return [...bases.values()].toSorted(
    (a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || (periodOf(a) < periodOf(b) ? 1 : -1),
  );
}

const planColumns = (
  lines: readonly Line[],
  { standIns, standInText }: { readonly standIns: ReadonlySet<string>; readonly standInText: string },
): TableColumnsType<Line> =>
  basesOf(lines).map((basis) => ({
    key: basis.id,
    width: 170,
    title: (
      <div className="compare-plan" title={basis.title}>
        {basis.title}
        <BasisTime basis={basis} />
        {standIns.has(basis.id) && <span className="quiet">{standInText}</span>}
      </div>
    ),
    render: (_, { commitments }) =>
      commitments
        .filter((each) => each.basis.id === basis.id)
        .map((commitment) => <CommitmentText key={commitment.target.id} commitment={commitment} />),
  }));

/** The same indicator across plans and years, and which of them binds the schools of a place in a year. */
export function CompareTab() {
  const t = useTexts(compareTexts);
  const thisYear = useToday().slice(0, 4);
  const [asked, setAsked] = useState<Asked>({ schoolCode: null, place: '', stage: null, year: thisYear });
  const [isShared, setShared] = useState(true);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const contentOf = useCompareContent();
  const comparison = usePlanComparison();
  const all = useMemo(() => linesFor(comparison, asked), [comparison, asked]);
  const lines = all.filter((line) => (!isShared || plansOf(line) > 1) && line.indicator.includes(text.trim()));
  const places = placesOver(asked.place.trim(), comparison.regions);
  const full = places.at(-1) ?? '';
  const opened = all.find(({ indicator }) => indicator === open);
  const isAsked = asked.place.trim() !== '' && asked.stage !== null;

  return (
    <div className="stack">
      <span>{t.lead}</span>
      <AskedPlace asked={asked} regions={comparison.regions} thisYear={Number(thisYear)} onChange={setAsked} />
      <Space wrap>
        <Segmented
          value={isShared ? 'shared' : 'all'}
          options={[
            { value: 'shared', label: t.shared },
            { value: 'all', label: t.all },
          ]}
          onChange={(value) => setShared(value === 'shared')}
        />
        <Input.Search
          allowClear
          aria-label={t.find}
          placeholder={t.find}
          style={{ width: 220 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SaveTable name={t.file} content={() => contentOf(lines)} />
        {isAsked && full !== asked.place.trim() && (
          <span className="quiet">{t.takenFor(asked.place.trim(), full)}</span>
        )}
      </Space>
      <Table<Line>
        size="small"
        sticky
        rowKey="indicator"
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t.noRows }}
        dataSource={lines}
        columns={[
          { title: t.indicator, dataIndex: 'indicator', width: 180, fixed: 'left' },
          {
            title: isAsked ? t.binds(full, asked.year) : t.choose,
            key: 'binding',
            width: 240,
            fixed: 'left',
            render: (_, { indicator, binding }) =>
              binding !== null && <BindingCell binding={binding} onOpen={() => setOpen(indicator)} />,
          },
          ...planColumns(lines, { standIns: comparison.standIns, standInText: t.standIn }),
        ]}
      />
      {opened?.binding !== null && opened?.binding !== undefined && (
        <BindingDrawer
          indicator={opened.indicator}
          binding={opened.binding}
          places={places}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
