import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf } from '#renderer/router/route.ts';
import { useConflicts, type Conflict } from '#renderer/stores/conflicts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { useConflictPlace } from './conflict-place.ts';
import { conflictTexts } from './texts.ts';

function ConflictSection({ conflict }: { readonly conflict: Conflict }) {
  const t = useTexts(conflictTexts);
  const { title, route } = useConflictPlace(conflict);
  return (
    <Section
      title={
        <>
          {title}
          {route !== null && <a href={hrefOf(route)}>{t.open}</a>}
        </>
      }
    >
      <ConflictChoice conflict={conflict} />
    </Section>
  );
}

export function ConflictsPage() {
  const t = useTexts(conflictTexts);
  const conflicts = useConflicts();
  if (conflicts.length === 0)
    return (
      <Page title={t.title}>
        <EmptyState title={t.emptyTitle} next={t.emptyHint} />
      </Page>
    );
  return (
    <Page title={t.title} lead={t.lead}>
      {conflicts.map((conflict) => (
        <ConflictSection key={conflict.target} conflict={conflict} />
      ))}
    </Page>
  );
}
