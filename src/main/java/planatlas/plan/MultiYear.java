package planatlas.plan;

import java.util.regex.Pattern;

/** Names of plans of several years over the whole field of an authority. */
final class MultiYear {

  private static final Pattern PLAN =
      Pattern.compile(
          "(?:规划|行动计划|发展计划|三年计划|五年计划|规划纲要|发展纲要|发展战略)(?:纲要|[（(][^（）()]{0,24}[)）]|文本|\\.[a-z]{3,4})*$");

  private static final Pattern PERIOD =
      Pattern.compile(
          "十[一二三四五]五|第十[一二三四五]个五年|五年(?:规划|计划|行动)|三年行动|三年计划|中长期"
              + "|20[0-9]{2}年?[-—–―－~～至到]+(?:20)?[0-9]{2}");

  private static final Pattern FIELD = Pattern.compile("教育|教体|科教|国民经济和社会发展|经济社会发展");

  /** One theme, or one branch, of the field. */
  private static final Pattern THEME =
      Pattern.compile(
          "学前|幼儿|托育|托幼|特殊教育|职业|高等教育|高校|普通高中|高中阶段|继续教育|成人|老年|社区教育|民办|教师|师资|队伍|人才"
              + "|心理|德育|思政|劳动|体育(?!局)(?!和)|美育|艺术|科学教育|科技创新|信息化|数字|智慧|网络|双减|作业|课后|培训|集团|教联体|教共体"
              + "|布局|校舍|学校建设|学位|校园|安全|食堂|营养|健康|家庭|家校|法治|普法|语言文字|阅读|课程|课堂|教研|质量监测|评价|督导|党建|国际|对外|扶贫|振兴|双语"
              + "|控辍|留守|共同体|强校|县中|薄弱|温馨|招生|考试|资助|食品|研学|环境|国防|消防");

  private MultiYear() {}

  /** True for 教育事业发展“十四五”规划; false for a plan of one theme, of whatever period. */
  static boolean isPlan(String name) {
    String words = name.replaceAll("[“”\"'《》]", "");
    return PLAN.matcher(words).find()
        && PERIOD.matcher(words).find()
        && FIELD.matcher(words).find()
        && !THEME.matcher(words.replaceAll("教育(?:和)?体育|体育局", "教育")).find();
  }
}
