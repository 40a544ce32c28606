import { useTexts } from '#renderer/i18n/texts.ts';
import { goTo } from '#renderer/router/use-route.ts';
import { figureDictionary } from '#renderer/stores/figure-dictionary.ts';
import type { LackedFigure } from '#shared/domain/indicators/summarise.ts';
import { FillMissing, isTypable } from '#renderer/features/figures/missing-figures.tsx';
import { indicatorTexts } from '../texts.ts';
import { countyTexts } from './texts.ts';

const COUNTY_FIGURES = new Set(figureDictionary.figures.filter(({ scope }) => scope === 'county').map(({ id }) => id));

/** Whether the county answers for a figure itself, and not its schools. */
export const isCountyFigure = (key: string): boolean => COUNTY_FIGURES.has(key);

interface LackedFiguresProps {
  readonly lacked: readonly LackedFigure[];
  /** Leads to where a figure of the county is filled in. */
  readonly onFill: (key: string) => void;
}

/** What is missing, each with the way to where it can be entered. */
export function LackedFigures({ lacked, onFill }: LackedFiguresProps) {
  const t = useTexts(countyTexts);
  const { cell } = useTexts(indicatorTexts);
  const ofSchools = lacked.filter(({ key }) => !isCountyFigure(key));
  return (
    <>
      {lacked
        .filter(({ key }) => isCountyFigure(key))
        .map(({ key, label, state }) => (
          <div key={key}>
            {t.lackedCounty(label, cell.states[state])}{' '}
            <button type="button" className="link" onClick={() => onFill(key)}>
              {t.fillIn}
            </button>
          </div>
        ))}
      {ofSchools.length > 0 && (
        <div>
          {t.lacked}
          <ul className="lacked">
            {ofSchools.map(({ key, label, owners, missing }) => (
              <li key={key}>
                {missing.some(isTypable) ? (
                  <FillMissing missing={missing} text={t.lackedBy(label, owners.length)} />
                ) : (
                  t.lackedBy(label, owners.length)
                )}
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={() => goTo({ page: 'import' })}>
            {t.importSchools}
          </button>
        </div>
      )}
    </>
  );
}
