import { templateSchema, type Template } from '#shared/schema/template.ts';

const base = {
  group: '一 样例各种题型',
  methods: ['实地察看'],
  guide: '到现场看一看。',
  evidence: ['现场情况'],
  evidenceRequired: 0,
  weight: 1,
  clauses: [{ planId: 'sample', planTitle: '样例督导办法', locator: '一/1', subject: '样例' }],
};
const later = { ...base, group: '二 样例后续' };
const atLeast = (value: number, unit: string) => ({ comparator: '>=', value, upper: null, unit });

/** An invented checklist that asks in every form, with a veto and with items that depend on others. */
export const formsChecklist: Template = templateSchema.parse({
  id: 'sample-forms',
  version: 1,
  title: '样例各种题型检查表',
  stages: ['小学'],
  publishedOn: '2026-11-01',
  basis: [{ planId: 'sample', title: '样例督导办法', effectiveOn: null, expiresOn: null }],
  items: [
    {
      ...base,
      id: 'verdict',
      no: '1.1',
      question: '有没有样例制度',
      kind: 'verdict',
      vetoBasis: '样例条例第一条：没有的，一票否决。',
    },
    {
      ...base,
      id: 'why',
      no: '1.2',
      question: '没有制度的原因',
      kind: 'choice',
      showWhen: { kind: 'result', itemId: 'verdict', results: ['unmet'] },
      options: [
        { label: '没有制定', isMet: null },
        { label: '已经过期', isMet: null },
      ],
    },
    {
      ...base,
      id: 'level',
      no: '1.3',
      question: '校园环境属于哪一级',
      kind: 'level',
      levels: [
        { label: '优', isMet: true, share: 1 },
        { label: '良', isMet: true, share: 0.8 },
        { label: '差', isMet: false, share: 0 },
      ],
    },
    { ...base, id: 'score', no: '1.4', question: '课堂评分', kind: 'score', full: 10, passAt: 6 },
    {
      ...base,
      id: 'number',
      no: '1.5',
      question: '每天锻炼多长时间',
      kind: 'number',
      threshold: atLeast(60, '分钟/天'),
      figure: null,
    },
    {
      ...base,
      id: 'ratio',
      no: '1.6',
      question: '抽测学生合格情况',
      kind: 'ratio',
      countLabel: '合格人数',
      totalLabel: '抽测人数',
      threshold: atLeast(90, '%'),
    },
    {
      ...base,
      id: 'choice',
      no: '1.7',
      question: '供餐方式',
      kind: 'choice',
      options: [
        { label: '学校食堂', isMet: null },
        { label: '校外配餐', isMet: null },
      ],
    },
    {
      ...base,
      id: 'choices',
      no: '1.8',
      question: '开设了哪些社团',
      kind: 'choices',
      options: [{ label: '合唱' }, { label: '足球' }, { label: '书法' }, { label: '编程' }],
      least: 2,
    },
    {
      ...later,
      id: 'canteen',
      no: '2.1',
      question: '食堂陪餐记录说明',
      kind: 'text',
      showWhen: { kind: 'option', itemId: 'choice', labels: ['学校食堂'] },
    },
    { ...later, id: 'date', no: '2.2', question: '最近一次消防演练日期', kind: 'date', latest: null },
    {
      ...later,
      id: 'table',
      no: '2.3',
      question: '抽查班级情况',
      kind: 'table',
      columns: [
        { label: '班级', content: 'text', unit: null },
        { label: '在册', content: 'number', unit: '人' },
        { label: '睡眠', content: 'number', unit: '小时/天' },
      ],
      leastRows: 2,
    },
    { ...later, id: 'signature', no: '2.4', question: '食堂负责人确认', kind: 'signature', signer: '食堂负责人' },
    { ...later, id: 'photo', no: '2.5', question: '食堂公示栏照片', kind: 'photo' },
  ],
});
