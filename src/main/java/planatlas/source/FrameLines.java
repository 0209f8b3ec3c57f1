package planatlas.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;

/**
 * Tells lines of a scraped page from lines of the document on it: the words that Chinese government
 * sites put around a text. Only lines near the ends of a page are asked, so a sentence of a plan
 * that happens to speak of 版权所有 stays. Stateless.
 */
final class FrameLines {

  /** A frame line is short; a longer one is a paragraph with something stuck to it at most. */
  private static final int MAX_LENGTH = 400;

  private static final String GAP = "[\\s|｜‖·]";

  private static final String KEYS = FrameWords.anyOf(FrameWords.fields());

  private static final Pattern KEY =
      Pattern.compile("(?:^|(?<=[\\s|｜【\\[(（]))" + KEYS + "[】\\]]? *+[：:]");

  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:[12]\\d{3}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?\\s*+)?+(?:"
              + GAP
              + "*+[【\\[(（]?"
              + KEYS
              + "[】\\]]?"
              + GAP
              + "*+[：:]"
              + GAP
              + "*+(?!"
              + KEYS
              + " *+[：:])[^\\s|｜。；;，\\[]{0,60}+(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?)++"
              + GAP
              + "*+");

  /** Their values are words, parted by any mark. */
  private static final Pattern KEYWORDS =
      Pattern.compile("[【\\[]?(?:关键词|关键字|主题词|标签)[】\\]]? *[：:][^。]{0,120}");

  /** Words of menus and buttons; together they make up a whole line, or the beginning of one. */
  private static final String MENU =
      "(?:(?:点赞|收藏|评论|转发|在看|浏览|阅读)(?:量|数)?[：: ]*\\d{1,7}|"
          + "(?:您|你|我)?(?:现在|当前|所在|目前)?(?:的|所在的?)?(?:位置|路径)[：:]?(?:\\s*+[^\\s>＞»›/。]{0,20}+\\s*+[>＞»›/]++)++(?:\\s*+[^\\s>＞»›/。]{1,40}+$)?"
          + "|(?:您|你)(?:现在|当前|所在|目前)?(?:的|所在的?)?位置[：:]?"
          + "|(?:热烈)?欢迎(?:您)?(?:光临|访问|来到|进入)[^！!。，]{2,30}[！!。]"
          + "|您好[，,]? *欢迎(?:您)?(?:光临|访问|来到|进入)[^！!。，]{2,30}[！!。]?"
          + "|今天是[：:]?(?:\\s*\\d{4}年\\d{1,2}月\\d{1,2}日)?(?:\\s*星期[一二三四五六日天])?"
          + "|本?网站?(?:已|现已|现)?支持\\s*[iI][pP][vV]6|[iI][pP][vV]6\\s*(?:网络|已支持)"
          + "|扫一扫[^。]{0,30}|扫码[^。]{0,20}"
          + "|[【\\[(（]?\\s*字[体号](?:大小)?[：:]?\\s*(?:[\\[【(（]?+\\s*+(?:超大|特大|大|中|小|默认)\\s*+[\\]】)）]?+\\s*+)*+[】\\])）]?"
          + "|分享(?:到|至|文章|本页)?\\s*+[：:]?+(?:\\s*+(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ|朋友圈|更多|人人网))*+"
          + "|热(?:门搜索|搜词?)[：:][^。]{0,80}"
          + "|共享到[：:]?"
          + "|原标题[：:][^。]{0,60}"
          + "|[【\\[]\\s*"
          + FrameWords.anyOf(FrameWords.MENUS)
          + "\\s*[】\\]]"
          + "|"
          + FrameWords.anyOf(FrameWords.MENUS)
          + "|[×✕]|>>|<<|＞＞|【 *】"
          + ")";

  private static final Pattern MENUS =
      Pattern.compile("(?:" + GAP + "*+" + MENU + ")++" + GAP + "*+");

  /** Short words between bars: 政务公开 | 办事服务 | 互动交流. */
  private static final Pattern BAR_MENU =
      Pattern.compile("[|｜]?(?:[^|｜。，,；;！!]{1,24}[|｜]){2,}[^|｜。，,；;！!]{0,24}[|｜]?");

  private static final Pattern BAR_MENU_HEAD = Pattern.compile("(?:[^|｜。，,；;：:！!]{1,14}[|｜]){3,}+");

  /** A path through the site: 首页 > 部门频道 > 规划计划. */
  private static final Pattern PATH =
      Pattern.compile("[^>＞»。，,；;！!]{1,30}(?:[>＞»]{1,2}[^>＞»。，,；;！!]{0,40})++");

  private static final Pattern SITE_NAME =
      Pattern.compile(
          ".{0,20}"
              + FrameWords.anyOf(FrameWords.SITES)
              + "(?:[ A-Za-z]+)?|.{0,12}信息公开|政府信息公开[ —－-]{1,3}.{2,20}");

  private static final String OTHER_PAGES = FrameWords.anyOf(FrameWords.OTHER_PAGES);

  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "[【\\[]?"
              + OTHER_PAGES
              + "[】\\]]?\\s*[：:].*|[|｜]?\\s*"
              + OTHER_PAGES
              + "\\s*(?:[|｜：:].*)?");

  private static final Pattern FOOTER =
      Pattern.compile(
          FrameWords.anyOf(FrameWords.FOOTERS)
              + "|ICP[备证]|(?:主办|承办|协办)(?:单位)?[：:]|技术支持[：:]|建议使用.{0,20}(?:浏览|分辨率)"
              + "|网站(?:声明|管理|维护)[：:]|邮政编码[：:]|邮编[：:]|(?:联系|单位|办公)地址[：:]|(?:联系|办公|传真|监督|值班)电话[：:]|电子邮箱[：:]");

  /** Where a page's end is stuck to the last sentence. */
  private static final Pattern GLUED_TAIL =
      Pattern.compile(
          "(?<=[。！？；”」）)|\\s])\\s*(?:版权所有[：:]|分享到\\s*[：:]|[【\\[]打印(?:本页|正文|此页|文章)?[】\\]]|[【\\[]关闭(?:窗口|本页)?[】\\]]|上一篇[：:]|下一篇[：:]|责任编辑[：:]|主办单位[：:]|网站标识码).{0,300}$");

  /** One of these stands in every such tail. */
  private static final List<String> TAIL_WORDS =
      List.of("版权所有", "分享到", "打印", "关闭", "上一篇", "下一篇", "责任编辑", "主办单位", "网站标识码");

  private static final Pattern BARS = Pattern.compile("[\\s|｜_＿=＝\\-－—─━═*·.]+");

  private static final int LONGEST_PAGE_NUMBER = 20;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―]{1,2} *[0-9]{1,3} *[-—–―]{1,2}|第 *[0-9]{1,3} *页(?:[ /，]*共 *[0-9]{1,3} *页)?");

  private FrameLines() {}

  /**
   * What a whole line is, where it is frame; empty where it is (or holds) text.
   *
   * @param atHead whether the line is one of the first of its page, where menus are; further down
   *     words between bars are rows of tables
   */
  static Optional<FramePiece.Kind> whole(String line, boolean atHead) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    if (BARS.matcher(line).matches() || NEIGHBOUR.matcher(line).matches()) {
      return Optional.of(FramePiece.Kind.NAVIGATION);
    }
    if (isFields(line)) {
      return Optional.of(FramePiece.Kind.METADATA);
    }
    if (atHead && isSiteHead(line)) {
      return Optional.of(FramePiece.Kind.NAVIGATION);
    }
    if (MENUS.matcher(line).matches() || isMenuWithFields(line)) {
      return Optional.of(FramePiece.Kind.NAVIGATION);
    }
    if (line.indexOf('。') < 0 && FOOTER.matcher(line).find()) {
      return Optional.of(FramePiece.Kind.FOOTER);
    }
    return Optional.empty();
  }

  /** The number at the foot of a page: — 3 —, 第3页 共9页. */
  static boolean isPageNumber(String line) {
    return line.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(line).matches();
  }

  private static boolean isSiteHead(String line) {
    return line.charAt(0) != '|' && BAR_MENU.matcher(line).matches()
        || PATH.matcher(line).matches()
        || SITE_NAME.matcher(line).matches();
  }

  /** Whether a line is nothing but named fields of a page. */
  static boolean isFields(String line) {
    if (!hasColon(line)) {
      return false;
    }
    if (FIELDS.matcher(line).matches() || KEYWORDS.matcher(line).matches()) {
      return true;
    }
    Matcher keys = KEY.matcher(line);
    int found = 0;
    while (keys.find()) {
      found++;
    }
    return found >= 2 && line.indexOf('。') < 0;
  }

  /** A field has one; to look for it first is cheap. */
  private static boolean hasColon(String line) {
    return line.indexOf('：') >= 0 || line.indexOf(':') >= 0;
  }

  private static boolean isMenuWithFields(String line) {
    if (!hasColon(line)) {
      return false;
    }
    Matcher fields = FIELDS.matcher(line);
    return fields.lookingAt()
        && fields.end() > 0
        && MENUS.matcher(line.substring(fields.end())).matches();
  }

  /** How many characters at the beginning of a line are menu, with text stuck behind them. */
  static int gluedHead(String line) {
    Matcher bars = BAR_MENU_HEAD.matcher(line);
    int from = bars.lookingAt() ? bars.end() : 0;
    Matcher menus = MENUS.matcher(line).region(from, line.length());
    if (!menus.lookingAt()) {
      return from;
    }
    String eaten = line.substring(0, menus.end());
    // One menu word alone may begin a sentence (搜索…, 收藏…): a separator or a second one shows a
    // menu.
    boolean certain =
        from > 0
            || eaten.indexOf('|') >= 0
            || eaten.indexOf('｜') >= 0
            || eaten.indexOf('>') >= 0
            || eaten.startsWith("欢迎")
            || eaten.startsWith("您的")
            || eaten.toLowerCase(Locale.ROOT).contains("ipv6");
    return certain ? menus.end() : from;
  }

  /** Where the page's end begins that is stuck to a line; its length where there is none. */
  static int gluedTail(String line) {
    int from = Math.max(0, line.length() - MAX_LENGTH);
    int end = line.length();
    if (TAIL_WORDS.stream().anyMatch(word -> line.indexOf(word, from) >= 0)) {
      Matcher tail = GLUED_TAIL.matcher(line).region(from, line.length());
      tail.useTransparentBounds(true);
      end = tail.find() ? tail.start() : end;
    }
    while (end > 0 && isBar(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '｜' || Blank.is(c);
  }
}
