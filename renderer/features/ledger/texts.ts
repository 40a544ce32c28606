import { defineTexts } from '#renderer/i18n/texts.ts';
import type { LedgerState } from './ledger-line.ts';

const states = (names: Readonly<Record<LedgerState, string>>): Readonly<Record<LedgerState, string>> => names;

export const ledgerTexts = defineTexts(
  {
    title: '整改台账',
    lead: '检查中记下的每个问题。状态按签署情况和整改期限得出；学校回复、核查和销号暂时还不能在这里登记。',
    search: '学校、问题、检查项',
    state: '状态',
    severity: '严重程度',
    school: '学校',
    item: '检查项与依据',
    finding: '问题与整改要求',
    dueOn: '整改期限',
    none: '未定',
    clear: '清空条件',
    inDays: (days: number) => (days === 0 ? '今天到期' : days > 0 ? `还有 ${days} 天` : `逾期 ${-days} 天`),
    emptyTitle: '台账里还没有问题',
    emptyHint: '在现场检查中按“记为问题”，写下问题、整改要求和期限，就会列到这里。',
    toVisits: '去督导任务',
    noMatch: '没有符合条件的问题',
    noMatchHint: '放宽筛选条件，或清空搜索。',
    states: states({
      draft: '检查未签署',
      noDueDay: '未定期限',
      running: '整改期内',
      dueSoon: '即将到期',
      overdue: '已逾期',
    }),
  },
  {
    title: 'Rectification ledger',
    lead: 'Every finding of an inspection. Its state follows from signing and the due day; replies, checks and closing are not recorded here yet.',
    search: 'School, finding, item',
    state: 'State',
    severity: 'Severity',
    school: 'School',
    item: 'Item and clause',
    finding: 'Finding and what to put right',
    dueOn: 'Due',
    none: 'Not set',
    clear: 'Clear filters',
    inDays: (days) => (days === 0 ? 'due today' : days > 0 ? `${days} days left` : `${-days} days overdue`),
    emptyTitle: 'No findings yet',
    emptyHint: 'Record a finding during an inspection, with what is to be put right and by when: it is listed here.',
    toVisits: 'Go to visits',
    noMatch: 'No finding matches',
    noMatchHint: 'Loosen the filters or clear the search.',
    states: states({
      draft: 'Not signed yet',
      noDueDay: 'No due day',
      running: 'Within time',
      dueSoon: 'Due soon',
      overdue: 'Overdue',
    }),
  },
);
