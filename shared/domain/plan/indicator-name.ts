import type { Quantity } from './quantities.ts';
import { isFreeSchooling } from './rejections.ts';
import { BASE_YEAR, EMPTY_VERBS, FREQUENCY, isStageOnly, tidyName, withoutMaking, withoutStage } from './tidy-name.ts';

/** What a target measures, named with the plan's own words. */
export interface NameParts {
  /** Text of the piece before the quantity. */
  readonly head: string;
  /** Text of the piece before the comparator words, and behind the quantity. */
  readonly before: string;
  readonly after: string;
  readonly quantity: Quantity;
  readonly isFrequency: boolean;
  /** Object of an earlier target of the paragraph, for clauses that leave it out. */
  readonly inherited: string | null;
  /** The clauses of the sentence before and behind this one. */
  readonly earlier: readonly string[];
  readonly next: string;
  readonly fallback: string;
}

const MAX_NAME = 40;

/** Persons who do something are part of its name; offices and schools are not. */
const ROLE = /(?:教研员|班子成员|领导干部)$/;

/** Actors before the verb are no part of what is measured: 各区每学期开展… → 开展…. */
const dropActor = (text: string): string => {
  const match = /每(?:[两二三四五六\d])?(?:个)?(?:半年|半月|学年|学期|年度?|季度?|月|周|天|日)(?!级)/.exec(text);
  if (match === null) return text;
  const who = ROLE.exec(text.slice(0, match.index))?.[0] ?? '';
  const behind = who + text.slice(match.index);
  const trained = /^([^,]{2,10}?(?:教师|校长|园长|班主任|保育员))$/.exec(tidyName(text.slice(0, match.index)))?.[1];
  const act = tidyName(behind.replace(FREQUENCY, '')).replace(/^(?:累计|参加|接受|完成)+/, '');
  if (trained !== undefined && /^.{0,4}培训$/.test(act)) return trained + act;
  return tidyName(behind.replace(FREQUENCY, ''))
    .replace(/^每.{1,2}$/, '')
    .replace(EMPTY_VERBS, '').length < 2
    ? text.slice(0, match.index)
    : behind;
};

/** 由36所增加到50所: where a change starts from is no part of the name. */
const FROM = /(?:由|从)[^,]*\d[^,]*$/;

/** A verb alone: its object stood in an earlier clause. */
const ELLIPTIC =
  /^(?:提升|治理|整改|改造|新建|续建|在建|改扩建|新改扩建|改建|扩建|迁建|建设|配置|新增|校际|共享|完成|补充|招聘|培训|测试|增设|租赁|推广|开工|竣工|累计|共计|合计|总|安排|投入|建成|可|容纳|[、和])*$/;

/** 高水平 and 以上 left behind by the unit are no noun. */
const NO_NOUN =
  /^(?:完成|竣工|开工|投用|到位|达标(?!的)|的?标准|左右|以上|以内|进行|为|并|且|都|均|要|应(?!急|届|用|对))/;
const isNoun = (text: string): boolean => text.length >= 2 && !NO_NOUN.test(text);

/** 对普惠性民办园按照…: whom a standard is paid for. */
const beneficiaryOf = ({ before, earlier }: NameParts): string => {
  const text = [before, earlier.at(-1) ?? ''].find((each) => /对[^,]{2,14}(?=按|$)/.test(each)) ?? '';
  const named = tidyName(/对([^,]{2,14}?)(?:分别)?(?:按照?[^,]*)?$/.exec(text)?.[1] ?? '');
  return named.length >= 2 && named.length <= 12 ? named : '';
};

/** 按照…2.4万元的标准,增加绩效工资: the standard is named by what it is paid for. */
function standardName(parts: NameParts): string | null {
  if (parts.quantity.unitClass !== 'money' || !/^[^,]{0,3}标准/.test(parts.after)) return null;
  const paid = tidyName(
    parts.after.replace(/^[^,]{0,3}标准/, '').replace(/^(?:给予|发放|予以|拨付|安排|核定|进行|足额落实|落实)/, ''),
  );
  const name = paid === '' ? tidyName(parts.next) : paid;
  return name === '' ? null : `${beneficiaryOf(parts)}${name}标准`;
}

