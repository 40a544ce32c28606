import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import { schoolKindSchema, STAGES_OF_KIND, urbanRuralSchema } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { FieldsProps } from './item-setter.ts';
import { itemTexts } from '#renderer/parts/item-texts.ts';

/** At which schools the item is asked; none chosen of a line is all of it. */
export function SchoolTags({ item, stages, change }: FieldsProps & { readonly stages: readonly Stage[] }): ReactNode {
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
          onChange={(work) => change((now) => ({ stages: work(now.stages) }))}
        />
      )}
      <Tags
        title={say.schoolKinds}
        offered={[...new Set([...kinds, ...item.schoolKinds])]}
        chosen={item.schoolKinds}
        onChange={(work) => change((now) => ({ schoolKinds: work(now.schoolKinds) }))}
      />
      <Tags
        title={say.places}
        offered={urbanRuralSchema.options}
        chosen={item.places}
        onChange={(work) => change((now) => ({ places: work(now.places) }))}
      />
    </div>
  );
}

type Word = Parameters<ReturnType<typeof useWord>>[0];
type TagsProps<W extends Word> = {
  readonly title: string;
  readonly offered: readonly W[];
  readonly chosen: readonly W[];
  readonly onChange: (work: (chosen: readonly W[]) => W[]) => Promise<boolean>;
};

function Tags<W extends Word>({ title, offered, chosen, onChange }: TagsProps<W>): ReactNode {
  const word = useWord();
  return (
    <div className="tags" role="group" aria-label={title}>
      <span className="quiet">{title}</span>
      {offered.map((it) => (
        <button
          key={it}
          type="button"
          className="tag"
          aria-pressed={chosen.includes(it)}
          onClick={() => void onChange((now) => offered.filter((other) => now.includes(other) !== (other === it)))}
        >
          {word(it)}
        </button>
      ))}
    </div>
  );
}
