import { useTexts } from '#renderer/i18n/texts.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Standard } from '#shared/domain/indicators/standard.ts';
import { standardsTexts } from './texts.ts';

/** What everything on the page is judged by, with the way to where it is chosen. */
export function StandardLine({ standard, onOpen }: { readonly standard: Standard; readonly onOpen: () => void }) {
  const t = useTexts(standardsTexts);
  const { name, profiles, notes, problems } = standard;
  const leftOut = notes.length + problems.length;
  return (
    <div className="quiet standard-line">
      {t.line([name, ...profiles.map((profile) => profile.name)].join(' ＋ '))}
      {leftOut > 0 && <Mark tone="warn">{t.leftOut(leftOut)}</Mark>}
      <button type="button" className="link" onClick={onOpen}>
        {t.view}
      </button>
    </div>
  );
}