/** Shares whose whole stands before them and whose use behind: 按公用经费总额的5%安排培训经费, 100%配备辅导室. */
function usedShareName({ before, after, quantity }: NameParts): string | null {
  if (quantity.unitClass !== 'rate') return null;
  const use = tidyName(
    after.replace(/^的(?:比例|标准)?/, '').replace(/^(?:用于|安排|核定|计提|提取|列支|开展|给予|进行)+/, ''),
  );
  if (use.length < 2) return null;
  if (after.startsWith('用于')) return `${tidyName(before)}用于${use}`;
  const does = /^的?([\u4e00-\u9fff]{2,6})(?:开展|进行|实施|组织)([\u4e00-\u9fff]{2,8})$/.exec(after);
  if (does !== null && before.endsWith('对')) return `${does[2]}${does[1]}比例`;
  if (/(?:总[额数]|在校生|名额|经费|收入|支出|附加)的?$|^(?:按照?|将|可将)/.test(before)) return `${use}比例`;
  return /^(?:配备|配齐|建立|建有|开设|安装|设立|设置|实现|开展)/.test(after)
    ? tidyName(before) + tidyName(after)
    : null;
}

/** 市财政投入8600万元实施校舍维修: money is named by what it is for. */
function purposeName({ before, next, quantity, after }: NameParts): string | null {
  if (quantity.unitClass !== 'money') return null;
  if (after.startsWith('用于')) return `${tidyName(before.replace(FREQUENCY, ''))}${after}资金`;
  if (after !== '' || !/(?:投入|安排|投资)$/.test(before)) return null;
  const purpose = /^(?:实施|用于|支持|建设|新建|改善)([^,\d]{2,20})(?=\d|$)/.exec(next)?.[1];
  return purpose === undefined ? null : `${tidyName(purpose).replace(/等$/, '')}投入`;
}

/** The clause before, as the name of what this one leaves out: 设立专项经费,2020年安排5000万元. */
const aboveName = ({ earlier }: NameParts): string => {
  const above = withoutMaking(tidyName(earlier.at(-1) ?? ''));
  return above.length >= 3 && above.length <= 20 ? above : '';
};

/** The clause before without a figure of its own: what a share that names no subject is of. */
const subjectAbove = (parts: NameParts): string => {
  const bare = parts.earlier.filter((text) => !/\d/.test(text.replace(/20\d{2}年/g, '')));
  return aboveName({ ...parts, earlier: bare });
};

/** Short names in use for figures of the national standard. */
const FULL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^公办(?:园|幼儿园)?(?:占比|比例|率)$/, '公办园在园幼儿占比'],
  [/^普惠(?:率|占比)$/, '普惠性幼儿园覆盖率'],
];

export const fullName = (name: string): string => FULL_NAMES.find(([short]) => short.test(name))?.[1] ?? name;

/** Names a share or size by its subject. */
/** 课后服务覆盖率保持100%,参与率达到95%: a rate of the same thing as the rate of the clause before. */
function ratedBefore({ earlier }: NameParts, subject: string): string | null {
  const rated = /^(.{3,20}?)(?:覆盖|参与|达标|普及|合格|完成)率/.exec(earlier.at(-1) ?? '')?.[1];
  return rated === undefined || !subject.endsWith('率') ? null : withoutStage(tidyName(rated));
}

/** 按照师生比不低于1:18的比例配备教师: the ratio is named, not what is set up by it. */
function ratioName({ before, after, quantity }: NameParts): string | null {
  if (!quantity.unit.includes(':')) return null;
  const named = /[^,]*(?:[师生机]{2}|教职工与[^,]{1,4}|[教学][^,]{0,6}[师生])比/.exec(before)?.[0];
  if (named !== undefined) return tidyName(named.replace(/按照?/, ''));
  const set = /^的比例(配备|配齐|设置|核定)([^,]{2,14})/.exec(after);
  return set === null ? null : `${set[2]}${set[1]}比例`;
}

