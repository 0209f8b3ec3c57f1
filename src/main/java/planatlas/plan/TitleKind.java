package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Span;

/** The kind that the name of a paper gives, and what a notice brings with it. */
final class TitleKind {

  /** How a plan was carried out is a summary, whatever the plan is called. */
  private static final Pattern CARRIED_OUT =
      Pattern.compile(
          "(?:工作要点|要点|工作计划|计划|思路|安排|目标任务|目标|任务|重点工作|工作)[^、及和与暨，]{0,8}(?:完成|落实|执行|进展|推进|实施|开展)情况");

  /** Plans of single matters, which are no plan of the year's work. */
  private static final Pattern OF_A_MATTER =
      Pattern.compile(
          "(?:招生|招聘|招录|采购|抽查|检查|审计|监测|立法|课程|教学进度|引进|认定)[^、]{0,4}计划|(?:放假|假期|校历|作息|考试|日程|值班|时间|名额)安排");

  private static final Pattern POINTS = Pattern.compile("要点");

  /** Who does what of a plan is a plan of its own. */
  private static final Pattern SHARED_OUT = Pattern.compile("分工|分解|实施方案|工作方案|责任清单");

  private static final Pattern PLAN =
      Pattern.compile(
          "工作计[划画]|教育计划$|思路|工作安排|安排意见|打算|工作目标(?!管理|考核|责任)|目标任务(?!考核|分)|重点工作(?!任务?分)|(?:年|年度|学期|学年)计划|(?:年|年度)[^、的]{0,12}安排$|年(?:度|[上下]半年)?[^、的]{0,14}工作(?:补充)?意见$|年工作$|工作规划|年度规划");
  private static final Pattern SUMMARY =
      Pattern.compile("总结|汇报材料|情况(?:的)?(?:报告|汇报|通报)?$|工作情况|工作报告|年度报告|工作回顾|述职");

  /** 行动计划 for one year, as (2024年度), is that year's plan of work. */
  private static final Pattern OF_ONE_YEAR =
      Pattern.compile("[（(](?:[0-9]{4}|[二〇○零一三四五六七八九]{4})年度[)）]");

  private static final Pattern IMPLEMENTATION =
      Pattern.compile(
          "实施方案|行动计划|行动方案|工作方案|实施计划|规划|三年计划|推进方案|攻坚方案|专项方案|纲要|活动方案|工程方案|分工方案|任务分解|任务分工|计划|方案");
  private static final Pattern ACTION = Pattern.compile("实施意见");
  private static final Pattern TASKS =
      Pattern.compile(
          "(?:^|\\n)[^\\n。]{0,8}(?:主要任务|重点任务|工作任务|目标任务|主要措施|工作措施|实施步骤|任务分工|时间安排|工作目标|主要目标|总体目标)");
  private static final Pattern PERIOD =
      Pattern.compile("20[0-9]{2}\\s*年?\\s*[-—–~～至到]+\\s*20[0-9]{2}\\s*年|[一二三四五两0-9]年(?:行动|计划|规划)");
  private static final Pattern POLICY =
      Pattern.compile("意见|办法|规定|条例|决定|措施|制度|规则|细则|标准|规程|预案|指南|规范");
  private static final Pattern NOTICE = Pattern.compile("通知|通告|公告|通报|函|批复|公示");

  /** A letter that sends out a paper, group 1. */
  private static final Pattern LETTER =
      Pattern.compile("(?:印发|转发|发布|下发|批转|公布|下达)《?(.+?)》?\\s*的?(?:通知|函|公告|通告)[^的]{0,12}$");

  /** Papers that a title only refers to. */
  private static final Pattern CITED = Pattern.compile("(?<!^)《[^》]*》(?=.*[\\u4e00-\\u9fff])");

  /** A call for papers is no such paper. */
  private static final Pattern REQUEST =
      Pattern.compile("(?:报送|上报|征集|征求|填报|申报|召开|举办|开展[^的]{0,20}(?:总结|自查|评选)).*(?:通知|函|公告)$");

  /** A notice that names or confirms something, whatever the plan that it belongs to. */
  private static final Pattern LIST_OF =
      Pattern.compile("(?:公布|公示|下达|认定|表彰)[^》]*(?:名单|结果|单位|学校|个人)[^《]*(?:通知|公告|公示|通报|决定)$");

