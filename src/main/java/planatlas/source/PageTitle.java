package planatlas.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planatlas.source.HtmlLine.Of;

/** Finds the title of a document among the lines of its page. Immutable. */
final class PageTitle {

  private static final int OPENING = 800;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 80;
  private static final int MOST_NAMES = 10;

  /** What parts the names that the title of a page is put together of. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000_|｜—–-]+");

  private static final String KIND = "(?:要点|计划|规划|总结|报告|通知|通告|公告|公示|公报|意见|方案|安排|办法|决定|决议|纪要|批复|函)";

  /** A title that names the kind of an official document. */
  private static final Pattern DOCUMENT_TITLE =
      Pattern.compile("[^。！？；]{2,70}" + KIND + "(?:[（(][^（()）]{1,12}[）)])?");

  /** The name of a column of a site. */
  private static final Pattern COLUMN =
      Pattern.compile("(?:" + KIND + "|工作|最新|政策|文件|信息|年度|发展|重要|计划)++");

  private final List<String> names;
  private final List<HtmlLine> lines;
  private final String opening;
  private final String stated;

  /**
   * @param names by which the page's head knows it
   */
  PageTitle(List<String> names, List<HtmlLine> lines) {
    this.names =
        names.stream()
            .flatMap(name -> Stream.concat(Stream.of(name), BETWEEN.splitAsStream(name)))
            .map(TitleLine::squeeze)
            .filter(name -> TextDensity.ideographs(name) >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST_NAMES)
            .toList();
    this.lines = lines;
    this.opening = squeezed(Of.DOCUMENT, OPENING);
    this.stated = squeezed(Of.TITLE, Integer.MAX_VALUE);
  }

  private String squeezed(Of of, int most) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size() && all.length() < most; i++) {
      if (lines.get(i).of() == of) {
        all.append(lines.get(i).text());
      }
    }
    return TitleLine.squeeze(all);
  }

  /** Whether the document begins with the element that holds its title. */
  boolean isRepeated() {
    return opening.contains(stated);
  }

  /** Whether a line is in a name of the page, or a name in it. */
  boolean isNamed(String line) {
    String words = TitleLine.squeeze(line);
    return TextDensity.ideographs(words) >= SHORTEST
        && names.stream().anyMatch(name -> name.contains(words) || words.contains(name));
  }

  /**
   * The line in front of the document that is its title, where no element is known to hold it; -1
   * where none is.
   */
  int line() {
    if (isNamed(stated)) {
      return -1;
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).of() != Of.DOCUMENT) {
      first++;
    }
    int named = named(first);
    return named < 0 && stated.isEmpty() ? documentTitle(first) : named;
  }

  /**
   * What the page calls its document: the first of its names, unless the title that stands over the
   * document is another and names the kind of a document.
   *
   * @param names as the page's head has them
   */
  Optional<String> title(List<String> names) {
    int line = line();
    String over = line >= 0 ? lines.get(line).text() : stated;
    return isDocumentTitle(over) && !isNamed(over)
        ? Optional.of(over)
        : names.stream().filter(name -> !name.isBlank()).findFirst();
  }

  private static boolean isDocumentTitle(String line) {
    return line.length() <= LONGEST
        && DOCUMENT_TITLE.matcher(line).matches()
        && !COLUMN.matcher(line).matches();
  }

  private int named(int first) {
    for (String name : names) {
      for (int i = first - 1; i >= 0 && !opening.contains(name); i--) {
        if (TitleLine.squeeze(lines.get(i).text()).equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The line directly in front of the document and of its fields, where it reads as a title. */
  private int documentTitle(int first) {
    int i = first - 1;
    while (i >= 0 && FrameLines.whole(lines.get(i).text(), true).isPresent()) {
      i--;
    }
    boolean reads =
        i >= 0
            && isDocumentTitle(lines.get(i).text())
            && !opening.contains(TitleLine.squeeze(lines.get(i).text()));
    return reads ? i : -1;
  }
}
