import type { Item, Template } from '#shared/schema/template.ts';
import type { PaletteEntry } from './palette.ts';

const textOf = ({ group, guide, evidence, clauses }: Item): string =>
  [group, guide, ...evidence, ...clauses.map(({ subject }) => subject)].join(' ').toLowerCase();

/** Published checklists by their titles. */
export const checklistEntries = (templates: readonly Template[]): readonly PaletteEntry[] =>
  templates.map(({ id, version, title }): PaletteEntry => ({
    kind: 'checklist',
    id: `checklist ${id} ${version}`,
    title,
    detail: '',
    act: { page: 'checklist', templateId: id, itemId: null },
  }));

/** All that published checklists ask: each item leads to itself in its checklist. */
export const checklistItemEntries = (templates: readonly Template[]): readonly PaletteEntry[] =>
  templates.flatMap(({ id, version, title, items }) =>
    items.map((item): PaletteEntry => ({
      kind: 'checklistItem',
      id: `checklist item ${id} ${version} ${item.id}`,
      title: `${item.no} ${item.question}`,
      detail: title,
      text: textOf(item),
      act: { page: 'checklist', templateId: id, itemId: item.id },
    })),
  );