function measuredName(parts: NameParts, object: string): string {
  const ratio = ratioName(parts);
  if (ratio !== null) return ratio;
  const whole = parts.before
    .replace(BASE_YEAR, '')
    .replace(/20\d{2}年(?:底|末)?$/, '')
    .replace(FROM, '');
  const subject = tidyName(whole.replace(FREQUENCY, '').replace(/^.*按照?(?=[师生]{2}比)/, ''));
  if (/^(?:覆盖率|达标率|普及率|合格率|参与率|参与面|覆盖面|占比|比例|增幅|降幅)$/.test(subject))
    return (ratedBefore(parts, subject) ?? parts.inherited ?? subjectAbove(parts)) + subject;
  if (/^占[^比]/.test(subject)) return `${parts.inherited ?? subjectAbove(parts)}${subject}比例`;
  if (parts.after.startsWith('的') && object.length >= 4) return object.slice(0, MAX_NAME);
  if (/(?:率|占比|比例|比重|系数|度|水平|规模|差异|等级)$/.test(subject) || object === '' || subject.length > 3)
    return subject;
  return (subject + object).slice(0, MAX_NAME);
}

const NO_VERB = /$^/;

/** Names a count by the object behind it, with the verb that says what changes. */
function countedName(parts: NameParts, subject: string, object: string): string {
  const theme = withoutMaking(subject.replace(/^.*[、和]/, ''));
  if (object.length <= 2 && parts.quantity.unit === '大' && theme.length >= 2) return theme + object;
  const verb =
    (object.length <= 3 ? /(?:涉及|覆盖|遴选|评选|引进|审计|督导|评估|检查|验收)$/ : NO_VERB).exec(subject)?.[0] ??
    /(?:治理|整改|改造|新建|改扩建|改建|扩建|培训|结对|新增|补充)$/.exec(subject)?.[0] ??
    '';
  return (parts.isFrequency || verb === '' || object.includes(verb) ? object : verb + object).slice(0, MAX_NAME);
}

/** 监测结果于10个工作日内反馈: the time within which something is handled. */
function limitName({ before, after, quantity }: NameParts): string | null {
  if (quantity.unitClass !== 'years' || quantity.suffix !== '以下') return null;
  const act = /^[\u4e00-\u9fff]{2}/.exec(after)?.[0];
  return act === undefined ? null : `${tidyName(before.replace(/(?:于|在|须|应|原则上)$/, ''))}${act}时限`;
}

/** 实行残疾学生…的9年免费教育: for whom, and that it is years that are counted. */
function freeYearsName({ before, after, quantity }: NameParts): string | null {
  if (!isFreeSchooling(quantity, after)) return null;
  const whom = tidyName(before.replace(/^.*?(?:实行|实施|落实|提供)/, '').replace(/(?:教育)?的$/, ''));
  return `${whom}免费教育年限`;
}

const LESSON = /([\u4e00-\u9fff]{1,6}课)(?![程时堂外后间])/;

/** 每周4课时 without a subject counts the lessons the sentence or the heading speaks of: 开齐开足体育课. */
function lessonName({ quantity, earlier, fallback }: NameParts): string | null {
  if (!/^(?:个?[课学]时|节)$/.test(quantity.unit)) return null;
  const lesson = [fallback, ...earlier]
    .map((text) => LESSON.exec(text)?.[1])
    .findLast((name) => name !== undefined && !/^上?课$/.test(name));
  return lesson === undefined ? null : lesson.replace(/^.*(?:开齐|开足|开好|上好|设)/, '');
}

