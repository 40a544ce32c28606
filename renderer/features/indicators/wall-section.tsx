import { Input, Select, Space } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import type { StageResult } from '#shared/domain/indicators/evaluate-balance.ts';
import type { CountyData } from '#shared/domain/indicators/unit.ts';
import type { Indicator } from '#shared/schema/indicator.ts';
import { urbanRuralSchema } from '#shared/schema/school.ts';
import { CellDrawer, type OpenCell } from './cell-drawer.tsx';
import type { Evaluation } from './evaluation.ts';
import { indicatorTexts } from './texts.ts';
import { WallChart } from './wall-chart.tsx';
import { useWallContent } from './wall-content.ts';
import { filterWall, NO_WALL_FILTER, type Overall, type WallFilter, type WallRow } from './wall-filter.ts';

interface WallFiltersProps {
  readonly indicators: readonly Indicator[];
  readonly filter: WallFilter;
  readonly onChange: (filter: WallFilter) => void;
}

function WallFilters({ indicators, filter, onChange }: WallFiltersProps) {
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
      <Select
        allowClear
        aria-label={t.filterShort}
        placeholder={t.filterShort}
        style={{ minWidth: 240 }}
        value={filter.short}
        options={indicators.map(({ id, name }) => ({ value: id, label: t.shortOf(name) }))}
        onChange={(short) => onChange({ ...filter, short: short ?? null })}
      />
    </Space>
  );
}

interface WallSectionProps {
  readonly county: CountyData;
  readonly evaluation: Evaluation;
  readonly result: StageResult;
  /** What is shown until the user asks for something else; null: every school. */
  readonly asked: Pick<WallFilter, 'overall' | 'short'> | null;
}

/** 挂图作战 with its filters, the drawer behind its cells, and its export. */
export function WallSection({ county, evaluation: { standard, schools }, result, asked }: WallSectionProps) {
  const t = useTexts(indicatorTexts);
  const word = useWord();
  const contentOf = useWallContent();
  const [filter, setFilter] = useState<WallFilter>({
    ...NO_WALL_FILTER,
    overall: asked?.overall ?? null,
    short: asked?.short ?? null,
  });
  const [cell, setCell] = useState<OpenCell | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // The wall stands below the verdict and the chart.
  useEffect(() => {
    if (asked === null) return undefined;
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView());
    return () => cancelAnimationFrame(frame);
  }, [asked]);
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
      <div className="stack wall-place" ref={place}>
        <Space wrap style={{ justifyContent: 'space-between' }}>
          <WallFilters indicators={indicators} filter={filter} onChange={setFilter} />
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
