import { Alert, Button } from 'antd';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useFigureText } from '#renderer/i18n/figure-text.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { chooseRivalEdits, listRivals, type RivalFigure } from '#renderer/stores/county-rows.ts';
import type { County } from '#renderer/stores/county.ts';
import { useAuthorship } from '#renderer/stores/typed-figures.ts';
import { figureName } from '#renderer/features/figures/figure-names.ts';
import { Origin } from '#renderer/features/figures/origin.tsx';
import { countyTexts } from './texts.ts';

function Rival({ rival }: { readonly rival: RivalFigure }) {
  const t = useTexts(countyTexts).figures.rivals;
  const save = useSave();
  const figureText = useFigureText();
  const { key, year, held } = rival;
  const authorOf = useAuthorship(held.map(({ code }) => ({ code, year })));
  return (
    <div className="rival">
      <strong>{figureName(key)}</strong>
      {held.map(({ code, value }) => (
        <div key={code}>
          <div>
            {figureText(value)}{' '}
            <button
              type="button"
              className="link"
              aria-label={t.chooseOf(figureName(key), code)}
              onClick={() => void save(chooseRivalEdits(rival, code))}
            >
              {t.choose}
            </button>
          </div>
          <div className="quiet">{t.value(code)}</div>
          <div className="quiet">
            <Origin source={value.source} by={authorOf({ code, year }, key)} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Says above all tabs that there is something to choose, with the way there. */
export function RivalNotice({ county: { ownRows }, onOpen }: { readonly county: County; readonly onOpen: () => void }) {
  const t = useTexts(countyTexts).figures.rivals;
  const { length } = listRivals(ownRows);
  if (length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t.title(length)}
      action={
        <Button size="small" onClick={onOpen}>
          {t.goTo}
        </Button>
      }
    />
  );
}

/** What was given for the county under one name and otherwise under another, to be chosen from. */
export function RivalFigures({ county: { ownRows } }: { readonly county: County }) {
  const t = useTexts(countyTexts).figures.rivals;
  const rivals = listRivals(ownRows);
  if (rivals.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t.title(rivals.length)}
      description={
        <div className="stack">
          <div>{t.hint}</div>
          {rivals.map((rival) => (
            <Rival key={rival.key} rival={rival} />
          ))}
        </div>
      }
    />
  );
}
