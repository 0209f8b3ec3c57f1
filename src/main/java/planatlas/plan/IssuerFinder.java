package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Blank;
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
              + "\\s*(文件|（通知）)?\\s*(?:[\\s、，,（(].*)?$");

  private static final Pattern SPREAD =
      Pattern.compile("(?:[\\u4e00-\\u9fff][\\s\\u3000]+){4,}[\\u4e00-\\u9fff]");

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
      TitleBodies.first(words).ifPresent(names::add);
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
    List<String> stacked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String words =
          all.get(i).length() <= LONGEST_LINE ? joined(all.get(i).of(document.text)) : "";
      Matcher line = LINE.matcher(words);
      if (!line.matches() || !BodyNames.isOne(line.group(1)) || isAddressee(words)) {
        stacked.clear();
        continue;
      }
      stacked.add(line.group(1));
      boolean dated =
          DateFinder.isSignature(document, all.get(i))
              || i + 1 < all.size() && DateFinder.isSignature(document, all.get(i + 1));
      if (line.group(2) != null && i < OWN_LINES) {
        redHeads.add(line.group(1));
      } else if (dated) {
        // Of several who sign, one below the other, the first speaks.
        signed.addAll(stacked);
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
