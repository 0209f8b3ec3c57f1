package planatlas.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;

/** The year of news, replies and letters by their first sentences, at last by their page's date. */
final class LeadYears {

  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![至到以至—–~～-])(?<![—–~～-] )"
              + TitleYears.YEAR
              + "\\s*(?:年(?!来|前|以来|底|[-—–~～至到])|学年)(?!第?[0-9]{1,2}期)");

  /** An edition, which a list or a scheme bears for its year: （2025版）. */
  private static final Pattern EDITION = Pattern.compile("[（(](20[0-9]{2})年?版[)）]");

  /** The period of the paper that a text tells of. */
  private static final Pattern CITED_PERIOD =
      Pattern.compile("《[^》]*?(20[0-9]{2})年?[-—–~～至到]+(20[0-9]{2})年[^》]*》");

  /** Further down, a year that stands before a comma may be that of a goal. */
  private static final Pattern OCCASION = Pattern.compile(MENTION.pattern() + "(?![，,])");

  /** Papers, ranges of years and goals, whose years are not those of the text. */
  private static final Pattern CITED =
      Pattern.compile(
          "《[^》]*》?|[（(][^）)]{0,6}20[0-9]{2}年?[-—–~～至到]+20[0-9]{2}[^）)]{0,6}[)）]|(?:到|至)20[0-9]{2}年");

  /** Own numbers, alone on a line or behind a title. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|\\n|(?<!》)[（(])[\\u4e00-\\u9fff]{1,8}[〔\\[（(【]((?:19|20)[0-9]{2})[〕\\]）)】]\\s*[0-9]{1,4}\\s*号");

  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<![0-9.])[0-3]?[0-9]\\.[01]?[0-9]\\.(20[0-9]{2})(?![0-9])");

  private static final Pattern PERIOD =
      Pattern.compile("(?:^|\\n)[^\\n。]{0,14}十([一二三四五])五[”\"]?(?:以来|时期|期间|规划)");

  private static final Pattern TEMPLATE =
      Pattern.compile(
          "由会员分享|小编|网友(?:投稿|上传|分享|整理)|我要投稿|上传时间|上传人|文档编号|文库|范文|珍藏版|下载次数|资源描述|可在线阅读|来源于网络");

  private static final int LEAD = 300;

  private LeadYears() {}

  /** The latest year that the first sentences speak of as their own. */
  static Optional<PlanYear> of(Document document) {
    String opening = document.opening(LEAD);
    return latest(sentences(opening), MENTION).or(() -> latest(opening, OCCASION));
  }

  private static Optional<PlanYear> latest(String opening, Pattern pattern) {
    String lead = CITED.matcher(opening).replaceAll(" ");
    Matcher mention = pattern.matcher(lead);
    int last = 0;
    String evidence = "";
    while (mention.find()) {
      int year = Dates.year(mention.group(1)).orElse(0);
      if (year > last) {
        last = year;
        evidence = lead.substring(mention.start(), Math.min(lead.length(), mention.end() + 12));
      }
    }
    return last == 0 ? Optional.empty() : one(last, 0.8, "lead: " + evidence.strip());
  }

  private static String sentences(String opening) {
    int first = opening.indexOf('。');
    int second = first < 0 ? -1 : opening.indexOf('。', first + 1);
    return second < 0 ? opening : opening.substring(0, second);
  }

  /** The period of the paper that news or an explanation tells of. */
  static Optional<PlanYear> cited(Document document) {
    Matcher period = CITED_PERIOD.matcher(document.opening(LEAD));
    return period.find()
        ? one(Integer.parseInt(period.group(1)), 0.65, "tells of " + period.group())
        : Optional.empty();
  }

  /** The year of an edition that the first lines name. */
  static Optional<PlanYear> edition(Document document) {
    Matcher edition = EDITION.matcher(document.opening(LEAD));
    return edition.find()
        ? one(Integer.parseInt(edition.group(1)), 0.65, "edition: " + edition.group())
        : Optional.empty();
  }

  /** The year of a document number of its own that stands in or below the title. */
  static Optional<PlanYear> numbered(Document document) {
    Matcher number = NUMBER.matcher(document.opening(LEAD));
    return number.find()
        ? one(Integer.parseInt(number.group(1)), 0.85, "document number: " + number.group().strip())
        : Optional.empty();
  }

  /** The five-year period that a plan without a year in its title speaks of first. */
  static Optional<PlanYear> period(Document document) {
    Matcher period = PERIOD.matcher(document.opening(200));
    if (!period.find()) {
      return Optional.empty();
    }
    int first = 2006 + 5 * "一二三四五".indexOf(period.group(1));
    return Optional.of(new PlanYear(first, first + 4, 0.8, "opening: " + period.group().strip()));
  }

  /** The first date on the page around the text. */
  static Optional<PlanYear> onPage(Document document) {
    StringBuilder page = new StringBuilder();
    for (FramePiece piece : document.source.frame()) {
      if (page.length() < 4000 && piece.text().length() < 300) {
        page.append(piece.text()).append('\n');
      }
    }
    page.append(document.opening(LEAD));
    Matcher dayFirst = DAY_FIRST.matcher(page);
    if (dayFirst.find()) {
      return one(Integer.parseInt(dayFirst.group(1)), 0.75, "date: " + dayFirst.group());
    }
    Matcher date = Dates.DATE.matcher(page);
    return date.find()
        ? Dates.of(date).flatMap(d -> one(d.getYear(), 0.7, "date: " + d))
        : Optional.empty();
  }

  /** True for template and sharing sites, whose dates say when somebody put the text there. */
  static boolean isOfTemplateSite(Document document) {
    return TEMPLATE.matcher(document.opening(600)).find()
        || TEMPLATE.matcher(document.closing(200)).find()
        || document.source.frame().stream().anyMatch(p -> TEMPLATE.matcher(p.text()).find());
  }

  private static Optional<PlanYear> one(int year, double confidence, String evidence) {
    return Optional.of(new PlanYear(year, year, confidence, evidence));
  }
}
