import { Alert, Button, Modal, Table } from 'antd';
import { useEffect } from 'react';
import { useRow } from '#renderer/hooks/use-rows.ts';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { formatMoment } from '#renderer/i18n/moment-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useHistory } from '#renderer/stores/history.ts';
import { isThere, toYearFigures } from '#renderer/stores/schools.ts';
import { figureEdits, useAuthorship } from '#renderer/stores/typed-figures.ts';
import type { Figure } from '#shared/schema/figure.ts';
import { factsId } from '#shared/schema/school-entities.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import { useFigureChecks } from './figure-checks.ts';
import { FigureField, focusField } from './figure-field.tsx';
import { figureName, findFigure } from './figure-names.ts';
import { figureVersions, type FigureVersion } from './figure-versions.ts';
import { closeFigure, useOpenedFigure, type OpenedFigure } from './opened-figure.ts';
import { Origin } from './origin.tsx';
import { figureTexts } from './texts.ts';

const FIELD_ID = 'opened-figure';

interface EarlierProps {
  readonly earlier: readonly FigureVersion[];
  readonly onRestore: (value: FigureValue) => void;
}

function EarlierValues({ earlier, onRestore }: EarlierProps) {
  const t = useTexts(figureTexts);
  const figureText = useFigureText();
  return (
    <Table<FigureVersion>
      size="small"
      pagination={false}
      rowKey="clock"
      dataSource={[...earlier]}
      title={() => t.history}
      locale={{ emptyText: t.noHistory }}
      columns={[
        { title: t.value, render: (_, { value }) => (value === null ? t.taken : figureText(value)) },
        {
          title: t.source,
          render: (_, { value }) =>
            value !== null && (value.source === null ? t.typed : <Origin source={value.source} by={undefined} />),
        },
        {
          title: t.when,
          render: (_, { author, at }) => (
            <span className="quiet">{t.setBy(author ?? t.someone, formatMoment(at))}</span>
          ),
        },
        {
          width: 70,
          render: (_, { value }) =>
            value !== null && (
              <button type="button" className="link" onClick={() => onRestore(value)}>
                {t.restore}
              </button>
            ),
        },
      ]}
    />
  );
}

function FigureEditor({ opened, figure }: { readonly opened: OpenedFigure; readonly figure: Figure }) {
  const t = useTexts(figureTexts);
  const save = useSave();
  const { code, year, key, owner } = opened;
  const row = useRow('schoolFacts', factsId(code, year));
  const value = row && isThere(row) ? toYearFigures(row).figures[key] : undefined;
  const authorOf = useAuthorship([opened]);
  const changes = useHistory({ entity: 'schoolFacts', entityId: factsId(code, year), fields: [key] });
  const warnings = useFigureChecks(opened, owner).filter(({ keys }) => keys.includes(key));
  const set = async (to: FigureValue | null): Promise<boolean> => save(await figureEdits(opened, key, to));
  const isRead = row !== undefined;
  useEffect(() => {
    if (!isRead) return undefined;
    const frame = requestAnimationFrame(() => focusField(FIELD_ID));
    return () => cancelAnimationFrame(frame);
  }, [isRead]);
  if (!isRead) return null;
  return (
    <div className="stack">
      <div>
        <FigureField id={FIELD_ID} figure={figure} label={figureName(key)} value={value} onChange={set} />
      </div>
      <div className="quiet">{t.hint}</div>
      {value !== undefined && (
        <div>
          {t.source}: <Origin source={value.source} by={authorOf(opened, key)} />
        </div>
      )}
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t.checks}
          description={warnings.map(({ warning: { message } }) => (
            <div key={message}>{message}</div>
          ))}
        />
      )}
      <EarlierValues earlier={figureVersions(changes ?? []).slice(1)} onRestore={(earlier) => void set(earlier)} />
    </div>
  );
}

/** One figure of one school or county in one year: its field, where it comes from, what it was, what it doesn't agree with. */
export function FigureDialog() {
  const t = useTexts(figureTexts);
  const { figure: opened } = useOpenedFigure();
  useEffect(() => closeFigure, []);
  const figure = opened === null ? undefined : findFigure(opened.key);
  if (opened === null || figure === undefined) return null;
  return (
    <Modal
      open
      width={640}
      title={`${opened.owner} · ${opened.year} · ${figureName(opened.key)}`}
      onCancel={closeFigure}
      footer={
        <Button type="primary" onClick={closeFigure}>
          {t.done}
        </Button>
      }
    >
      <FigureEditor key={`${factsId(opened.code, opened.year)} ${opened.key}`} opened={opened} figure={figure} />
    </Modal>
  );
}
