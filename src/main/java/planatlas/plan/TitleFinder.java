package planatlas.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planatlas.source.FramePiece;
import planatlas.source.PageFields;
import planatlas.text.Blank;
import planatlas.text.Span;

/** Finds the title of a document, every place where it stands, and the letter around it. */
final class TitleFinder {

  private static final int MOST_REPEATS = 50;

  /** Where titles stand over several lines, in characters. */
  private static final int OPENING = 6_000;

  private static final Pattern COVERS =
      Pattern.compile("(?:印发|转发|发布|下发)《?(.+?)》?(?:的通知|通知|的函|的公告)");

  /** What sharing sites and template sites say of a text; one group is its title. */
  private static final Pattern NAMED =
      Pattern.compile(
          "《(.{6,80}?)(?:[.．](?:docx?|pdf|wps))?》由会员分享|一篇名为《([^》]{6,80})》|(?:整理|准备|收集|带来)的(.{6,80}?)[，,](?:供|欢迎|希望|仅供)");

  private static final Pattern LETTER =
      Pattern.compile("现[将把]《([^》]{8,100})》(?:[^。]{0,12})(?:印发|发给|下发|转发)");

  /** A summary and a plan in one. */
  private static final Pattern JOINED = Pattern.compile(".*(?:总结|回顾|情况|要点|计划|安排).*[和及与暨、].*");

  private static final Pattern PERIOD =
      Pattern.compile("[（(][^（()）]{4,20}年[^（()）]{0,4}[)）](?=\\n|$)");

  private TitleFinder() {}

  static Title of(Document document) {
    TitleSearch search = new TitleSearch(document);
    Optional<Span> formal = search.formal();
    if (formal.isPresent()) {
      Title title = standing(document, formal.get(), false);
      return sentOut(document, formal.get(), title).orElse(title);
    }
    Optional<String> named = named(document);
    if (named.isPresent()) {
      return named(document, named.get());
    }
    return search.headline().map(span -> standing(document, span, true)).orElse(Title.NONE);
  }

  /**
   * The whole paper that a letter without a title sends out (现将《2023年工作总结和2024年工作要点》印发), where the
   * title found is that of its first part alone.
   */
  private static Optional<Title> sentOut(Document document, Span formal, Title found) {
    Matcher letter = LETTER.matcher(document.text).region(0, formal.begin());
    if (found.cover() != null || !letter.find()) {
      return Optional.empty();
    }
    String whole = TitleShapes.squeeze(letter.group(1));
    boolean ofParts = whole.length() > found.own().length() && JOINED.matcher(whole).matches();
    return ofParts && TitleShapes.isTitle(whole)
        ? Optional.of(named(document, whole))
        : Optional.empty();
  }

  /** A title that stands in the text. */
  private static Title standing(Document document, Span span, boolean headline) {
    String own = TitleShapes.squeeze(span.of(document.text));
    String printed = TitleShapes.squeeze(document.source.printed(span));
    Squeezed text = new Squeezed(document.text);
    List<Span> spans = new ArrayList<>(List.of(span));
    text.add(own, spans);
    String cover = null;
    Matcher covers = COVERS.matcher(own);
    if (covers.find()) {
      String inner = covers.group(1);
      int before = spans.size();
      text.add(inner, spans);
      Optional<Span> alone =
          spans.subList(before, spans.size()).stream()
              .map(s -> withPeriod(document.text, s))
              .filter(s -> isLine(document.text, s))
              .findFirst();
      if (alone.isEmpty()) {
        alone = named(document, inner, spans.subList(before, spans.size()));
      }
      if (alone.isPresent()) {
        cover = own;
        own = TitleShapes.squeeze(alone.get().of(document.text));
        printed = TitleShapes.squeeze(document.source.printed(alone.get()));
      }
    }
    spans.sort(Comparator.comparingInt(Span::begin));
    return new Title(own, printed, cover, headline, spans);
  }