/** 提供送教上门服务,每周不少于1次: how often what the clause before provides is given. */
function serviceName({ isFrequency, earlier }: NameParts): string | null {
  if (!isFrequency) return null;
  const given = earlier.map((text) => /(?:提供|开展|实施|落实|推行|组织|建立|开设)([^,\d]{3,14})$/.exec(text)?.[1]);
  return given.findLast((name) => name !== undefined && !/[制机][度制]$/.test(name)) ?? null;
}

/** Names that say nothing by themselves: a period, a holder, a modal. */
const EMPTY_NAME = /^(?:每[次班校园生人]|每名(?:学生|教师)|平均|都|均|要|须|应|统一)*$/;

/** What stands between the comparator and the figure says how the figure is meant, or what is done. */
const BOUNDS = /^(?:不[^,]{0,2}(?:超过|高于|大于|多于|少于|低于|小于)|达到?|控制在|保持在?|累计|为)/;

/** 可容纳48个教学班: the unit itself says what is counted. */
const unitNoun = (unit: string): string =>
  /^个(?=[\u4e00-\u9fff]{2})|^教学班$/.test(unit) ? unit.replace(/^个/, '') : '';

/** Names a share or size by its subject, a count by its object. */
export function indicatorName(parts: NameParts): string {
  const { quantity } = parts;
  const special =
    standardName(parts) ?? usedShareName(parts) ?? purposeName(parts) ?? limitName(parts) ?? freeYearsName(parts);
  if (special !== null) return special;
  const after = parts.after.replace(/^的|或(?:者|支持|引进|新建).*$|并(?:建立|健全|完善|实行|逐步|适当|同步).*$/g, '');
  const object = after.startsWith('”') ? '' : tidyName(after);
  if (['rate', 'points', 'none', 'level'].includes(quantity.unitClass)) return measuredName(parts, object);
  const floor = parts.head.slice(parts.before.length).replace(FREQUENCY, '').replace(BOUNDS, '');
  const subject = tidyName(dropActor(parts.before).replace(FREQUENCY, '').replace(FROM, '')) || tidyName(floor);
  if (isNoun(object)) return countedName(parts, subject, object);
  if (EMPTY_NAME.test(subject) || isStageOnly(subject)) {
    if (quantity.unitClass === 'person' && /每个?(?:教学)?班/.test(parts.before)) return '班额';
    const named =
      lessonName(parts) ??
      (EMPTY_NAME.test(subject) ? serviceName(parts) : null) ??
      (subject !== '' && isStageOnly(subject) ? null : parts.inherited);
    if (named !== null) return named;
  }
  if (parts.isFrequency) {
    // 各学校每季度至少研判1次: what is done stands between the comparator and the figure.
    const act = tidyName(floor);
    return isNoun(act) ? act : subject.replace(EMPTY_VERBS, '') || parts.fallback;
  }
  const noun = unitNoun(quantity.unit);
  if (noun !== '' && ELLIPTIC.test(subject)) return subject + noun;
  const bare = withoutMaking(subject);
  if (bare.length >= 5 || (bare.length >= 3 && parts.inherited === null)) return bare.slice(-MAX_NAME);
  if (!ELLIPTIC.test(bare)) return bare;
  const above = quantity.unitClass === 'money' ? aboveName(parts) : (parts.inherited ?? aboveName(parts));
  return above === '' ? bare || parts.fallback : `${above}${bare}`;
}

/** The part of a name later clauses leave out: 万平方米中小学校舍 → 中小学校舍. */
export const objectOf = (parts: NameParts): string | null => {
  const object = tidyName(parts.after.replace(/^的/, '')).replace(/(?:进行|开展|实施|缺口).*$/, '');
  if (isNoun(object)) return object.length <= 20 ? object : null;
  const subject = tidyName(dropActor(parts.before).replace(FROM, '')).replace(
    /^(?:完成|创建|建设|打造|评选|认定|培育|新增|新建|改扩建|[、和])+/,
    '',
  );
  const isName = subject.length >= 2 && subject.length <= 20 && !ELLIPTIC.test(subject) && !EMPTY_NAME.test(subject);
  return isName ? subject : null;
};
