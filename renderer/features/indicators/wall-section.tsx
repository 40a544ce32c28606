import { Input, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import { urbanRuralSchema } from '#shared/schema/school.ts';
import { CellDrawer, type OpenCell } from './cell-drawer.tsx';
import type { Evaluation } from './evaluation.ts';
import { indicatorTexts } from './texts.ts';
import { WallChart } from './wall-chart.tsx';
import { useWallContent } from './wall-content.ts';
import { filterWall, type Overall, type WallFilter, type WallRow } from './wall-filter.ts';

interface WallFiltersProps {
  readonly filter: WallFilter;
  readonly onChange: (filter: WallFilter) => void;
}

function WallFilters({ filter, onChange }: WallFiltersProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const overall: readonly { value: Overall; label: string }[] = [
    { value: 'passes', label: t.passes },
    { value: 'fails', label: t.failsSchool },
    { value: 'unknown', label: t.unknown },
  ];
  return (
    <Space wrap>
      <Input.Search
        allowClear
        aria-label={t.school}
        placeholder={t.school}
        style={{ width: 220 }}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Select
        allowClear
        aria-label={t.urbanRural}
        placeholder={t.urbanRural}
        style={{ minWidth: 110 }}
        value={filter.urbanRural}
        options={urbanRuralSchema.options.map((value) => ({ value, label: word(value) }))}
        onChange={(urbanRural) => onChange({ ...filter, urbanRural: urbanRural ?? null })}
      />
      <Select
        allowClear
        aria-label={t.filterVerdict}
        placeholder={t.filterVerdict}
        style={{ minWidth: 130 }}
        value={filter.overall}
        options={[...overall]}
        onChange={(chosen) => onChange({ ...filter, overall: chosen ?? null })}
      />
    </Space>
  );
}

interface WallSectionProps {
  readonly county: CountyData;
  readonly evaluation: Evaluation;
  readonly result: StageResult;
}

/** 挂图作战 with its filters, the drawer behind its cells, and its export. */
export function WallSection({ county, evaluation: { standard, schools }, result }: WallSectionProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const contentOf = useWallContent();
  const [filter, setFilter] = useState<WallFilter>({ text: '', urbanRural: null, overall: null });
  const [cell, setCell] = useState<OpenCell | null>(null);
  const rows = useMemo((): readonly WallRow[] => {
    const places = new Map(county.schools.map(({ code, urbanRural }) => [code, urbanRural]));
    return schools.departments
      .filter(({ stage }) => stage === result.stage)
      .map((department) => ({ ...department, urbanRural: places.get(department.code) ?? null }));
  }, [county, schools, result]);
  const shown = filterWall(rows, filter);
  const indicators = standard.indicators.filter(({ id }) => Object.hasOwn(result.indicators, id));
  return (
    <Section title={`${t.wall} · ${t.count(shown.length, rows.length)}`}>
      <div className="stack">
        <Space wrap style={{ justifyContent: 'space-between' }}>
          <WallFilters filter={filter} onChange={setFilter} />
          <SaveTable
            name={`${t.wall} ${word(result.stage)} ${county.year}`}
            content={() => contentOf(shown, indicators)}
          />
        </Space>
        <div className="quiet">{t.legend(`${standard.schoolRule.floor * 100}%`)}</div>
        <WallChart rows={shown} indicators={indicators} onOpen={(row, indicator) => setCell({ row, indicator })} />
        <CellDrawer cell={cell} onClose={() => setCell(null)} />
      </div>
    </Section>
  );
}