  /** A title that the page or a sharing site names, and where it stands in the text, if it does. */
  private static Title named(Document document, String name) {
    String own = TitleShapes.squeeze(name);
    own = own.substring(TitleShapes.prefix(own), TitleShapes.end(own));
    List<Span> spans = new ArrayList<>();
    new Squeezed(document.text).add(own, spans);
    String printed =
        spans.isEmpty() ? own : TitleShapes.squeeze(document.source.printed(spans.get(0)));
    return new Title(own, printed, null, false, spans);
  }

  private static Optional<String> named(Document document) {
    Stream<String> bySites =
        document.source.frame().stream()
            .map(FramePiece::text)
            .filter(words -> words.length() <= 4 * TitleShapes.LONGEST)
            .map(NAMED::matcher)
            .filter(Matcher::find)
            .map(
                m ->
                    Stream.of(m.group(1), m.group(2), m.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
    Stream<String> byFields = document.fields.values(PageFields.Kind.TITLE).stream();
    Stream<String> byHead = Stream.ofNullable(document.source.metadata().get("title"));
    return Stream.of(bySites, byFields, byHead)
        .flatMap(s -> s)
        .filter(words -> !Blank.isAll(words) && words.length() <= 3 * TitleShapes.LONGEST)
        .findFirst();
  }

  /**
   * A report whose own title is missing begins with its first heading: what is called 2020年工作总结
   * then is no title.
   */
  static Title ofReport(Document document, Title found) {
    boolean isReport =
        found.own() == null
            || found.own().contains("报告")
            || document.source.metadata().containsKey("title");
    return isReport ? found : Title.NONE;
  }

  /** A line of the name of a body and what a letter sends out: X教育局 and 2024年工作计划. */
  private static Optional<Span> named(Document document, String inner, List<Span> places) {
    for (Span place : places) {
      int begin = document.text.lastIndexOf('\n', place.begin()) + 1;
      Span line = new Span(begin, place.end());
      String body = document.text.substring(begin, place.begin());
      boolean ofBody = !body.isEmpty() && BodyNames.atStart(body).filter(body::equals).isPresent();
      if (ofBody && isLine(document.text, line) && TitleShapes.isTitle(body + inner)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** With the years in brackets that a letter leaves out of the title. */
  private static Span withPeriod(String text, Span span) {
    Matcher period = PERIOD.matcher(text).region(span.end(), text.length());
    return period.lookingAt() ? new Span(span.begin(), period.end()) : span;
  }

  private static boolean isLine(String text, Span span) {
    boolean begins = span.begin() == 0 || text.charAt(span.begin() - 1) == '\n';
    return begins && (span.end() == text.length() || text.charAt(span.end()) == '\n');
  }

  /**
   * A text without white space, line ends included, in which titles over several lines are whole.
   */
  private static final class Squeezed {
    private final StringBuilder words = new StringBuilder();
    private final int[] origins;
    private final String text;
    private final int end;

    Squeezed(String text) {
      this.text = text;
      this.end = Math.min(OPENING, text.length());
      this.origins = new int[end];
      for (int i = 0; i < end; i++) {
        if (!Blank.is(text.charAt(i))) {
          origins[words.length()] = i;
          words.append(text.charAt(i));
        }
      }
    }

    /** Adds every place of {@code title} that overlaps none of {@code spans}. */
    void add(String title, List<Span> spans) {
      String wanted = title.replace(" ", "");
      if (wanted.length() < 6) {
        return;
      }
      for (int at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
        if (spans.size() >= MOST_REPEATS) {
          return;
        }
        Span span = new Span(origins[at], origins[at + wanted.length() - 1] + 1);
        if (spans.stream().noneMatch(span::overlaps)) {
          spans.add(span);
        }
      }
      // Behind the opening a title that the page repeats stands in one line.
      for (int at = text.indexOf(wanted, end); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (spans.size() >= MOST_REPEATS) {
          return;
        }
        spans.add(new Span(at, at + wanted.length()));
        at += wanted.length() - 1;
      }
    }
  }
}
