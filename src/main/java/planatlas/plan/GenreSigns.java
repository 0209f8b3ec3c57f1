package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of texts that are no papers: news, explanations, replies, speeches, evaluations, lists of
 * tasks.
 */
final class GenreSigns {

  private static final Pattern EXPLAINING_TITLE =
      Pattern.compile("解读|问答|图解|一图|答记者问|[政策起草编制出台]{2}(?:说明|背景)|新闻发布会");

  private static final Pattern EXPLAINING =
      Pattern.compile(
          "(?m)^[一二三、（(）)0-9. ]{0,6}(?:[《“][^\\n]{0,40})?(?:出台|起草|制定|编制|政策|研判和起草)的?(?:背景|依据|过程|意义)"
              + "|^[^\\n]{0,12}(?:一图读懂|文字解读|政策解读|图文解读)|^一图[|｜]");

  private static final Pattern REPLY_TITLE =
      Pattern.compile("(?:答复|复函|回复)(?:函|的函|意见)?[^\\u4e00-\\u9fff]*$|(?:提案|建议)[^，。]{0,20}(?:答复|复函)");

  private static final Pattern REPLY =
      Pattern.compile("(?:您|你们?|贵委|贵党派)[^。\\n]{0,30}提出[^。\\n]{0,120}|收悉[^\\n]{0,160}(?:答复|回复)如下");

  private static final Pattern REPLIED = Pattern.compile("收悉|(?:答复|回复)如下");

  private static final Pattern SPEECH_TITLE =
      Pattern.compile("(?:讲话|致辞|发言|演讲|述职)(?:稿|材料|提纲|摘要|报告|范文)?[0-9一二三篇（）()]*$|上的(?:报告|讲话)");

  private static final Pattern SPEECH =
      Pattern.compile("(?m)^(?:各位领导[，、,]?)?[^\\n。]{0,12}同志们[：:！!,，]");

  private static final Pattern EVALUATION_TITLE =
      Pattern.compile("评估报告|评价报告|自评报告|自查报告|自评自查|督导报告|督导评估|调研报告|履行教育职责|信息公开工作(?:年度)?报告|监测报告");

  private static final Pattern EVALUATION =
      Pattern.compile("(?:规划|计划)》?(?:主要)?(?:指标|任务)(?:完成|实施|进展)情况|规划指标完成情况|中期(?:评估|目标)");

  private static final Pattern TASKS_TITLE =
      Pattern.compile(
          "(?:分解|任务|责任|分工|进度|进展|完成|推进|落实)(?:情况)?(?:一览)?[表单](?:[（(][^（）()]*[)）])?$"
              + "|(?:任务|责任|问题|权责|工作)清单(?:[（(][^（）()]*[)）])?$|台账$");

