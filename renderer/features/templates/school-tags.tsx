import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { schoolKindSchema, STAGES_OF_KIND, urbanRuralSchema } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from './item-texts.ts';

/** At which schools the item is asked; none chosen of a line is all of it. */
export function SchoolTags({ item, stages, set }: FieldsProps & { readonly stages: readonly Stage[] }): ReactNode {
  const say = useTexts(itemTexts);
  const kinds = schoolKindSchema.options.filter((kind) => STAGES_OF_KIND[kind].some((stage) => stages.includes(stage)));
  return (
    <div className="draft-field" role="group" aria-label={say.applicability}>
      <span>
        {say.applicability} <span className="quiet">{say.everywhere}</span>
      </span>
      {/* What the checklist has lost since is shown too, so that it can be taken away. */}
      {new Set([...stages, ...item.stages]).size < 2 ? null : (
        <Tags
          title={say.stages}
          offered={[...new Set([...stages, ...item.stages])]}
          chosen={item.stages}
          onChange={(chosen) => set({ stages: chosen })}
        />
      )}
      <Tags
        title={say.schoolKinds}
        offered={[...new Set([...kinds, ...item.schoolKinds])]}
        chosen={item.schoolKinds}
        onChange={(chosen) => set({ schoolKinds: chosen })}
      />
      <Tags
        title={say.places}
        offered={urbanRuralSchema.options}
        chosen={item.places}
        onChange={(chosen) => set({ places: chosen })}
      />
    </div>
  );
}

type Word = Parameters<ReturnType<typeof useWord>>[0];
type TagsProps<W extends Word> = {
  readonly title: string;
  readonly offered: readonly W[];
  readonly chosen: readonly W[];
  readonly onChange: (chosen: W[]) => Promise<void>;
};

function Tags<W extends Word>({ title, offered, chosen, onChange }: TagsProps<W>): ReactNode {
  const word = useWord();
  return (
    <div className="tags" role="group" aria-label={title}>
      <span className="quiet">{title}</span>
      {offered.map((it) => {
        const isChosen = chosen.includes(it);
        return (
          <button
            key={it}
            type="button"
            className="tag"
            aria-pressed={isChosen}
            onClick={() =>
              void onChange(offered.filter((other) => (other === it ? !isChosen : chosen.includes(other))))
            }
          >
            {word(it)}
          </button>
        );
      })}
    </div>
  );
}