  private static final Pattern READING = Pattern.compile("解读|问答|图解|答记者问");

  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?:^|\\n)附件?[一二三0-9]*[：:.．、\\s]*(?:[0-9]{1,2}[.．、]\\s*)?《?([^\\n》]{6,60}?)》?(?=\\n|$)");

  private static final int OPENING = 2500;

  private TitleKind() {}

  /** The kind of a paper called {@code title}; that of the paper below it for a notice. */
  static DocKind of(String title, Document document) {
    DocKind kind = named(title, document);
    return kind == DocKind.NOTICE ? attached(document) : kind;
  }

  private static DocKind named(String title, Document document) {
    if (READING.matcher(title).find()) {
      return DocKind.OTHER;
    }
    if (LIST_OF.matcher(title).find()) {
      return DocKind.NOTICE;
    }
    if (REQUEST.matcher(title).find()) {
      return DocKind.NOTICE;
    }
    boolean carriedOut = CARRIED_OUT.matcher(title).find();
    String own = CITED.matcher(unwrapped(title)).replaceAll("");
    String words = CARRIED_OUT.matcher(OF_A_MATTER.matcher(own).replaceAll("")).replaceAll("");
    if (MultiYear.isPlan(own)) {
      return DocKind.MULTI_YEAR_PLAN;
    }
    if (POINTS.matcher(words).find() && !SHARED_OUT.matcher(words).find()) {
      return DocKind.WORK_POINTS;
    }
    if (PLAN.matcher(words).find() || words.contains("行动计划") && OF_ONE_YEAR.matcher(words).find()) {
      return DocKind.WORK_PLAN;
    }
    if (carriedOut || SUMMARY.matcher(words).find()) {
      return words.contains("计划") ? DocKind.WORK_PLAN : DocKind.WORK_SUMMARY;
    }
    return byLastWord(words, document);
  }

  /** A title says last what it is: 方案的意见 is an opinion, 管理办法实施方案 a plan. */
  private static DocKind byLastWord(String words, Document document) {
    int plan = last(IMPLEMENTATION, words);
    int policy = last(POLICY, words);
    int notice = last(NOTICE, words);
    if (policy > plan
        && policy > notice
        && last(ACTION, words) == policy
        && isToBeDone(words, document)) {
      return DocKind.IMPLEMENTATION_PLAN;
    }
    if (plan < 0 && policy < 0 && notice < 0) {
      return DocKind.OTHER;
    }
    return plan > policy && plan > notice
        ? DocKind.IMPLEMENTATION_PLAN
        : policy > notice ? DocKind.POLICY : DocKind.NOTICE;
  }

  /** Where the last match of {@code pattern} ends; -1 where there is none. */
  private static int last(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    int last = -1;
    while (matcher.find()) {
      last = matcher.end();
    }
    return last;
  }

  /** What a letter sends out, without the letter's own words. */
  private static String unwrapped(String title) {
    Matcher letter = LETTER.matcher(title);
    return letter.find() ? letter.group(1) : title;
  }

  /** An opinion that sets tasks or a period, and does not only guide. */
  private static boolean isToBeDone(String title, Document document) {
    return PERIOD.matcher(title).find() || TASKS.matcher(document.text).find();
  }

  /** A notice is what it brings with it, where that stands below it. */
  private static DocKind attached(Document document) {
    Matcher attached = ATTACHED.matcher(document.opening(OPENING));
    while (attached.find()) {
      String name = TitleShapes.squeeze(attached.group(1));
      DocKind kind = named(name, document);
      boolean isPlan =
          kind == DocKind.WORK_POINTS
              || kind == DocKind.WORK_PLAN
              || kind == DocKind.IMPLEMENTATION_PLAN;
      if (isPlan && standsBelow(document, name, attached.end())) {
        return kind;
      }
    }
    return DocKind.NOTICE;
  }

  private static boolean standsBelow(Document document, String name, int from) {
    for (Span line : document.head) {
      if (line.begin() >= from && TitleShapes.squeeze(line.of(document.text)).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
