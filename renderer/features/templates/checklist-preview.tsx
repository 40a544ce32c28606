import { useState, type ReactNode } from 'react';
import { Button, Select, Space } from 'antd';
import { ItemView } from '#renderer/features/inspection/item-view.tsx';
import { StateIcon } from '#renderer/features/inspection/state-icon.tsx';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useWord } from '#renderer/i18n/words.ts';
import type { AnswerEdit } from '#shared/domain/inspection/answering.ts';
import { formOf, isAnswered, NOTHING_GIVEN, type Given } from '#shared/domain/inspection/form.ts';
import { shownItems } from '#shared/domain/inspection/shown.ts';
import { applicableItems, UNKNOWN_SCHOOL, type AskedSchool } from '#shared/domain/template/applicable.ts';
import { schoolKindSchema, STAGES_OF_KIND, urbanRuralSchema } from '#shared/schema/school.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { Item } from '#shared/schema/template.ts';
import { groupBy } from '#shared/util/group-by.ts';
import { checklistTexts } from './checklist-texts.ts';
import './checklist.css';

type Tried = Given & { readonly overruleReason: string | null };
const NOT_TRIED: Tried = { ...NOTHING_GIVEN, overruleReason: null };

type ChecklistPreviewProps = { readonly items: readonly Item[]; readonly stages: readonly Stage[] };

/** The panel inspectors get, at a school of a kind, with conditions at work. What is answered here is kept nowhere. */
export function ChecklistPreview({ items, stages }: ChecklistPreviewProps): ReactNode {
  const say = useTexts(checklistTexts);
  const [school, setSchool] = useState<AskedSchool>(UNKNOWN_SCHOOL);
  const [tried, setTried] = useState<ReadonlyMap<string, Tried>>(new Map());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const triedOn = (itemId: string): Tried => tried.get(itemId) ?? NOT_TRIED;
  const asked = applicableItems({ items }, school);
  const shown = shownItems(asked, triedOn);
  const current = shown.find(({ id }) => id === chosenId) ?? shown[0];
  if (current === undefined) return <p className="quiet">{say.none}</p>;
  const at = shown.indexOf(current);
  const goTo = (item: Item | undefined): void => setChosenId((item ?? current).id);
  const give = (edit: AnswerEdit): Promise<boolean> => {
    setTried((before) => new Map(before).set(current.id, { ...(before.get(current.id) ?? NOT_TRIED), ...edit }));
    return Promise.resolve(true);
  };
  return (
    <div className="stack">
      <Space wrap>
        <SchoolChoice school={school} stages={stages} onChange={setSchool} />
        <Button disabled={tried.size === 0} onClick={() => setTried(new Map())}>
          {say.again}
        </Button>
        <span role="status">
          {say.asked(shown.length, asked.length - shown.length)}
          {asked.length === items.length ? '' : `；${say.left(items.length - asked.length)}`}
        </span>
      </Space>
      <p className="quiet preview-note">{say.note}</p>
      <div className="preview">
        <PreviewOutline items={shown} currentId={current.id} triedOn={triedOn} onOpen={goTo} />
        <div className="section preview-item">
          <ItemView
            key={current.id}
            item={current}
            given={triedOn(current.id)}
            overruleReason={triedOn(current.id).overruleReason}
            onGive={give}
            onMoveOn={() => goTo(shown[at + 1])}
          />
          <Space>
            <Button disabled={at === 0} onClick={() => goTo(shown[at - 1])}>
              {say.previous}
            </Button>
            <Button disabled={at === shown.length - 1} onClick={() => goTo(shown[at + 1])}>
              {say.next}
            </Button>
          </Space>
        </div>
      </div>
    </div>
  );
}

type SchoolChoiceProps = {
  readonly school: AskedSchool;
  readonly stages: readonly Stage[];
  readonly onChange: (school: AskedSchool) => void;
};

function SchoolChoice({ school, stages, onChange }: SchoolChoiceProps): ReactNode {
  const say = useTexts(checklistTexts);
  const word = useWord();
  const kinds = schoolKindSchema.options.filter((kind) => STAGES_OF_KIND[kind].some((stage) => stages.includes(stage)));
  return (
    <Space>
      <Select<(typeof kinds)[number] | null>
        aria-label={say.kind}
        style={{ width: 180 }}
        value={school.kind}
        options={[{ value: null, label: say.anyKind }, ...kinds.map((kind) => ({ value: kind, label: word(kind) }))]}
        onChange={(kind) => onChange({ ...school, kind })}
      />
      <Select<AskedSchool['urbanRural']>
        aria-label={say.place}
        style={{ width: 140 }}
        value={school.urbanRural}
        options={[
          { value: null, label: say.anyPlace },
          ...urbanRuralSchema.options.map((place) => ({ value: place, label: word(place) })),
        ]}
        onChange={(urbanRural) => onChange({ ...school, urbanRural })}
      />
    </Space>
  );
}

type PreviewOutlineProps = {
  readonly items: readonly Item[];
  readonly currentId: string;
  readonly triedOn: (itemId: string) => Tried;
  readonly onOpen: (item: Item) => void;
};

const PreviewOutline = ({ items, currentId, triedOn, onOpen }: PreviewOutlineProps): ReactNode => (
  <nav className="preview-outline">
    {[...groupBy(items, ({ group }) => group)].map(([group, ofGroup]) => (
      <div key={group}>
        <h4>{group}</h4>
        {ofGroup.map((item) => {
          const given = triedOn(item.id);
          return (
            <button
              key={item.id}
              type="button"
              className="link"
              aria-current={item.id === currentId}
              onClick={() => onOpen(item)}
            >
              <StateIcon result={given.result} isAnswered={isAnswered(formOf(item), given, 0)} /> {item.no}{' '}
              {item.question}
            </button>
          );
        })}
      </div>
    ))}
  </nav>
);
