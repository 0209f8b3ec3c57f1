package planatlas.plan;

import java.util.regex.Pattern;
import planatlas.text.Simplified;

/** Tells what a document is by its title, else by how it begins. */
final class KindFinder {

  private static final Pattern REPORT = Pattern.compile("政\\s*府\\s*工\\s*作\\s*报\\s*告");
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "代\\s*表[^。\\n]{0,20}政\\s*府[，,]?[^。\\n]{0,12}(?:作|报告)[^。\\n]{0,30}(?:工作|审议|大会|会议)");
  private static final Pattern POINTS = Pattern.compile("工作要点|工作思路|要点$|要点[（(]");
  private static final Pattern PLAN = Pattern.compile("工作计划|工作安排|年度计划|工作打算|计划要点|工作目标|学期计划");
  private static final Pattern SUMMARY = Pattern.compile("总结|工作情况(?:的)?(?:报告|汇报)|工作回顾|述职");
  private static final Pattern IMPLEMENTATION =
      Pattern.compile("实施方案|行动计划|行动方案|工作方案|实施计划|规划|三年计划|实施细则|推进方案|攻坚方案|专项方案|纲要|活动方案|工程方案|计划|方案");
  private static final Pattern POLICY = Pattern.compile("意见|办法|规定|条例|决定|措施|制度|规则|细则|标准|规程");
  private static final Pattern NOTICE = Pattern.compile("通知|通告|公告|通报|函");

  private KindFinder() {}

  static boolean isGovernmentReport(Document document, Title title) {
    String words = words(title);
    if (words.contains("政府工作报告")
        && !words.contains("关于")
        && !words.contains("分解")
        && !words.contains("落实")) {
      return true;
    }
    String opening = document.opening(2500);
    boolean addressed = opening.contains("各位代表");
    if (ON_BEHALF.matcher(opening).find() && (addressed || REPORT.matcher(opening).find())) {
      return true;
    }
    return !words.contains("关于") && (addressed || document.closing(2500).contains("各位代表"));
  }

  private static String words(Title title) {
    return title.own() == null ? "" : Simplified.of(title.own());
  }

  static DocKind of(Document document, Title title) {
    if (isGovernmentReport(document, title)) {
      return DocKind.GOVERNMENT_REPORT;
    }
    String words = words(title);
    if (words.isEmpty()) {
      return untitled(document);
    }
    if (POINTS.matcher(words).find()) {
      return DocKind.WORK_POINTS;
    }
    if (PLAN.matcher(words).find()) {
      return DocKind.WORK_PLAN;
    }
    if (SUMMARY.matcher(words).find()) {
      return DocKind.WORK_SUMMARY;
    }
    if (IMPLEMENTATION.matcher(words).find()) {
      return DocKind.IMPLEMENTATION_PLAN;
    }
    if (POLICY.matcher(words).find()) {
      return DocKind.POLICY;
    }
    return NOTICE.matcher(words).find() ? DocKind.NOTICE : DocKind.OTHER;
  }

  private static DocKind untitled(Document document) {
    boolean opensAsPlan =
        PlanYearFinder.OPENING.matcher(document.opening(200)).find()
            && document.opening(400).contains("工作");
    return opensAsPlan ? DocKind.WORK_POINTS : DocKind.OTHER;
  }
}
