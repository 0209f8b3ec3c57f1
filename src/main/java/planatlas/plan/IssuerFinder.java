package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;
import planatlas.text.Simplified;
import planatlas.text.Span;

/** The body that speaks: red head, signature, title, page. */
final class IssuerFinder {

  private static final String BODY =
      "(?:人民政府教育督导(?:室|委员会|团)|人民政府办公[室厅]|人民政府|教育委员会|教育(?:和|与)?体育局|教育科技(?:和)?(?:体育|人才)?局|教体局|教科体局|教科局|教育局|教育厅|教委|[\\u4e00-\\u9fff]{2,20}?(?:局|厅|委员会|办公室|办公厅|教委))";
  private static final String NAME = "((?:中共)?[\\u4e00-\\u9fff]{1,24}?" + BODY + ")";

  private static final Pattern LINE = Pattern.compile("^" + NAME + "(?:\\s*文件)?(?:[\\s、].*)?$");
  private static final Pattern BEFORE_ABOUT = Pattern.compile("^" + NAME + "(?:[\\s、].{0,80})?关于");
  private static final Pattern BEFORE_YEAR = Pattern.compile("^" + NAME + "(?=[0-9关])");
  private static final Pattern FIELD =
      Pattern.compile("(?:发布机构|发文机关|发文机构|发布单位|发文单位|制发机关|公开主体|信息来源|文章来源|来源)[：:][\\s|｜]*" + NAME);
  private static final Pattern SITE =
      Pattern.compile(
          "(?:欢迎(?:您)?(?:光临|访问|来到|进入)|版权所有[：:]?|主办(?:单位)?[：:]|承办(?:单位)?[：:])\\s*" + NAME);
  private static final Pattern STRIPPED = Pattern.compile("^(?:中共)?(?:本|我)?[省市县区州旗盟]");

  private IssuerFinder() {}

  /** Every name of a body that may have issued the document, the surest first. */
  static List<String> all(Document document, Title title) {
    List<String> names = new ArrayList<>();
    List<Span> lines = new ArrayList<>(document.head);
    lines.addAll(document.tail);
    for (Span line : lines) {
      if (line.length() <= 40) {
        add(names, LINE, line.of(document.text));
      }
    }
    for (String words : new String[] {title.cover(), title.own()}) {
      if (words != null) {
        add(names, BEFORE_ABOUT, Simplified.of(words));
        add(names, BEFORE_YEAR, Simplified.of(words));
      }
    }
    for (String field : document.fields()) {
      add(names, FIELD, field);
    }
    for (FramePiece piece : document.source.frame()) {
      add(names, SITE, Simplified.of(piece.text()));
    }
    return names;
  }

  private static void add(List<String> names, Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    if (matcher.find()) {
      names.add(matcher.group(1));
    }
  }

  /** The fullest name that the surest one is a part of; null where no name tells a place. */
  static String fullest(List<String> names) {
    List<String> placed = names.stream().filter(n -> !STRIPPED.matcher(n).lookingAt()).toList();
    if (placed.isEmpty()) {
      return null;
    }
    String surest = placed.get(0);
    return placed.stream()
        .filter(n -> n.endsWith(surest))
        .max(Comparator.comparingInt(String::length))
        .orElse(surest);
  }
}
