import type { Comparator, TargetKind } from '../../schema/plan.ts';
import { tidyName } from './tidy-name.ts';

/** A commitment whose figure is in the words: 全覆盖 is 100 %, 零失误 is 0, 月度 is once a month. */
export interface ImpliedReading {
  /** Offsets in the clause text. */
  readonly from: number;
  readonly to: number;
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
  readonly kind: TargetKind;
  readonly comparatorImplied: boolean;
  readonly recurs: boolean;
  /** Words like 零失误 state their value; 全覆盖 implies it. */
  readonly impliedValue: boolean;
}

type Reader = (clause: string) => ImpliedReading[];

const all = (clause: string, match: RegExpExecArray | RegExpMatchArray, indicator: string): ImpliedReading => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  indicator: indicator === '' ? tidyName(clause) : indicator,
  comparator: '=',
  value: 100,
  unit: '%',
  kind: 'rate',
  comparatorImplied: false,
  recurs: false,
  impliedValue: true,
});

const subjectBefore = (clause: string, at: number): string =>
  tidyName(clause.slice(0, at))
    .replace(/^(?:推动|推进|实现|达到|努力|促进|确保)+/, '')
    .replace(/(?:实现|达到|做到|基本|的|全部|均|都)+$/, '');

/** 推进无线网络全覆盖工程: a programme that is carried out and named after its aim. */
const COVERAGE_PROGRAMME =
  /(?<=(?:推进|实施|完成|开展)(?:[\u4e00-\u9fff□]{2,14}[和、])?)([\u4e00-\u9fff]{2,12})全覆盖(?=工程|行动)/;

/** 实现…全覆盖: a commitment unless it only describes a thing (全覆盖的体系) or is one of a row of slogans. */
const fullCoverage: Reader = (clause) => {
  const covered = /全覆盖(?!的|工程|行动|式|体系|机制|、(?![^,、]{2,14}全覆盖))/g;
  let from = 0;
  const programme = COVERAGE_PROGRAMME.exec(clause);
  if (programme !== null) return [all(clause, programme, `${tidyName(programme[1] ?? '')}覆盖率`)];
  return [...clause.matchAll(covered)].flatMap((match) => {
    const before = clause.slice(from, match.index);
    const subject = subjectBefore(before, before.length);
    from = match.index + match[0].length;
    if (/(?:无死角|常态化|制度化)、?$/.test(before) || match.index < 3 || subject.length < 2) return [];
    return [all(clause, match, `${subject}覆盖率`)];
  });
};

const coverAll: Reader = (clause) =>
  [...clause.matchAll(/覆盖(?:全体|所有|全部|每一?所|每一?个)([\u4e00-\u9fff]{2,10})/g)].map((match) =>
    all(clause, match, tidyName(clause.slice(0, match.index).split('、').at(-1) ?? '') + '覆盖率'),
  );

const DONE =
  '(?:达到|达标|办成|实现|通过|纳入|完成|整改|配备|配齐|建成|落实|覆盖|开设|接入|接种|取得|到位|建立|设立|参加|安装|改造|解决|移交|持证|清除|消除)';

const ALL_DONE = new RegExp(`全部(?:率先|按时|如期|按期|都)?${DONE}`);

const ALL_OF_THEM = /(?:全部|统一|一律)(?:率先)?(?=[\u4e00-\u9fff]{2})/;
const COUNTED =
  /(\d+)(个?(?:区县|县区|县\([市区、]+\)|区|县|市|乡镇|街道|学校|校|所|家|名|人|辆|栋|处|间|台))(?!以[上下内])[^,]{0,8}$/;

/** 16个区全部通过, 42家统一登记: as many as there are. */
const allOfThem: Reader = (clause) => {
  const match = ALL_OF_THEM.exec(clause);
  const count = match === null ? null : COUNTED.exec(clause.slice(0, match.index));
  if (match === null || count === null) return [];
  const unit = (count[2] ?? '').replace(/^(区|县|市)$/, '个$1');
  const isRegion = unit.startsWith('个');
  const done = tidyName(clause.slice(match.index + match[0].length));
  const things = tidyName(
    clause.slice(0, count.index) +
      clause.slice(count.index + (count[1] ?? '').length + (count[2] ?? '').length, match.index),
  );
  return [
    {
      ...all(clause, match, isRegion ? `${done}的${unit.slice(1)}数` : things + done),
      value: Number(count[1]),
      unit,
      kind: 'count',
      impliedValue: false,
    },
  ];
};

/** 全部整改到位 means all of them. */
const allDone: Reader = (clause) => {
  const match = ALL_DONE.exec(clause);
  if (match === null || /全部消除[^,]*班额|班额全部/.test(clause) || COUNTED.test(clause.slice(0, match.index)))
    return [];
  const done = match[0].replace(/^全部(?:率先)?/, '');
  const object = /^[\u4e00-\u9fff]{4,20}$/.exec(clause.slice(match.index + match[0].length))?.[0] ?? '';
  return [all(clause, match, `${subjectBefore(clause, match.index)}${object}${done}率`)];
};

