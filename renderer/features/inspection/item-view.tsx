import type { ReactNode } from 'react';
import type { AnswerEdit } from '#shared/domain/inspection/answering.ts';
import { formOf, type Given } from '#shared/domain/inspection/form.ts';
import type { Item } from '#shared/schema/template.ts';
import { ItemAnswer, ItemHead } from './item-answer.tsx';
import { useGiving } from './use-giving.ts';
import './inspection.css';

export type ItemViewProps = {
  readonly item: Item;
  /** What is answered so far; `NOTHING_GIVEN` and no reason at first. */
  readonly given: Given;
  readonly overruleReason: string | null;
  /** Fields of the answer that were just set, to be shown again through `given`; answers whether they were kept. */
  readonly onGive: (edit: AnswerEdit) => Promise<boolean>;
  /** Enter in a field: the answer stands, the next item may come. */
  readonly onMoveOn: () => void;
};

/**
 * An item as an inspector meets it on site, with the field of its form and the result, and nothing behind it: what is
 * given goes to `onGive` and nowhere else. For the preview of a checklist; give it the item's id as its `key`. Page-wide
 * keys (1 to 9, J, K, …) are the site's own; the fields' keys work here too.
 */
export function ItemView({ item, given, overruleReason, onGive, onMoveOn }: ItemViewProps): ReactNode {
  const giving = useGiving({ form: formOf(item), given, onGive, onMoveOn });
  return (
    <section className="item-view" aria-label={`${item.no} ${item.question}`}>
      <ItemHead item={item} />
      <ItemAnswer
        item={item}
        given={given}
        overruleReason={overruleReason}
        giving={giving}
        evidenceCount={0}
        signers={[]}
        onPhotograph={null}
      />
    </section>
  );
}
