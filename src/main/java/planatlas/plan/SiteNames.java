package planatlas.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.FramePiece;
import planatlas.source.PageFields;
import planatlas.source.SourceText;

/**
 * The bodies that the page around a document names: its fields, its path, its banner and footer.
 */
final class SiteNames {

  private static final Pattern PATH = Pattern.compile("[>＞»›]");
  private static final Pattern PATH_END = Pattern.compile("\\s*[>＞»›/]+\\s*");
  private static final Pattern PATH_LEAD =
      Pattern.compile("(?:(?:您|你|我)?(?:现在|当前|所在)?的?(?:所在)?(?:位置|路径))[：:]?\\s*");

  /** Links to other pages and other sites. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("上一[篇条]|下一[篇条]|前一篇|后一篇|上篇|下篇|相关|友情链接|网站链接|延伸阅读|推荐阅读");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:欢迎您?(?:光临|访问|来到|进入|登录)|版权所有|主办(?:单位|方)?|承办(?:单位|方)?|(?i:copyright)|©|政府信息公开)"
              + "[\\s：:©(（)）0-9年\\-–—－]*("
              + BodyNames.NAME
              + ")");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:^|[\\s|｜])("
              + BodyNames.NAME
              + ")"
              + BodyNames.DEPARTMENT
              + "\\s*(?:[|｜]|主办|承办|版权所有|门户网站|政务网|官方网站|官网|网站|信息公开)");

  private SiteNames() {}

  /** What the fields say who put the paper out, the surest first. */
  static List<String> fields(PageFields fields) {
    List<String> names = new ArrayList<>();
    fields
        .values(PageFields.Kind.ISSUER)
        .forEach(value -> BodyNames.atStart(value).ifPresent(names::add));
    fields.values(PageFields.Kind.SOURCE).stream()
        .filter(value -> !value.endsWith("网") && !value.endsWith("网站"))
        .forEach(value -> BodyNames.atStart(value).ifPresent(names::add));
    return names;
  }

  /** The bodies whose pages the path leads through, the nearest first: 首页 > 县教育局 > 规划计划. */
  static List<String> path(SourceText source) {
    List<String> names = new ArrayList<>();
    for (FramePiece piece : source.frame()) {
      boolean isPath =
          piece.kind() == FramePiece.Kind.NAVIGATION
              && (PATH.matcher(piece.text()).find() || piece.text().contains("位置"));
      if (isPath && !ELSEWHERE.matcher(piece.text()).lookingAt()) {
        steps(piece.text(), names);
      }
    }
    String metadata = source.metadata().getOrDefault("source", "http");
    if (!metadata.startsWith("http")) {
      steps(metadata, names);
    }
    return names;
  }

  private static void steps(String path, List<String> names) {
    Matcher lead = PATH_LEAD.matcher(path);
    String[] steps = PATH_END.split(lead.lookingAt() ? path.substring(lead.end()) : path);
    for (int i = steps.length - 1; i >= 0 && steps.length > 1; i--) {
      String step = steps[i].strip();
      BodyNames.atStart(step).filter(step::equals).ifPresent(names::add);
    }
  }

  /** The bodies that run the site, bureaus before governments and their computer centres. */
  static List<String> site(SourceText source) {
    List<String> bureaus = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (FramePiece piece : source.frame()) {
      String text = piece.text();
      if (!ELSEWHERE.matcher(text).find()) {
        for (Pattern pattern : List.of(BEHIND, BEFORE)) {
          Matcher name = pattern.matcher(text);
          while (name.find()) {
            if (BodyNames.isOne(name.group(1))) {
              (isHost(name.group(1)) ? others : bureaus).add(name.group(1));
            }
          }
        }
      }
    }
    bureaus.addAll(others);
    return bureaus;
  }

  /** True for a body that keeps a portal for others. */
  static boolean isHost(String name) {
    return name.endsWith("中心") || Bureaus.line(name).equals("government");
  }
}
