import { Checkbox, Space, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SaveTable } from '#renderer/ui/save-table.tsx';
import { tableContent } from '#renderer/ui/table-content.ts';
import { useNationalStandard } from '#renderer/stores/worded-standard.ts';
import { NATIONAL_STANDARD } from '#seeds/standards/standards.ts';
import { resolveStandard } from '#shared/domain/indicators/resolve-standard.ts';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import type { StandardSource } from '#shared/schema/indicator.ts';
import { limitField } from '#shared/schema/profile-entity.ts';
import type { TableContent } from '#shared/schema/table-content.ts';
import { formulaText } from '../formula-text.ts';
import { indicatorTexts } from '../texts.ts';
import { listLimitSlots, type LimitSlot } from './limit-slots.ts';
import { standardsTexts } from './texts.ts';
import { limitText, useSlotName } from './use-limit-text.ts';

const labels = new Map(figureDictionary.figures.map(({ id, label }) => [id, label]));
const figureLabel = (id: string): string => labels.get(id) ?? id;

const sourceOf = ({ limit, indicator }: LimitSlot): StandardSource | undefined => limit?.source ?? indicator?.source;

function useColumns(national: ReadonlyMap<string, LimitSlot>): TableColumnsType<LimitSlot> {
  const t = useTexts(standardsTexts).effective;
  const { verifications } = useTexts(indicatorTexts);
  const slotName = useSlotName();
  return [
    { title: t.indicator, width: 300, render: (_, slot) => slotName(slot) },
    {
      title: t.limit,
      width: 150,
      render: (_, slot) => {
        const above = national.get(limitField(slot.place))?.limit ?? null;
        const formula = slot.test?.limitFormula ?? null;
        if (formula !== null) return formulaText(formula, figureLabel);
        if (slot.limit === null) return <span className="quiet">{t.none}</span>;
        return (
          <>
            {limitText(slot, slot.limit.value)}
            {above !== null && above.value !== slot.limit.value && (
              <div className="quiet">{t.instead(limitText(slot, above.value))}</div>
            )}
          </>
        );
      },
    },
    {
      title: t.setBy,
      width: 110,
      render: (_, { limit, indicator }) => limit?.setBy ?? (indicator === null ? '' : t.computed),
    },
    {
      title: t.source,
      render: (_, slot) => {
        const source = sourceOf(slot);
        return (
          source !== undefined && (
            <>
              {source.document} {source.locator}
              <div className="quiet">{verifications[source.verification]}</div>
            </>
          )
        );
      },
    },
    {
      title: t.formula,
      width: 260,
      render: (_, { test }) => {
        const [variant] = test?.variants ?? [];
        return (
          <span className="quiet">
            {variant === undefined ? t.coefficientFormula : formulaText(variant, figureLabel)}
          </span>
        );
      },
    },
  ];
}

function useContent(national: ReadonlyMap<string, LimitSlot>): (slots: readonly LimitSlot[]) => TableContent {
  const t = useTexts(standardsTexts).effective;
  const { verifications } = useTexts(indicatorTexts);
  const slotName = useSlotName();
  return (slots) =>
    tableContent(slots, [
      [t.indicator, slotName],
      [
        t.limit,
        ({ test, limit, ...slot }) => {
          const formula = test?.limitFormula ?? null;
          if (formula !== null) return formulaText(formula, figureLabel);
          return limit === null ? t.none : limitText(slot, limit.value);
        },
      ],
      [
        t.national,
        (slot) => {
          const above = national.get(limitField(slot.place))?.limit ?? null;
          return above && limitText(slot, above.value);
        },
      ],
      [t.setBy, ({ limit, indicator }) => limit?.setBy ?? (indicator === null ? null : t.computed)],
      [
        t.source,
        (slot) => {
          const source = sourceOf(slot);
          return source === undefined
            ? null
            : [source.document, source.locator, verifications[source.verification]].filter(Boolean).join(' · ');
        },
      ],
      [
        t.formula,
        ({ test }) => {
          const [variant] = test?.variants ?? [];
          return variant === undefined ? t.coefficientFormula : formulaText(variant, figureLabel);
        },
      ],
    ]);
}

const isRaised = ({ limit }: LimitSlot): boolean => limit !== null && limit.setBy !== NATIONAL_STANDARD.jurisdiction;

/** The limits in force, each with who set it and where that stands; what was raised shows the national one too. */
export function EffectiveLimits({ standard }: { readonly standard: Standard }) {
  const t = useTexts(standardsTexts).effective;
  const [isOnlyRaised, setOnlyRaised] = useState(false);
  const worded = useNationalStandard();
  const national = useMemo(() => {
    const { figures } = figureDictionary;
    const alone = resolveStandard({ national: worded, profiles: [], figures, date: standard.date });
    return new Map(listLimitSlots(alone).map((slot) => [limitField(slot.place), slot]));
  }, [standard.date, worded]);
  const columns = useColumns(national);
  const contentOf = useContent(national);
  const slots = useMemo(() => listLimitSlots(standard), [standard]);
  const shown = slots.filter((slot) => !isOnlyRaised || isRaised(slot));
  return (
    <Section title={t.title(standard.date)}>
      <div className="stack">
        <Space>
          <Checkbox checked={isOnlyRaised} onChange={(event) => setOnlyRaised(event.target.checked)}>
            {t.filter}
          </Checkbox>
          <SaveTable name={t.title(standard.date)} content={() => contentOf(shown)} />
        </Space>
        <Table<LimitSlot>
          size="small"
          pagination={false}
          rowKey={({ place }) => limitField(place)}
          columns={columns}
          dataSource={shown}
          locale={{ emptyText: t.nothing }}
        />
      </div>
    </Section>
  );
}
