package planatlas.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.text.Span;

/** Looks for the title among the first lines of one document. Not safe to share. */
final class TitleSearch {

  private static final int FIRST_LINES = 14;
  private static final int MOST_LINES = 5;

  /** A line of a title that takes several is not longer: the title is set in large letters. */
  private static final int LONGEST_PIECE = 40;

  private static final int LONGEST_HEADLINE = 60;
  private static final int SHORTEST_HEADLINE = 8;
  private static final int SHORTEST_SLOGAN = 4;
  private static final int HEADLINE_LINES = 3;
  private static final int LONGEST_SUBTITLE = 30;

  /** A title line that the next one must complete. */
  private static final Pattern OPEN =
      Pattern.compile(
          ".*(?:关于|关于印发|关于转发|关于做好|关于开展|印发|转发|的|和|、|《[^》]*)$|.*(?:局|厅|委员会|政府|办公室|办公厅|教委|教工委|政府办|部门)$|.*关于.*");

  /** A line that begins a title of its own, whatever stands above it. */
  private static final Pattern BEGINS =
      Pattern.compile("关于|《|【|(?:19|20)[0-9]{2}|二〇|[\\u4e00-\\u9fff]{2,14}(?:局|厅|委员会|政府|教委)");

  private static final Pattern DASHES = Pattern.compile("[—―–-]+ *(?=.{4})");

  private static final Pattern REST = Pattern.compile("[和及与暨、](?=.{4})");

  /** A paper's own name needs no slogan: X教育局2024年工作要点. */
  private static final Pattern OWN_NAME =
      Pattern.compile(".{0,20}(?:局|厅|教委|教育委员会|政府).*|.*[0-9]{4}年.{0,8}(?:要点|计划|总结|安排|思路|打算|报告)");

  private static final Pattern SUBTITLE =
      Pattern.compile(
          "\\s*[（(]\\s*20[0-9]{2}\\s*年?\\s*(?:[-—–－―─~～至到]+\\s*20[0-9]{2}\\s*)?(?:年|学年|年度|学年度)\\s*[)）]\\s*");

  /** Lines of the page's own: dates, hours, names of papers and of people. */
  private static final Pattern NO_HEADLINE =
      Pattern.compile(
          ".*(?:[0-9]{1,2}[：:][0-9]{2}|20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|版[：: ]|\\||记者|通讯员|编辑).*|.*(?:代表|委员|同志们?|朋友们?|先生|女士)[：:]?|(?:[^\\u4e00-\\u9fff]*[\\u4e00-\\u9fff]){0,5}[^\\u4e00-\\u9fff]*|.*[〔\\[［][0-9]{4}[〕\\]］].*");

  private final Document document;
  private final int lines;

  TitleSearch(Document document) {
    this.document = document;
    this.lines = Math.min(FIRST_LINES, document.head.size());
  }

