import type { Quantity } from './quantities.ts';

/** What a target measures, named with the plan's own words. */

const MODALS =
  /^(?:按照?(?=[^,]*比)|并(?!轨)|且|和(?!谐|美)|及(?!格|时)|以及|也|又|同时|其中|另外|使(?!用)|让|将|把|对(?!口|接|标|外)|为(?!期)|在(?!校|园|编|籍|职|线|岗)|由|以(?!上|下|案|训)|再(?!生)|切实|着力|进一步|努力|全面|基本(?!条件)|初步|逐步|争取|力争|确保|保证|实现|达到|促使|推动(?=[^,]*(?:率|比例|占比)$)|到(?!位|岗)|要(?!素)|应(?!届|用|急|对)|须|需(?!求)|我?[市区县省]内?(?=[^级域内])|全[市区县省](?!域)|本[市区县]|各[市区县]|各级|所有|计划|规划|拟|全年|每年|当年|年内|年底前|的)+/;
const LEADING_DATE =
  /^(?:(?:到|至|截至|在|于)?20\d{2}年?(?:[-至到]20\d{2}年)?(?:\d{1,2}月)?(?:底|末|初|内)?(?:之前|以前|前)?|“?十[三四五六]五”?(?:末|期间|规划期末)|\d{1,2}月(?:底|末)?前?|(?:用)?[一二两三四五\d](?:至[一二三四五\d])?年(?:之内|以内|内|的?时间)|年(?:内|底前|末)|[一二三四五\d]年(?=新建|新增|累计|共|培训|建设|招聘|补充))[,:]?/;
const BASE_YEAR = /(?:在|较|比)?20\d{2}年(?:的)?基础上|较20\d{2}年|比20\d{2}年/;
const FREQUENCY =
  /每周[一二三四五六日](?:[、和至]周?[一二三四五六日])*(?:上午|下午)?|每(?:人|生|师)(?=每|$)|每(?:[两二三四五六\d])?(?:个)?(?:学年|学期|年度?|季度?|月|周|天|日)|至少|不少于|不低于|最少/g;
const TRAILING = /(?:进行|予以|给予|的标准|为支点|为引领|为依托|为基础|的)$/;
const LIGHT_VERBS = /进行(?=[\u4e00-\u9fff]{2})/;
const EMPTY_VERBS = /^(?:举办|举行|开展|组织|召开|进行|参加|做好|办好|抓好|落实)(?:好)?/;

const stripBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/【[^】]*】/g, '');

export function tidyName(text: string): string {
  let name = stripBrackets(text);
  for (let round = 0; round < 3; round += 1) {
    name = name
      .replace(LEADING_DATE, '')
      .replace(MODALS, '')
      .replace(/^[-,、:;的]+/, '')
      .replace(/[-,、:;]+$/, '')
      .replace(TRAILING, '')
      .replace(LIGHT_VERBS, '');
  }
  return name.replace(/[“”"□]/g, '');
}

/** Actors before the verb are no part of what is measured: 各区每学期开展… → 开展…. */
const dropActor = (text: string): string => {
  const match = /每(?:[两二三四五六\d])?(?:个)?(?:学年|学期|年度?|季度?|月|周|天|日)(?!级)/.exec(text);
  if (match === null) return text;
  const behind = text.slice(match.index);
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
  /(?:治理|整改|改造|新建|改扩建|改建|扩建|建设|配置|新增|共享|完成|补充|招聘|培训|增设|租赁|推广|开工|竣工|累计|共计|合计|安排|投入|建成)$|^$/;

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
  /** The clause behind this one. */
  readonly next: string;
  readonly fallback: string;
}

/** 高水平 and 以上 left behind by the unit are no noun. */
const NO_MATCH = /$^/;
const isNoun = (text: string): boolean =>
  text.length >= 2 && !/^(?:完成|竣工|开工|投用|到位|达标|的?标准|左右|以上|以内|进行|为|并|且)/.test(text);

/** 按照…2.4万元的标准,增加绩效工资: the standard is named by what it is paid for. */
function standardName(parts: NameParts): string | null {
  if (parts.quantity.unitClass !== 'money' || !/^[^,]{0,3}标准/.test(parts.after)) return null;
  const paid = tidyName(parts.after.replace(/^[^,]{0,3}标准/, '').replace(/^(?:给予|发放|予以|拨付|安排|核定)/, ''));
  const name = paid === '' ? tidyName(parts.next) : paid;
  return name === '' ? null : `${name}标准`;
}

/** Names a share or size by its subject, a count by its object. */
export function indicatorName(parts: NameParts): string {
  const { quantity } = parts;
  const standard = standardName(parts);
  if (standard !== null) return standard;
  const object = parts.after.startsWith('”') ? '' : tidyName(parts.after.replace(/^的/, ''));
  const measures =
    quantity.unitClass === 'rate' ||
    quantity.unitClass === 'points' ||
    quantity.unitClass === 'none' ||
    quantity.unitClass === 'level';
  const whole = measures
    ? parts.before.replace(BASE_YEAR, '').replace(/20\d{2}年(?:底|末)?$|(?:由|从)[^,]*$/, '')
    : dropActor(parts.before);
  const subject = tidyName(whole.replace(FREQUENCY, '').replace(FROM, ''));
  if (measures) {
    if (/^(?:覆盖率|达标率|普及率|合格率|参与率)$/.test(subject) && parts.inherited !== null)
      return parts.inherited + subject;
    if (/(?:率|占比|比例|比重|系数|度|水平|规模|差异|等级)$/.test(subject) || object === '' || subject.length > 3)
      return subject;
    return (subject + object).slice(0, 40);
  }
  if (isNoun(object)) {
    const verb =
      (object.length <= 3 ? /(?:涉及|覆盖|遴选|评选|引进)$/ : NO_MATCH).exec(subject)?.[0] ??
      /(?:治理|整改|改造|新建|改扩建|改建|扩建|培训|结对|新增|补充)$/.exec(subject)?.[0] ??
      '';
    return (parts.isFrequency || verb === '' || object.includes(verb) ? object : verb + object).slice(0, 40);
  }
  if (parts.isFrequency) {
    // 各学校每季度至少研判1次: what is done stands between the comparator and the figure.
    const act = tidyName(parts.head.slice(parts.before.length).replace(FREQUENCY, ''));
    return isNoun(act) ? act : subject.replace(EMPTY_VERBS, '') || parts.fallback;
  }
  const bare = subject;
  if (bare.length >= 5 || (bare.length >= 3 && parts.inherited === null)) return bare.slice(-40);
  return parts.inherited === null || !ELLIPTIC.test(bare) ? bare || parts.fallback : `${parts.inherited}${bare}`;
}

/** The part of a name later clauses leave out: 万平方米中小学校舍 → 中小学校舍. */
export const objectOf = (parts: NameParts): string | null => {
  const object = tidyName(parts.after.replace(/^的/, '')).replace(/(?:进行|开展|实施|缺口).*$/, '');
  if (isNoun(object)) return object.length <= 20 ? object : null;
  const subject = tidyName(dropActor(parts.before)).replace(
    /^(?:创建|建设|打造|评选|认定|培育|新增|新建|改扩建|[、和])+/,
    '',
  );
  return subject.length >= 2 && subject.length <= 20 && !ELLIPTIC.test(subject) ? subject : null;
};