/** 全员测评, 全员参与: everybody; 全员育人, 全员导师制 and 全员培训 are names of approaches. */
const everybody: Reader = (clause) => {
  const match = /全员(?=[^,]{0,4}(?:测评|普查|筛查|监测|检测|体检|覆盖|达标|轮训|参训|持证|参与率))/.exec(clause);
  if (match === null) return [];
  return [
    all(
      clause,
      match,
      `${tidyName(clause)
        .replace(/^.*\d+次/, '')
        .replace(/^(?:组织|开展|实现|完成)+/, '')
        .replace(/春、秋季|全员/g, '')}覆盖率`,
    ),
  ];
};

const zero = (clause: string, match: RegExpMatchArray, indicator: string): ImpliedReading => ({
  ...all(clause, match, indicator),
  value: 0,
  unit: '起',
  kind: 'count',
});

const ZERO_NOUNS =
  '失误|差错|投诉|事故|发生|伤亡|违规|违纪|违法|辍学|失学|泄密|泄题|舆情|感染|死亡|欺凌|溺水|案件|隐患|上访|缺陷|遗漏|收费|拖欠|新增';

const ZEROS = new RegExp(`零(${ZERO_NOUNS})`, 'g');

const LARGE_CLASSES_GONE =
  /((?:\d+人(?:及以上|以上)?的?)?超?大班额)(?:全部|全面|基本|彻底|实现)?(?:动态)?(?:消除|清零|化解)/g;

/** 严禁出现66人及以上超大班额: there is to be none. */
const LARGE_CLASSES_FORBIDDEN =
  /(?:严禁|禁止|杜绝|不得)(?:新增|出现|存在|产生|设置|有)?((?:\d+人(?:及以上|以上)的?)超?大班额)/g;

const zeros: Reader = (clause) => [
  ...[...clause.matchAll(ZEROS)].map((match) => ({
    ...zero(clause, match, `${match[1] === '发生' ? subjectBefore(clause, match.index) : (match[1] ?? '')}数`),
    impliedValue: false,
  })),
  ...[
    ...clause.matchAll(/(?:不发生|不出现|杜绝发生|坚决杜绝|杜绝(?=[^,;。]{0,14}(?:事故|事件|案件)))([^,;。]{2,24})/g),
  ].map((match) => zero(clause, match, tidyName(match[1] ?? ''))),
  ...[...clause.matchAll(/(?:消除|化解)((?:[^,、\d]{2,6})?\d+人(?:及以上|以上)?的?(?:超?大班额|班额))/g)].map(
    (match) => ({
      ...zero(clause, match, match[1] ?? ''),
      unit: '个',
    }),
  ),
  ...[...clause.matchAll(LARGE_CLASSES_FORBIDDEN)].map((match) => ({
    ...zero(clause, match, match[1] ?? ''),
    unit: '个',
  })),
  ...[...clause.matchAll(LARGE_CLASSES_GONE)].map((match) => ({ ...zero(clause, match, match[1] ?? ''), unit: '个' })),
  ...[...clause.matchAll(/(?<!挂图|大班额)(?:动态|隐患|全面|全部|存量|实现)清零/g)].map((match) => ({
    ...zero(clause, match, `${subjectBefore(clause, match.index)}清零`),
    unit: /班额/.test(clause) ? '个' : '起',
  })),
  ...[...clause.matchAll(/(?<=[\u4e00-\u9fff]{2})(?:保持|控制|降|始终)?(?:为|至|到)零(?=$|[,;、])/g)].map((match) =>
    zero(clause, match, subjectBefore(clause, match.index)),
  ),
  ...[...clause.matchAll(/(?:全面|全部|彻底|完全)消除(超?大班额)/g)].map((match) => ({
    ...zero(clause, match, match[1] ?? ''),
    unit: '个',
  })),
];

const ACTIVITY =
  '(?:有|调整|听取|推送|抽查|自查|评估|开展|组织|召开|举办|举行|进行|报告|通报|调度|检查|督导|考核|研究|公布|发布|更新|至少|审计|排查|演练|走访|联系|监测|体检|测试)';

const PERIOD_WORDS =
  /每(?:月|季度?|学期|学年|年|周)度?(?:末|底|初)?|月度|季度|双月|(?:春、秋季?|春季?和?秋)(?:两)?季?/g;
const LEADING_VERBS =
  /^(?:持续|深入|做好|办好|组织好?|开展|召开|举办|举行|进行|建立|健全|实行|落实|完善|坚持|至少|有)+/;

