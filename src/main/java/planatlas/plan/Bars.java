package planatlas.plan;

import java.util.regex.Pattern;

/** What keeps a plan from being a yearly plan of an education authority or a government. */
final class Bars {

  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "[上下]半年|(?<!学年)[第]?[一二]学期|[春秋](?:季|期)|[一二三四]季度|季度|本?学期(?!.*学年)|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|工作|重点|教育)|[寒暑]假|月度|每?周(?:工作|计划)|开学");

  private static final Pattern MONTH = Pattern.compile("月(?:份|工作|重点|度|教育)");

  private static final Pattern SUMMED =
      Pattern.compile("总结[^要计思打安规]{0,3}(?:和|及|与|暨|、|以及|，|,)|(?:和|及|与|暨)(?=20|[上下]半)");

  private static final Pattern AUTHORITY =
      Pattern.compile("局|厅|教委|教育委员会|教工委|政府|系统|全[省市县区州]|(?:[省市县区州])(?:教育|[中]小学)(?!集团)");

  private static final Pattern SCHOOL =
      Pattern.compile(
          "(?<!中)(?<!全[省市县区])小学|(?<!小学、)中学(?!生)|幼儿园|(?<![各民办中小])学校(?!建设|管理|安全|布局|体育)|附小|附中|(?:第?[一二三四五六七八九十]+|实验)[中小](?=20|[年的工学])|高中(?=20|工作|学校)|学院|大学|职教中心|职高|中专"
              + "|班主任|教研组|备课组|年级组|德育处|教导处|政教处|总务处|少先队|大队部|班级|校本|教学工作计划");

  private static final Pattern TOWNSHIP =
      Pattern.compile(
          "[镇乡](?!村)(?=[^，。]{0,14}(?:工作|20|教育|学区|中心))|街道|教育办(?!公)|教办|教育组|教管中心|中心校|中心学校|学区(?!化|制)");

  private static final Pattern ASSOCIATION =
      Pattern.compile("协会|学会|联合会|研究会|基金会|促进会|商会|关工委|教育工会|团委|共青团|妇联");

  private static final Pattern OUR_SCHOOL = Pattern.compile("我校|本校|我园|全校师生|全校教职工");
  private static final Pattern OUR_PLACE =
      Pattern.compile("我[省市县区州局]|全[省市县区州]|各(?:学校|县|区|乡镇|中小学)|教育系统");

  private Bars() {}

  /** {@code answer}, barred where its name, its issuer or its words say so. */
  static KindAnswer judge(KindAnswer answer, Document document, String name) {
    if (answer.kind() != DocKind.WORK_POINTS && answer.kind() != DocKind.WORK_PLAN) {
      return answer;
    }
    String words = name == null ? "" : name;
    String plan = planned(words);
    if (PART_OF_YEAR.matcher(plan).find()) {
      return answer.barredBy(
          "period", MONTH.matcher(plan).find() ? "month_list" : answer.subkind());
    }
    String issuer = issuer(words, document);
    return issuer == null ? answer : answer.barredBy("issuer", issuer);
  }

  private static String issuer(String name, Document document) {
    if (ASSOCIATION.matcher(name).find()) {
      return "association_plan";
    }
    boolean authority = AUTHORITY.matcher(name).find();
    if (!authority && TOWNSHIP.matcher(name).find()) {
      return "township_plan";
    }
    if (!authority && SCHOOL.matcher(name).find()) {
      return "school_plan";
    }
    String opening = document.opening(1500);
    boolean school = OUR_SCHOOL.matcher(opening).find() && !OUR_PLACE.matcher(opening).find();
    return !authority && school ? "school_plan" : null;
  }

  /** The part of a name that is about the plan. */
  private static String planned(String name) {
    String[] parts = SUMMED.split(name);
    for (int i = parts.length - 1; i >= 0; i--) {
      if (parts[i].matches(".*(?:要点|计划|思路|打算|安排|意见|规划).*")) {
        return parts[i];
      }
    }
    return name;
  }
}
