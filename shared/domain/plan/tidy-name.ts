/** What a target measures, named with the plan's own words. */

const MODALS =
  /^(?:按照?(?=[^,]*比)|即(?!时|将)|做到|并(?!轨)|且|和(?!谐|美)|及(?!格|时)|以及|也|又|同时|其中|另外|使(?!用)|让|将|把|对(?!口|接|标|外)|为(?!期)|在(?!校|园|编|籍|职|线|岗)|由|以(?!上|下|案|训)|再(?!生)|切实|严格(?=控制)|控制(?=班额)|大力(?!士)|深入|积极(?!性)|扎实|着力|进一步|努力|全面|基本(?!条件)|初步|逐步|争取|力争|确保|保证|实现|达到|促使|推动(?=[^,]*(?:率|比例|占比)$)|到(?!位|岗|校|场|访|园)|要(?!素)|应(?!届|用|急|对)|须|需(?!求)|[我全本][市区县省州](?!域)(?:范围)?内?|[市区县省州]内|各[市区县]|各级|所有|计划|规划|拟|全年|每年|当年|年内|分别|依次|年底前|的)+/;
const LEADING_DATE =
  /^(?:(?:到|至|截至|在|于)?20\d{2}年?(?:[-至到]20\d{2}年)?(?:\d{1,2}月)?(?:底|末|初|内)?(?:之前|以前|前)?|“?十[三四五六]五”?(?:末|期间|规划期末)|\d{1,2}月(?:底|末)?前?|(?:用)?[一二两三四五\d](?:至[一二三四五\d])?年(?:之内|以内|内|的?时间)|年(?:内|底前|末)|[上下]半年|第?[一二三四]季度|\d{1,2}月(?:份|[上中下]旬)|(?:20\d{2}年)?[春秋]季?学期(?:开学)?(?:之前|以前|前|起)?|[一二三四五\d]年(?=新建|新增|累计|共|培训|建设|招聘|补充|投入|安排|筹措))[,:]?/;
export const BASE_YEAR =
  /(?:在|较|比)?20\d{2}年(?:的)?基础上|在(?:上年|去年|上一年|原有|现有)(?:的)?基础上|[较比](?:20\d{2}年|上年|去年)(?:同期)?|同比/;
export const FREQUENCY =
  /[两二三四五六2-6]年一?个?周期|每周[一二三四五六日](?:[、和至]周?[一二三四五六日])*(?:上午|下午)?|每(?:人|生|师)(?=每|$)|每(?:[两二三四五六\d])?(?:个)?(?:半年|半月|学年|学期|年度?|季度?|月|周|天|日)|至少|不少于|不低于|最少/g;
const TRAILING =
  /(?:进行|予以|给予|每[校园班所](?:学校)?|(?<=率|比例|占比)(?:严格|稳步|一般|原则上|总体)|的标准|为支点|为引领|为依托|为基础|(?<=率|学历|教师)占|落到实处|落地见效|按照?|的)$/;
const LIGHT_VERBS = /进行(?=[\u4e00-\u9fff]{2})/;
export const EMPTY_VERBS = /^(?:举办|举行|开展|组织|召开|进行|参加|做好|办好|抓好|落实|覆盖|完成)(?:好)?/;

/** 根据学生身高变化调整课桌椅: by what something is done is no part of its name. */
const ACCORDING =
  /^(?:根据|结合|针对)[^,、]{2,10}?(?=调整|开展|组织|举办|配备|设置|制定|建设|开设)|^通过[^,]{2,30}(?:方式|渠道|途径|形式)/;

/** 具有地方特色的课程, 达到标准的学校: what a thing must be like is no part of its name. */
const QUALITY = /(?:^|(?<=[\d所个门项名]))(?:达到|具有|具备|符合|富有|体现|拥有)[^,、的]{1,16}的(?=[^,、的]{2})/;

const stripBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/【[^】]*】/g, '');

export function tidyName(text: string): string {
  let name = stripBrackets(text).replace(QUALITY, '');
  for (let round = 0; round < 3; round += 1) {
    name = name
      .replace(LEADING_DATE, '')
      .replace(MODALS, '')
      .replace(/^[-,、:;的]+/, '')
      .replace(ACCORDING, '')
      .replace(/[-,、:;]+$/, '')
      .replace(TRAILING, '')
      .replace(LIGHT_VERBS, '');
  }
  return name.replace(/[“”"□]/g, '');
}

const MAKING =
  /^(?:累计|共|拟)?(?:(?:加快|推进|推动|开设|增设|创建|创树|建设|建成|打造|评选认定|评选|认定|培育|培养|遴选|开展|举办|举行|承办|组织|实施|承担|完成|推出|组建|建立|设立|命名|选树|做好|办好|抓好|落实)(?!类|率|用地|规模|时间|数|面积|标准|资金|投资|经费|水平|任务|情况))+(?:好)?(?=.{2})/;

/** What is made, chosen or held is named by itself; only what changes a stock (新增, 补充, 招聘) keeps its verb. */
export const withoutMaking = (name: string): string => name.replace(MAKING, '').replace(QUALITY, '');

const STAGE_ONLY =
  /^(?:其中)?(?:寄宿制|公办|民办|普通)?(?:(?:(?:小学|初中)?(?:[一二三四五六七八九](?:[、至-]?[二三四五六七八九])*年级(?:以上|以下)?)|小学|初中|普通高中|高中|中学|中小学|幼儿园|中职|(?:其他|其余|其它)(?:年级|学段|学校)|市区|城区|县城|农村|城镇|乡村|学校|各校|区|县|乡镇)(?:阶段)?(?:学校)?(?:学?生)?(?:以?及|[、和与])?)*(?:平均|均|都|分别|应当?|须)*$/;

const PLACE_ONLY = /^(?:市区|城区|县城|主城区|农村|城镇|乡村|乡镇|山区)$/;

/** A place alone, which counts there what was counted before: 新建园46所,其中城区28所. */
export const isPlaceOnly = (name: string): boolean => PLACE_ONLY.test(name);

/** A name that says only for which stage or place a figure is. */
export const isStageOnly = (name: string): boolean => STAGE_ONLY.test(name);

export const LEADING_STAGES =
  /^(?:(?:[一二三四五六七八九](?:[、至][二三四五六七八九])*年级|学前(?!教育|三年)|小学|初中|中学|普通高中|高中|幼儿园)(?:生(?!均))?[、和与]?)+/;

export const TRAILING_ADVERBS =
  /(?:(?<=率|比|占比)在|力争|争取|确保|一律|一般|原则上|平均|(?<!平)均|都|分别|应当?|须)+$/;

/** 生均公用经费小学每年720元: the stage behind what is measured is no part of its name. */
export const withoutStageBehind = (name: string): string =>
  name.replace(
    /(?<=比|率|数|系数|时间|面积|经费|标准|补助|规模|[生师人]均[\u4e00-\u9fff]{2,10})(?:小学|初中|高中)生?$/,
    '',
  );

/** A name without the stages it begins with and the adverbs it ends with. */
export const withoutStage = (name: string): string =>
  withoutStageBehind(name.replace(LEADING_STAGES, '').replace(TRAILING_ADVERBS, ''));