/** What recurs: the clause without the period; where it names several periods, the words behind this one. */
function recurringName(clause: string, match: RegExpMatchArray): string {
  const isOne = [...clause.matchAll(PERIOD_WORDS)].length === 1;
  const words = isOne
    ? clause.replace(PERIOD_WORDS, '')
    : (clause.slice((match.index ?? 0) + match[0].length).split(/[、和与”]/)[0] ?? '');
  const name = tidyName(words).replace(LEADING_VERBS, '').replace(/工作$/, '');
  return name.endsWith('机制') ? `${name.slice(0, -2)}频次` : name;
}

const frequency = (clause: string, match: RegExpMatchArray, per: string): ImpliedReading => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
  indicator: recurringName(clause, match),
  comparator: '>=',
  value: 1,
  unit: `次/${per}`,
  kind: 'frequency',
  comparatorImplied: true,
  recurs: true,
  impliedValue: true,
});

const PERIODS: Readonly<Record<string, string>> = {
  月: '月',
  季: '季',
  季度: '季',
  学期: '学期',
  学年: '学年',
  年: '年',
  周: '周',
};
const ACTS = '[^,、和]{0,12}(?:调度|督导|考核|例会|检查|通报|会商|研判|监测|审计|报告|巡查|评价|演练|排查)';

const EVERY_PERIOD = new RegExp(
  `每(月|季度?|学期|学年|年|周)(?:度)?(?:末|底|初)?(?!一)(?=${ACTIVITY}|${ACTS}|[^,、和]{0,12}和[^,、和]{0,6}(?:检查|监测|筛查|评估)(?:工作)?$|对[^,、]{2,14}进行[^,、]{0,6}(?:调整|检查|检测|评估|测评|维护|排查)|(?:设立|设置|安排)[^,、]{0,6}[周月节]$)(?![^,]{0,14}(?:\\d|[一两二三]次))`,
  'g',
);
const MONTHLY = new RegExp(`(?<![\\d一二三四五六七八九十第下上每本])(月度|季度)(?=${ACTS})`, 'g');

const REPORTS =
  '(?:通报|督查|督导|考核|调度|总结|小结|检查|研判|会商|评比|巡查|汇报|报告|例会|排查|更新|公示|点评|反馈|评估|自查|抽查|推进会|[查报评](?=[、”,]|$))';
/** 一月一通报, 每周一小结, 周调度、月通报: the period stands before what is done, without 每 or with 一. */
const EACH_ONE = new RegExp(
  `(?:(?<=^|[、“]|[实执]行|落实|坚持|建立|推行)|(?<=[、“行实持立])一|(?<=每)(?=[日天周旬月季度年学期]{1,2}一))(日|天|周|旬|月|季|季度|年|半月|半年|学期|年终|年末)一?(${REPORTS})`,
  'g',
);
const PERIOD_NAMES: Readonly<Record<string, string>> = {
  日: '天', 天: '天', 周: '周', 旬: '旬', 月: '月', 季: '季', 季度: '季', 年: '年', 半月: '半月', 半年: '半年', 学期: '学期', 年终: '年', 年末: '年',
}; // prettier-ignore

const recurring: Reader = (clause) => [
  ...[...clause.matchAll(EVERY_PERIOD)].map((match) => frequency(clause, match, PERIODS[match[1] ?? ''] ?? '年')),
  ...[...clause.matchAll(MONTHLY)].map((match) => frequency(clause, match, match[1] === '月度' ? '月' : '季')),
  ...[...clause.matchAll(EACH_ONE)].map((match) => ({
    ...frequency(clause, match, PERIOD_NAMES[match[1] ?? ''] ?? '年'),
    indicator: match[2] === '查' ? '检查' : match[2]?.length === 1 ? match[0].replaceAll('一', '') : (match[2] ?? ''),
  })),
  ...[...clause.matchAll(/双月(?=[^,]{0,6}(?:调度|例会|通报|会商|督导|检查|机制))/g)].map((match) => ({
    ...frequency(clause, match, '两月'),
  })),
  ...[...clause.matchAll(/(?:春、秋季?|春季?和?秋)(?:两)?季/g)].map((match) => ({
    ...frequency(clause, match, '年'),
    value: 2,
  })),
];

const READERS: readonly Reader[] = [fullCoverage, coverAll, allOfThem, allDone, everybody, zeros, recurring];

const SIGNS =
  /全|统一|一律|零|每|[日天周旬月季年期终末]一|[日天周旬月季年期度](?:调度|通报|考核|例会|督查|研判|总结|检查|报告|排查|巡查|汇报|点评|反馈|评估|会商|[自抽]?查|报|评)|月度|季度|双月|春|不发生|不出现|杜绝|严禁|禁止|不得|消除|化解|覆盖/;

/** Whether it is worth looking at a clause at all. */
export const mayImply = (clause: string): boolean => SIGNS.test(clause);

/** Commitments of a clause that are written in words instead of figures. */
export const readImplied = (clause: string): ImpliedReading[] => READERS.flatMap((reader) => reader(clause));
