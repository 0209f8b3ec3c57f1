package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;
import planatlas.text.Simplified;
import planatlas.text.Span;

/** Finds the title among the first lines, over several of them if need be. */
final class TitleFinder {

  private static final int LONGEST = 120;
  private static final int FIRST_LINES = 14;
  private static final int MOST_REPEATS = 50;

  private static final Pattern ENDS =
      Pattern.compile(
          "(?:通知|通告|公告|通报|意见|方案|要点|计划|规划|纲要|报告|总结|办法|规定|条例|细则|决定|思路|安排|打算|措施|清单|函|批复|答复|说明|要求|指南|标准|制度|规则|政策|解读|令|设想|目标|任务|工作|情况|规程|规范|目录|责任书|工程|行动)"
              + "(?:\\s*[（(【\\[][^）)】\\]]{1,30}[）)】\\]])*》?\\s*$");

  private static final Pattern NOT_TITLE =
      Pattern.compile(
          "^(?:各|附件|附[：:]|一、|二、|三、|[（(][一二三四五六七八九十]|[0-9]+[.．、]|第[一二三四五六七八九十]+[章条部]|目\\s*录|现将|为|根据|按照|经(?!开|济)|索引号|来源|发布|主题词|抄送|——|—)");

  private static final Pattern OPEN =
      Pattern.compile(
          ".*(?:关于|关于印发|关于转发|关于做好|关于开展|印发|转发|的|和|、|《[^》]*)$|.*(?:局|厅|委员会|政府|办公室|办公厅|教委|教工委|政府办|部门)$|.*关于.*");

  private static final Pattern COVERS =
      Pattern.compile("(?:印发|转发|发布|下发)\\s*《?(.+?)》?\\s*(?:的通知|通知|的函|的公告)");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[\\u4e00-\\u9fff]{1,12}[〔\\[［【（(][0-9]{4}[〕\\]］】）)]第?[0-9]{1,5}[号號](?=.{6})");

  private static final Pattern SUBTITLE =
      Pattern.compile(
          "\\s*[（(]\\s*20[0-9]{2}\\s*年?\\s*(?:[-—–－―─~～至到]+\\s*20[0-9]{2}\\s*)?(?:年|学年|年度|学年度)\\s*[)）]\\s*");
  private static final int LONGEST_SUBTITLE = 30;

  private TitleFinder() {}

  static Title of(Document document) {
    Span first = inText(document);
    String printed = first == null ? null : bare(squeeze(first.of(document.source.text())));
    String metadata = document.source.metadata().get("title");
    if (printed == null
        && metadata != null
        && !metadata.isBlank()
        && metadata.length() <= 3 * LONGEST) {
      printed = squeeze(metadata);
    }
    if (printed == null) {
      return new Title(null, null, List.of());
    }
    List<Span> spans = new ArrayList<>();
    if (first != null) {
      spans.add(first);
    }
    repeats(document, printed, spans);
    String own = printed;
    String cover = null;
    Matcher covers = COVERS.matcher(Simplified.of(printed));
    if (covers.find()) {
      String inner = printed.substring(covers.start(1), covers.end(1));
      int before = spans.size();
      repeats(document, inner, spans);
      boolean standsAlone =
          spans.subList(before, spans.size()).stream().anyMatch(s -> isLine(document.text, s));
      if (standsAlone) {
        own = inner;
        cover = printed;
      }
    }
    spans.sort(Comparator.comparingInt(Span::begin));
    return new Title(own, cover, List.copyOf(spans));
  }

  /**
   * A report whose own title is missing begins with its first heading: what is called 2020年工作总结
   * then is no title.
   */
  static Title ofReport(Document document, Title found) {
    boolean isReport =
        found.own() == null
            || Simplified.of(found.own()).contains("报告")
            || document.source.metadata().containsKey("title");
    return isReport ? found : new Title(null, null, List.of());
  }

  private static Span inText(Document document) {
    int lines = Math.min(FIRST_LINES, document.head.size());
    for (int i = 0; i < lines; i++) {
      Span joined = null;
      for (int j = i; j < Math.min(i + 5, lines); j++) {
        Span line = document.head.get(j);
        if (line.length() > 3 * LONGEST) {
          break;
        }
        String words = squeeze(line.of(document.text));
        if (words.length() > LONGEST
            || words.indexOf('。') >= 0
            || NOT_TITLE.matcher(words).lookingAt()
            || words.endsWith("：")
            || words.endsWith(":")) {
          break;
        }
        joined = new Span(document.head.get(i).begin(), line.end());
        String all = squeeze(joined.of(document.text));
        if (all.length() > LONGEST) {
          break;
        }
        if (isTitle(all)) {
          return j + 1 < lines && isSubtitle(document.head.get(j + 1).of(document.text))
              ? new Span(joined.begin(), document.head.get(j + 1).end())
              : joined;
        }
        if (!OPEN.matcher(all).matches()) {
          break;
        }
      }
    }
    return null;
  }

  /** A line in brackets that says for what years: （2023—2025年）. */
  private static boolean isSubtitle(String line) {
    return line.length() <= LONGEST_SUBTITLE && SUBTITLE.matcher(line).matches();
  }

  private static boolean isTitle(String words) {
    return words.length() >= 6
        && ENDS.matcher(words).find()
        && words.indexOf('，') < 0
        && words.indexOf('；') < 0
        && !words.endsWith("文件");
  }

  /** Without the document number in front of it, or the brackets around it. */
  private static String bare(String title) {
    String words = NUMBERED.matcher(title).replaceFirst("");
    return words.startsWith("《") && words.endsWith("》") && words.indexOf('》') == words.length() - 1
        ? words.substring(1, words.length() - 1)
        : words;
  }

  private static void repeats(Document document, String title, List<Span> spans) {
    if (title.length() < 6) {
      return;
    }
    String text = document.source.text();
    for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length())) {
      if (spans.size() >= MOST_REPEATS) {
        return;
      }
      Span span = new Span(at, at + title.length());
      if (spans.stream().noneMatch(span::overlaps)) {
        spans.add(span);
      }
    }
  }

  private static boolean isLine(String text, Span span) {
    boolean begins = span.begin() == 0 || text.charAt(span.begin() - 1) == '\n';
    return begins && (span.end() == text.length() || text.charAt(span.end()) == '\n');
  }

  /** Without the white space that spreads titles over a line; a space between Latin words stays. */
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
