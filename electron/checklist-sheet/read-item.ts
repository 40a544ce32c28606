import { ITEM_KIND_WORDS } from '#shared/domain/template/kind-words.ts';
import { hasThreshold } from '#shared/domain/template/draft-form.ts';
import { findFigureKey } from '#shared/domain/template/figure-name.ts';
import type { FigureDictionary } from '#shared/schema/figure.ts';
import { schoolKindSchema, urbanRuralSchema } from '#shared/schema/school.ts';
import { stageSchema } from '#shared/schema/stage.ts';
import { methodSchema, type Basis, type ClauseRef } from '#shared/schema/template.ts';
import { comparatorSchema, type Comparator } from '#shared/schema/threshold.ts';
import {
  draftItemSchema,
  itemKindSchema,
  type DraftItem,
  type DraftThreshold,
  type ItemKind,
} from '#shared/schema/template-draft.ts';
import type { SheetReader } from './cells.ts';
import {
  COLUMNS,
  columnKeys,
  COMPARATOR_WORDS,
  FORMER_VERDICT,
  planIdOf,
  splitParts,
  type ColumnKey,
} from './layout.ts';
import { readForm } from './read-form.ts';
import { columnOf, type Row } from './row.ts';

/** One row as an item, asked always; null when something in it was not understood, which the sheet then knows. */
export function readItem(at: Row, basis: readonly Basis[], figures: FigureDictionary): DraftItem | null {
  const { sheet, row } = at;
  const known = sheet.problems.length;
  const column = (key: ColumnKey): number => columnOf(at, key);
  const text = (key: ColumnKey): string => sheet.text(row, column(key));
  for (const key of ['group', 'question'] as const)
    if (text(key) === '') sheet.problem(row, column(key), `应写${COLUMNS[key].heading}，这里是空的`);
  const kind = readKind(at);
  const item = draftItemSchema.safeParse({
    group: text('group'),
    question: text('question'),
    methods: sheet.words(row, column('methods'), methodSchema.options),
    guide: text('guide'),
    evidence: sheet.lines(row, column('evidence')),
    evidenceRequired: sheet.number(row, column('evidenceRequired')) ?? 0,
    weight: sheet.number(row, column('weight')) ?? 1,
    clauses: sheet.lines(row, column('clauses')).flatMap((line) => readClause(at, line, basis) ?? []),
    kind,
    form: readForm(at, kind),
    threshold: hasThreshold(kind) ? readThreshold(at, kind) : null,
    figure: kind === 'number' ? readFigure(at, figures) : null,
    vetoBasis: text('vetoBasis') || null,
    stages: sheet.words(row, column('stages'), stageSchema.options),
    schoolKinds: sheet.words(row, column('schoolKinds'), schoolKindSchema.options),
    places: sheet.words(row, column('places'), urbanRuralSchema.options),
    showWhen: null,
  });
  if (!item.success)
    for (const { path, code } of item.error.issues) {
      const key = columnKeys.find((it) => path.includes(it)) ?? (path.includes('levels') ? 'options' : 'question');
      const what = code === 'too_big' ? '太长或太大' : code === 'too_small' ? '太小' : '不合要求';
      sheet.problem(row, column(key), `“${COLUMNS[key].heading}”${what}。${COLUMNS[key].help}`);
    }
  return item.success && sheet.problems.length === known ? item.data : null;
}

function readKind(at: Row): ItemKind {
  const column = columnOf(at, 'kind');
  const text = at.sheet.text(at.row, column);
  const found = itemKindSchema.options.find((kind) => ITEM_KIND_WORDS[kind] === text);
  if (found !== undefined || text === FORMER_VERDICT) return found ?? 'verdict';
  at.sheet.problem(at.row, column, `应填${Object.values(ITEM_KIND_WORDS).join('、')}之一，这里是“${text}”`);
  return 'verdict';
}

/** Null when the row says nothing of it yet. */
function readThreshold(at: Row, kind: ItemKind): DraftThreshold | null {
  const { sheet, row } = at;
  const column = (key: ColumnKey): number => columnOf(at, key);
  const isBlank = (['comparator', 'value', 'upper', 'unit'] as const).every(
    (key) => sheet.text(row, column(key)) === '',
  );
  if (isBlank) return null;
  return {
    comparator: readComparator(sheet, row, column('comparator')),
    value: sheet.number(row, column('value')),
    upper: sheet.number(row, column('upper')),
    unit: sheet.text(row, column('unit')) || (kind === 'ratio' ? '%' : ''),
  };
}

function readComparator(sheet: SheetReader, row: number, column: number): Comparator {
  // A full-width sign, or the two signs of a keyboard, mean the same.
  const text = sheet.text(row, column).normalize('NFKC');
  const found = comparatorSchema.options.find((it) => it === text || COMPARATOR_WORDS[it] === text);
  if (found !== undefined) return found;
  sheet.problem(row, column, `应填 ${Object.values(COMPARATOR_WORDS).join('、')} 之一，这里是“${text}”`);
  return '>=';
}

function readFigure(at: Row, figures: FigureDictionary): string | null {
  const { sheet, row } = at;
  const column = columnOf(at, 'figure');
  const text = sheet.text(row, column);
  if (text === '') return null;
  const found = findFigureKey(text, figures);
  if (found === null) sheet.problem(row, column, `学校报送的数据里没有“${text}”。不对照就空着。`);
  return found;
}

function readClause(at: Row, line: string, basis: readonly Basis[]): ClauseRef | null {
  const parts = splitParts(line);
  const [planTitle = '', locator = '', subject = '', planId = planIdOf(planTitle, basis)] = parts;
  if (parts.length <= 4 && [planTitle, locator, subject, planId].every((part) => part !== ''))
    return { planId, planTitle, locator, subject };
  at.sheet.problem(at.row, columnOf(at, 'clauses'), `应写成“文件名称｜条款｜内容”，这里是“${line}”`);
  return null;
}
