package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;

/** What titles look like, and what sticks to them. Stateless. */
final class TitleShapes {

  /** A longer line is no title. */
  static final int LONGEST = 120;

  private static final int SHORTEST = 6;

  /** What sites add behind a title is shorter. */
  private static final int LONGEST_SUFFIX = 50;

  private static final String LAST_WORDS =
      "通知|通告|公告|通报|意见|方案|要点|计划|规划|纲要|报告|总结|办法|规定|条例|细则|决定|思路|安排|打算|措施|清单|函|批复|答复|说明|要求|指南|标准|制度|规则"
          + "|政策|解读|令|设想|目标|任务|工作|情况|规程|规范|目录|责任书|工程|行动|分解表|任务表|范文|范本|讲话稿?|汇报|述职";

  private static final String BRACKETS = "(?:[（(【\\[][^）)】\\]]{1,30}[）)】\\]])";

  private static final Pattern ENDS = Pattern.compile("(?:" + LAST_WORDS + ")" + BRACKETS + "*》?$");

  private static final Pattern NOT_TITLE =
      Pattern.compile(
          "(?:各|附件|附[：:]|一、|二、|三、|[（(][一二三四五六七八九十]|[0-9]+[.．、]|第[一二三四五六七八九十]+[章条部]|目录|现将|现把|为|根据|按照|经(?!开|济)"
              + "|主题词|抄送|责任|联系|[•·●■◆▪△]|[—―–-]|[|｜]|猜你喜欢|本报讯|本文|转自|记者|尊敬|[A-Z][0-9]|[（(](?:此件|本文)|[^\u4e00-\u9fff]*$"
              + "|.{0,40}?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[)）]?$)");

  /** What a line goes on with that has a title and the first words of the text. */
  private static final Pattern TITLE_AND_BODY =
      Pattern.compile(
          "([^。，；：]{6,80}?(?:"
              + LAST_WORDS
              + ")"
              + BRACKETS
              + "?)(?: +(?=[^。]{12})|(?=一、|同志们|各位|为(?:深入|进一步|全面|贯彻|落实|加快|切实|推进|做好)|全[省市县区州]|(?:今年|近年来|[0-9Xx×]{2,4}年)(?:是|来|以来|，|全)|百年大计))");

  /** An issuer and a date stuck to the front of a title: 县人民政府办公室2023年8月11日县…. */
  private static final Pattern ISSUER_AND_DATE =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{4,30}(?:局|厅|委|会|办公室|政府)[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?=[\\u4e00-\\u9fff])");

  private static final Pattern NUMBERED =
      Pattern.compile("[\\u4e00-\\u9fff]{1,12}[〔\\[［【（(][0-9]{4}[〕\\]］】）)]第?[0-9]{1,5}号(?=.{6})");

  /** What a site puts before a title: its column and the year, or 附件1. */
  private static final Pattern SITE_PREFIX =
      Pattern.compile(
          "(?:[【\\[][^】\\]]{1,10}[】\\]] ?|篇[一二三四五][：:]|[（(](?:19|20)[0-9]{2}年?[)）]|(?:一图|图解|一图读懂|视频|图文|聚焦|关注)[|｜]|附件?[0-9一二三]{0,2}[：: ]|标题[：:]|原标题[：:])+(?=.{6})");

  private static final Pattern FILE_SUFFIX =
      Pattern.compile("(?i)[.．](?:docx?|pdf|wps|txt|html?|rtf|ofd)$");

  /** What a site adds in brackets: that the paper is public, that there is a picture of it. */
  private static final Pattern ADDED =
      Pattern.compile(
          "[（(](?:[^（()）]*公开[^（()）]*|文字版|图文|全文|定稿|公开稿|附[^（()）]{1,8}|[0-9]{1,3}页|(?:精选|通用|合集|推荐|优秀)[^（()）]{0,6}|[^（()）]{1,12}[〔\\[【](?:19|20)[0-9]{2}[〕\\]】][^（()）]{1,8}号)[)）]$|Word文档下载推荐$|[_|][^_|]{1,12}$| *[-—]+ ?(?:在线预览|在线阅读|百度文库|.{0,8}网)$|[—―–-]+$");

  private static final Pattern PAGE_LINE =
      Pattern.compile(
          "文件(?:[（(].{1,4}[)）])?$|[〔\\[［【（(](?:19|20)[0-9]{2}[〕\\]］】）)]第?[0-9]{1,5}号$|届.{0,20}(?:会议|大会)|[0-9]{1,2}[：:][0-9]{2}|[省市县区州]长|[书]记|主席");

  private TitleShapes() {}

  /** True where {@code words}, without spaces, are called as papers are. */
  static boolean isTitle(String words) {
    return words.length() >= SHORTEST
        && words.length() <= LONGEST
        && ENDS.matcher(words).find()
        && words.indexOf('，') < 0
        && words.indexOf('；') < 0
        && !words.endsWith("文件")
        && !NOT_TITLE.matcher(words).lookingAt();
  }

  /** True where a line may be a piece of a title. */
  static boolean mayBelong(String words) {
    return !words.isEmpty()
        && words.length() <= LONGEST
        && words.indexOf('。') < 0
        && words.indexOf('|') < 0
        && "：:；，".indexOf(words.charAt(words.length() - 1)) < 0
        && !NOT_TITLE.matcher(words).lookingAt();
  }

  /** True for a red head, a document number, a meeting or a speaker, which stand by a title. */
  static boolean isBeside(String words) {
    return PAGE_LINE.matcher(words).find();
  }

  /** How much of {@code line} is its title, where the text follows in it; 0 where none does. */
  static int beforeBody(String line) {
    Matcher both = TITLE_AND_BODY.matcher(line);
    return both.lookingAt() && !NOT_TITLE.matcher(line).lookingAt() ? both.end(1) : 0;
  }

  /** How many characters of {@code words} a page put before its title. */
  static int prefix(String words) {
    int from = 0;
    for (Pattern before : new Pattern[] {SITE_PREFIX, NUMBERED, ISSUER_AND_DATE}) {
      Matcher prefix = before.matcher(words).region(from, words.length());
      from = prefix.lookingAt() ? prefix.end() : from;
    }
    return from;
  }

  /** Where a title ends in {@code words}, without the name of a file's type and what sites add. */
  static int end(String words) {
    int end = words.length();
    for (int before = end + 1; end < before; ) {
      before = end;
      for (Pattern suffix : new Pattern[] {FILE_SUFFIX, ADDED}) {
        Matcher added = suffix.matcher(words).region(Math.max(0, end - LONGEST_SUFFIX), end);
        end = added.find() && added.start() >= SHORTEST ? added.start() : end;
      }
    }
    return end;
  }

  /** Without the spaces that spread titles over a line; a space between Latin words stays. */
  static String squeeze(String words) {
    StringBuilder squeezed = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Blank.is(c)) {
        squeezed.append(c);
      } else if (squeezed.length() > 0
          && i + 1 < words.length()
          && isLatin(squeezed.charAt(squeezed.length() - 1))
          && isLatin(words.charAt(i + 1))) {
        squeezed.append(' ');
      }
    }
    return squeezed.toString();
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