  /** A title by its last words, over several lines if need be. */
  Optional<Span> formal() {
    for (int i = 0; i < lines; i++) {
      Optional<Span> found = from(i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> from(int first) {
    Span line = document.head.get(first);
    String text = line.of(document.text);
    Optional<Span> alone = alone(line, text);
    if (alone.isPresent()) {
      return alone.map(span -> withSubtitle(withSlogan(withRest(span, first), first), first + 1));
    }
    Matcher dashes = DASHES.matcher(text);
    Span joined = dashes.lookingAt() ? new Span(line.begin() + dashes.end(), line.end()) : line;
    for (int j = first + 1; j < Math.min(first + MOST_LINES, lines); j++) {
      Span next = document.head.get(j);
      String before = TitleShapes.squeeze(joined.of(document.text));
      String words = TitleShapes.squeeze(next.of(document.text));
      boolean open = OPEN.matcher(before).matches();
      if (!TitleShapes.mayBelong(before)
          || !TitleShapes.mayBelong(words)
          || TitleShapes.isBeside(before)
          || TitleShapes.isBeside(words)
          || !open && (before.length() > LONGEST_PIECE || startsAnew(words))) {
        return Optional.empty();
      }
      joined = new Span(joined.begin(), next.end());
      String all = TitleShapes.squeeze(joined.of(document.text));
      if (TitleShapes.isTitle(all.substring(0, TitleShapes.end(all)))) {
        return Optional.of(withSubtitle(withRest(trimmed(joined), j), j + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean startsAnew(String words) {
    String bare = words.substring(TitleShapes.prefix(words), TitleShapes.end(words));
    return TitleShapes.isTitle(bare) && BEGINS.matcher(bare).lookingAt();
  }

  /** A line that is a title, has one behind dashes, or goes on with the text. */
  private Optional<Span> alone(Span line, String text) {
    Matcher dashes = DASHES.matcher(text);
    int begin = dashes.lookingAt() ? dashes.end() : 0;
    if (text.length() > 3 * TitleShapes.LONGEST) {
      return withBody(line, text);
    }
    begin = Math.max(begin, doubled(text));
    String words = TitleShapes.squeeze(text.substring(begin));
    if (TitleShapes.isTitle(words.substring(TitleShapes.prefix(words), TitleShapes.end(words)))) {
      return Optional.of(trimmed(new Span(line.begin() + begin, line.end())));
    }
    return withBody(line, text);
  }

  /** The title that a line begins with, where the text goes on in it. */
  private static Optional<Span> withBody(Span line, String text) {
    int prefix = TitleShapes.prefix(text);
    int length = TitleShapes.beforeBody(text.substring(prefix));
    return length == 0
        ? Optional.empty()
        : Optional.of(new Span(line.begin() + prefix, line.begin() + prefix + length));
  }

  /**
   * Where the title begins behind the name of a site that it begins with itself; 0 where none is.
   */
  private static int doubled(String line) {
    int gap = line.lastIndexOf(' ');
    boolean twice = gap > 3 && line.startsWith(line.substring(0, gap).strip(), gap + 1);
    return twice ? gap + 1 : 0;
  }

  /** Without what the page put before and behind the title. */
  private Span trimmed(Span title) {
    String words = title.of(document.text);
    int begin = TitleShapes.prefix(words);
    int end = TitleShapes.end(words);
    String inner = words.substring(begin, end);
    boolean quoted =
        inner.startsWith("《") && inner.endsWith("》") && inner.indexOf('》') == inner.length() - 1;
    int quotes = quoted && inner.length() > 2 ? 1 : 0;
    return new Span(title.begin() + begin + quotes, title.begin() + end - quotes);
  }

  /** With a second part on the next line: …2022年工作总结 / 和2023年工作计划. */
  private Span withRest(Span title, int line) {
    if (line + 1 >= lines || title.end() != document.head.get(line).end()) {
      return title;
    }
    Span next = document.head.get(line + 1);
    Span both = new Span(title.begin(), next.end());
    boolean goesOn =
        REST.matcher(next.of(document.text)).lookingAt()
            && TitleShapes.isTitle(TitleShapes.squeeze(both.of(document.text)));
    return goesOn ? both : title;
  }

  /** With the slogan above a title behind dashes: 凝心聚力 / ——岚溪市教育局2024年工作要点. */
  private Span withSlogan(Span title, int line) {
    boolean dashed = title.begin() > document.head.get(line).begin();
    String own = title.of(document.text);
    if (line == 0 || !dashed || OWN_NAME.matcher(own).matches() && !own.startsWith("在")) {
      return title;
    }
    Span above = document.head.get(line - 1);
    String words = above.of(document.text);
    boolean slogan =
        above.length() >= SHORTEST_SLOGAN
            && above.length() <= LONGEST_PIECE
            && TitleShapes.mayBelong(words)
            && !TitleShapes.isBeside(words)
            && !NO_HEADLINE.matcher(words).matches()
            && BodyNames.atStart(words).filter(words::equals).isEmpty();
    return slogan ? new Span(above.begin(), title.end()) : title;
  }

  /** With a line in brackets behind it that says for what years: （2023—2025年）. */
  private Span withSubtitle(Span title, int next) {
    if (next >= lines) {
      return title;
    }
    Span line = document.head.get(next);
    boolean subtitle =
        line.length() <= LONGEST_SUBTITLE && SUBTITLE.matcher(line.of(document.text)).matches();
    return subtitle ? new Span(title.begin(), line.end()) : title;
  }

  /** The headline of news and other texts: a short first line without a stop. */
  Optional<Span> headline() {
    for (int i = 0; i < Math.min(HEADLINE_LINES, document.head.size() - 1); i++) {
      Span line = document.head.get(i);
      String words = line.of(document.text);
      if (line.length() > LONGEST_HEADLINE
          || "。；，、".indexOf(words.charAt(words.length() - 1)) >= 0) {
        return Optional.empty();
      }
      boolean headline =
          line.length() >= SHORTEST_HEADLINE
              && TitleShapes.mayBelong(words)
              && !NO_HEADLINE.matcher(words).matches()
              && BodyNames.atStart(words).filter(words::equals).isEmpty();
      if (headline) {
        return Optional.of(trimmed(line));
      }
    }
    return Optional.empty();
  }
}
