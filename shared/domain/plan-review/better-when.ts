/** Words in an indicator's name by which less of it is better. They are looked for first: 辍学率 is a rate as well. */
const LOWER =
  /近视|肥胖|超重|辍学|流失|失学|差异(?:率|系数|程度)|差距|大班额|超大班|违规|违纪|事故|案件|投诉|负担|缺额|缺口|缺编|空缺|龋|欺凌|死亡|伤亡|犯罪|空置|隐患|作业(?:平均)?(?:完成)?(?:时间|时长|量)|步行|占用/;

/** Sizes and loads with a right measure: too little and too much are both wrong. */
const MEASURED =
  /班额|班级?规模|班级人数|在校生规模|学校规模|师生比|生师比|课时|学时|时间|时长|小时|温度|湿度|高度|间距|照度/;

const HIGHER =
  /率$|率[（(]|比例|占比|比重|覆盖|生均|每百|每名|每生|人均|面积|经费|投入|满意|达标|优良|合格|认可|册数|册$|场馆|数量|次数|节数|场次|仪器|得分/;

/**
 * Whether more of an indicator is better, less of it, or neither (`measured`: a class may be too small and too large);
 * null where its name does not say.
 */
export function betterWhen(indicator: string): 'higher' | 'lower' | 'measured' | null {
  if (LOWER.test(indicator)) return 'lower';
  if (MEASURED.test(indicator)) return 'measured';
  return HIGHER.test(indicator) ? 'higher' : null;
}