  /** The verb of a headline: a paper's name has none. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "召开|举行|举办了|圆满|隆重|揭牌|启动|调研|出席|强调(?!.*通知)|宣讲|来[豫京沪]|一行|聚焦.{2,16}部署"
              + "|(?:安排|研究|全面)?部署(?=20|[^，]{0,14}(?:工作$|任务$|年))|工作会议?精神$|(?:会议|大会|推进会|部署会|座谈会|培训会|动员会|总结会)$"
              + "|(?:印发|发布|公布|出台)(?=.*(?:要点|规划|计划|方案|意见))");

  private static final Pattern LETTER_END =
      Pattern.compile("(?:通知|通报|函|公告|通告|决定|意见|方案|的报告)(?:[（(][^（）()]*[)）])?$");

  private static final Pattern BY_LINE =
      Pattern.compile(
          "本[报刊台网]讯|^[^\\n，。]{0,16}讯(?=\\s*[（(0-9])|[\\u4e00-\\u9fff]{2,10}[网报台]讯|日电(?![视脑话])|日讯|[（(【](?:记者|通讯员|本报记者|见习记者)|记者[：:从 ]|通讯员|全媒体");

  private static final Pattern LEAD =
      Pattern.compile(
          "^[^\\n。]{0,40}(?:近日|日前|昨日|今日|连日来|昨天|新年上班第一天)|^[^\\n。]{0,30}[0-9]{1,2}月[0-9]{1,2}日(?:[上下]午|晚)?[,，、]?");

  private static final Pattern MEETING =
      Pattern.compile(
          "会议(?:指出|强调|要求|认为|传达|听取|审议|宣读|通报|总结|学习|由|在)|会上[,，]|出席(?:会议|活动)|(?:强调|指出|要求|提出)[,，：:]|(?:参加|主持)(?:了)?会议|主持召开");

  private static final Pattern HELD = Pattern.compile("召开|举行|会议在|(?:联合|正式)?(?:印发|发布|出台)(?:了|《)");

  private static final int OPENING = 800;

  private GenreSigns() {}

  /** What a name says that is no paper's; null where it may be one. */
  static String ofTitle(String title) {
    if (EXPLAINING_TITLE.matcher(title).find()) {
      return "explanation";
    }
    if (REPLY_TITLE.matcher(title).find()) {
      return "reply";
    }
    if (TASKS_TITLE.matcher(title).find()) {
      return "task_list";
    }
    if (EVALUATION_TITLE.matcher(title).find() && !LETTER_END.matcher(title).find()) {
      return "evaluation_report";
    }
    if (SPEECH_TITLE.matcher(title).find()) {
      return "speech";
    }
    return isHeadline(title) ? "news" : null;
  }

  private static boolean isHeadline(String title) {
    return HEADLINE.matcher(title).find()
        && !LETTER_END.matcher(title).find()
        && !title.contains("关于");
  }

  /** What the text says that is no paper's, with the words; null where it may be one. */
  static KindAnswer ofText(Document document) {
    String opening = document.opening(OPENING);
    Matcher reply = REPLY.matcher(opening);
    if (reply.find() && REPLIED.matcher(opening).find()) {
      return KindAnswer.other("reply", 0.95, "opening: " + cut(reply.group()));
    }
    Matcher speech = SPEECH.matcher(document.opening(300));
    if (speech.find()) {
      return KindAnswer.other("speech", 0.9, "opening: " + speech.group());
    }
    Matcher explaining = EXPLAINING.matcher(opening);
    if (explaining.find()) {
      return KindAnswer.other("explanation", 0.85, "heading: " + cut(explaining.group()));
    }
    return news(document, opening);
  }

  /** News by at least two of by-line, dated lead and words of a meeting; null where it is none. */
  private static KindAnswer news(Document document, String opening) {
    String lead = lead(document, opening);
    int signs = 0;
    String evidence = "";
    for (Pattern pattern : new Pattern[] {LEAD, HELD, BY_LINE, MEETING}) {
      Matcher sign =
          pattern.matcher(pattern == MEETING ? opening : pattern == HELD ? cut(lead, 90) : lead);
      if (sign.find()) {
        signs++;
        evidence += (evidence.isEmpty() ? "" : ", ") + cut(sign.group());
      }
    }
    if (signs < 2 && BY_LINE.matcher(document.closing(120)).find()) {
      signs++;
    }
    return signs < 2
        ? null
        : KindAnswer.other("news", signs > 2 ? 0.95 : 0.8, "signs: " + evidence);
  }

  /** From the first line that is long enough for a sentence. */
  private static String lead(Document document, String opening) {
    for (int i = 0; i < document.head.size() && i < 8; i++) {
      if (document.head.get(i).length() > 25) {
        return cut(document.text.substring(document.head.get(i).begin()), 400);
      }
    }
    return opening;
  }

  /** An evaluation that has lost its title. */
  static boolean isEvaluation(Document document) {
    return EVALUATION.matcher(document.opening(120)).find();
  }

  private static String cut(String words) {
    return cut(words, 30).strip();
  }

  private static String cut(String words, int length) {
    return words.substring(0, Math.min(length, words.length()));
  }
}
