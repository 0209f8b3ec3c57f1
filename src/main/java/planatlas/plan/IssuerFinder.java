package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;
import planatlas.text.Simplified;
import planatlas.text.Span;

/**
 * The body that speaks: by the red head, the title, the signature, a line of its own, the page's
 * fields and path, what the text calls itself, at last by the site.
 */
final class IssuerFinder {

  private static final Pattern LINE =
      Pattern.compile(
          "[（(]?("
              + BodyNames.NAME
              + ")"
              + BodyNames.DEPARTMENT
              + "\\s*(文件|（通知）)?\\s*(?:[\\s、（(].*)?$");

  private static final Pattern SPREAD =
      Pattern.compile("(?:[\\u4e00-\\u9fff][\\s\\u3000]+){4,}[\\u4e00-\\u9fff]");

  private static final Pattern TITLE_LEADS =
      Pattern.compile(
          "(?:[^—]{2,40}——?)?(?:(?:[0-9]{4}|[二〇○零一三四五六七八九]{4})[-—–~至0-9]{0,6}(?:学年|年)度?(?:第[一二]学期)?)?(?:关于)?(?:印发)?[《〈]?(?=[\\u4e00-\\u9fff])");

  /** A school's own plan, as its title begins: 泰州市第二中学2022年工作计划. */
  private static final Pattern SCHOOL =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{2,16}?(?:中学|(?<!中)小学|学校|幼儿园|学院|大学))(?=[0-9]|二[〇○零]|关于|工作)");

  /** What follows the name of a government or an office that a title begins with. */
  private static final Pattern AFTER_TITLE =
      Pattern.compile("关于|[0-9二]|工作|印发|转发|批转|《|、|等|令|公告|通告|通知|办公|\\s|$");

  /** The text speaks of its own bureau: 2022年,县教育局将坚持. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff]|[各和与及对、])([市县区州旗]教(?:育和体育|育与体育|育体育|育科技|体|科体|育|文体)局|[市区县]教委)(?=[将坚要按以深全认紧继的党系工])"
              + "|(?:年|经|由)([市县区州旗]教(?:育和体育|育与体育|育体育|育科技|体|科体|育|文体)局|[市区县]教委)(?!长)");

  private static final int LONGEST_LINE = 60;
  private static final int OWN_LINES = 14;
  private static final int OPENING = 1500;

  private IssuerFinder() {}

  /**
   * Every name of a body that may have issued the document, the surest first.
   *
   * @param subject the line of work that the paper is of: what a portal's government keeps for a
   *     bureau is not the government's
   */
  static List<String> all(Document document, Title title, String subject) {
    List<String> names = new ArrayList<>();
    List<String> signed = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    readLines(document, names, signed, lines);
    for (String words : new String[] {title.cover(), title.own()}) {
      inTitle(words).ifPresent(names::add);
    }
    names.addAll(signed);
    names.addAll(lines);
    List<String> page = new ArrayList<>(SiteNames.fields(document.fields));
    page.addAll(SiteNames.path(document.source));
    Matcher own = OF_ITSELF.matcher(document.opening(OPENING));
    while (own.find()) {
      page.add(own.group(1) != null ? own.group(1) : own.group(2));
    }
    boolean ofGovernment = !subject.equals("education");
    SiteNames.site(document.source).stream()
        .filter(name -> ofGovernment || !SiteNames.isHost(name))
        .forEach(page::add);
    // A portal names the government that keeps it, and the bureau whose page it is.
    page.sort(Comparator.comparing(SiteNames::isHost));
    names.addAll(page);
    return names;
  }

  private static void readLines(
      Document document, List<String> redHeads, List<String> signed, List<String> lines) {
    List<Span> all = new ArrayList<>(document.head);
    all.addAll(document.tail);
    int firstOfEnd = all.size() - OWN_LINES;
    for (int i = 0; i < all.size(); i++) {
      String words =
          all.get(i).length() <= LONGEST_LINE ? joined(all.get(i).of(document.text)) : "";
      Matcher line = LINE.matcher(words);
      if (!line.matches() || !BodyNames.isOne(line.group(1)) || isAddressee(words)) {
        continue;
      }
      boolean dated =
          DateFinder.isSignature(document, all.get(i))
              || i + 1 < all.size() && DateFinder.isSignature(document, all.get(i + 1));
      if (line.group(2) != null && i < OWN_LINES) {
        redHeads.add(line.group(1));
      } else if (dated) {
        signed.add(line.group(1));
      } else if (i < OWN_LINES || i >= firstOfEnd) {
        lines.add(line.group(1));
      }
    }
  }

  private static boolean isAddressee(String line) {
    return line.endsWith("：") || line.endsWith(":");
  }

  /** A red head's letters stand apart: 青 禾 市 教 育 局 文 件. */
  private static String joined(String line) {
    if (!SPREAD.matcher(line).lookingAt()) {
      return line;
    }
    StringBuilder joined = new StringBuilder(line.length());
    line.chars().filter(c -> !Blank.is((char) c)).forEach(c -> joined.append((char) c));
    return joined.toString();
  }

  /** The body that a title begins with. */
  static Optional<String> inTitle(String title) {
    if (title == null) {
      return Optional.empty();
    }
    String words = TitleFinder.squeeze(Simplified.of(title));
    Matcher leads = TITLE_LEADS.matcher(words);
    String rest = leads.lookingAt() ? words.substring(leads.end()) : words;
    Matcher school = SCHOOL.matcher(rest);
    if (school.lookingAt()) {
      return Optional.of(school.group(1));
    }
    return BodyNames.atStart(rest)
        .filter(
            name ->
                name.matches(".*(?:局|厅|教委|教育委员会|教育工委)")
                    || AFTER_TITLE.matcher(rest.substring(name.length())).lookingAt());
  }

  /** The bodies that a title names beside the first: joint papers name all before 关于. */
  static List<String> jointly(String title) {
    List<String> others = new ArrayList<>();
    if (title == null || title.indexOf("关于") < 0) {
      return others;
    }
    String words = TitleFinder.squeeze(Simplified.of(title));
    String bodies = words.substring(0, words.indexOf("关于"));
    Optional<String> name = BodyNames.atStart(bodies);
    while (name.isPresent()) {
      others.add(name.get());
      bodies = bodies.substring(name.get().length()).replaceFirst("^(?:办公室)?[、，,和等\\d]*", "");
      name = BodyNames.atStart(bodies);
    }
    return others.isEmpty() ? others : others.subList(1, others.size());
  }

  /**
   * The surest name by its fullest form in the document; one that tells no place takes that of the
   * document's region. Null where no name tells a place.
   *
   * @param place the full name of the document's region; null where unknown
   */
  static String fullest(List<String> names, String place) {
    for (String surest : names) {
      Optional<String> full =
          names.stream()
              .filter(n -> !BodyNames.isWithoutPlace(n) && BodyNames.isFuller(n, surest))
              .max(Comparator.comparingInt(String::length));
      if (full.isPresent()) {
        return full.get();
      }
      if (!BodyNames.isWithoutPlace(surest)) {
        return surest;
      }
      Optional<String> placed = place == null ? Optional.empty() : BodyNames.placed(surest, place);
      if (placed.isPresent()) {
        return placed.get();
      }
    }
    return null;
  }
}
