package planatlas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planatlas.source.PageFields;
import planatlas.text.Span;

/** Finds when a document was signed and when its page was put up. */
final class DateFinder {

  private static final String BODY =
      "[\\u4e00-\\u9fff、\\s]{2,36}(?:局|厅|委|委员会|办公室|政府|办|部|室|组|会|中心|署)";

  /** A date alone, in brackets or behind the name of the body that signs, which is group 1. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "[（(]?\\s*(" + BODY + ")?[\\s，,]*[（(]?\\s*" + Dates.DATE.pattern() + "\\s*[)）]{0,2}");

  private static final Pattern BODY_LINE =
      Pattern.compile("\\s*" + BODY + "\\s*(?:[（(]?[盖代]章[）)]?)?");

  /** Below a title: （2023年12月29日印发）. */
  private static final Pattern UNDER_TITLE =
      Pattern.compile(
          "[（(]\\s*(?:[\\u4e00-\\u9fff、\\s]{2,36}?)?[\\s，,]*"
              + Dates.DATE.pattern()
              + "\\s*(?:[\\u4e00-\\u9fff]{0,12}(?:印发|发布|公布|下发|发|通过|制定|签发))?\\s*[)）]");

  private static final Pattern PAGE_DATE =
      Pattern.compile(
          "^" + Dates.DATE.pattern() + "(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?\\s*$");

  private static final Pattern HEAD_FIELD =
      Pattern.compile("(?:时间|日期)[：:]\\s*" + Dates.DATE.pattern());

  private static final Pattern PRINTED = Pattern.compile(Dates.DATE.pattern() + "\\s*印发?\\s*$");

  /** Of front matter: of the page or of the document. */
  private static final List<String> EITHER = List.of("date", "datetime", "time", "created");

  private static final int LONGEST_SIGNATURE = 50;
  private static final int TITLE_LINES = 10;

  private DateFinder() {}

  /**
   * When the document was signed or printed: behind or below the name of the body that signs, under
   * the title, on a line of its own, by a printer's line, by a page field. Null where it does not
   * say.
   */
  static LocalDate issued(Document document) {
    return signed(document)
        .or(() -> underTitle(document))
        .or(() -> alone(document.tail, document.text))
        .or(() -> alone(withoutPageFields(document), document.text))
        .or(() -> printed(document))
        .or(() -> fieldOfIssue(document))
        .orElse(null);
  }

  /** The day of issue by the page around the text alone; empty where it gives none. */
  static Optional<LocalDate> fieldOfIssue(Document document) {
    return field(document, PageFields.Kind.ISSUED);
  }

  /** A date with the body that signs: the first such, which may stand above papers passed on. */
  private static Optional<LocalDate> signed(Document document) {
    List<Span> lines = new ArrayList<>(document.head);
    lines.addAll(document.tail);
    boolean body = false;
    for (Span line : lines) {
      String words = line.length() <= LONGEST_SIGNATURE ? line.of(document.text) : "";
      Matcher date = SIGNED.matcher(words);
      if (date.matches() && date.group(2) != null && (body || date.group(1) != null)) {
        return dateIn(words);
      }
      body = BODY_LINE.matcher(words).matches();
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> underTitle(Document document) {
    for (Span line : document.head.subList(0, Math.min(TITLE_LINES, document.head.size()))) {
      String words = line.length() <= LONGEST_SIGNATURE ? line.of(document.text) : "";
      if (UNDER_TITLE.matcher(words).matches()) {
        return dateIn(words);
      }
    }
    return Optional.empty();
  }

  /** The first lines, without the values of the page's own fields on lines below their labels. */
  private static List<Span> withoutPageFields(Document document) {
    List<String> values = document.fields.values(PageFields.Kind.PUBLISHED);
    return document.head.stream().filter(l -> !values.contains(l.of(document.text))).toList();
  }

  private static Optional<LocalDate> alone(List<Span> lines, String text) {
    for (Span line : lines) {
      String words = line.length() <= LONGEST_SIGNATURE ? line.of(text) : "";
      Matcher date = SIGNED.matcher(words);
      if (date.matches() && date.group(2) != null) {
        return dateIn(words);
      }
    }
    return Optional.empty();
  }

  /** True where {@code line} is a date as people sign with. */
  static boolean isSignature(Document document, Span line) {
    if (line.length() > LONGEST_SIGNATURE) {
      return false;
    }
    Matcher date = SIGNED.matcher(line.of(document.text));
    return date.matches() && date.group(2) != null;
  }

  private static Optional<LocalDate> printed(Document document) {
    for (Span line : document.tail) {
      if (line.length() <= 2 * LONGEST_SIGNATURE) {
        Matcher printed = PRINTED.matcher(line.of(document.text));
        if (printed.find()) {
          return Dates.of(printed);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * When the page was put up; null where it does not say. A front matter's {@code date} that is the
   * day of issue says nothing of the page.
   */
  static LocalDate published(Document document, LocalDate issued) {
    return field(document, PageFields.Kind.PUBLISHED)
        .or(() -> firstDate(document.fields.values(EITHER)).filter(d -> !d.equals(issued)))
        .or(() -> inHead(document, HEAD_FIELD))
        .or(() -> inHead(document, PAGE_DATE))
        .orElse(null);
  }

  /** A date in digits and dashes, alone or named, among the first lines is the page's own. */
  private static Optional<LocalDate> inHead(Document document, Pattern pattern) {
    for (Span line : document.head) {
      if (line.length() <= LONGEST_SIGNATURE) {
        Matcher date = pattern.matcher(line.of(document.text));
        if (date.find() && date.group(4) != null) {
          return Dates.of(date);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> field(Document document, PageFields.Kind kind) {
    return firstDate(document.fields.values(kind));
  }

  private static Optional<LocalDate> firstDate(List<String> values) {
    return values.stream().map(DateFinder::dateIn).flatMap(Optional::stream).findFirst();
  }

  private static Optional<LocalDate> dateIn(String words) {
    Matcher date = Dates.DATE.matcher(words);
    return date.find() ? Dates.of(date) : Optional.empty();
  }
}
