package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paper is about, as a line of work, where nobody signs it. */
final class Subject {

  private static final Pattern EDUCATION =
      Pattern.compile("教育|教体|学校|校园|中小学|幼儿园|教师|教学|学生|学前|招生|学位|课后服务|双减|校外培训|办学|高考|中考");

  private static final int OPENING = 3000;

  /** Words of education in the opening of a paper that is about it; reports have up to 20. */
  private static final int OFTEN = 30;

  private Subject() {}

  /** The line of work by the title, else by the words that the opening is full of. */
  static String line(Document document, Title title, DocKind kind) {
    if (kind == DocKind.GOVERNMENT_REPORT) {
      return "government";
    }
    String words = (title.cover() == null ? "" : title.cover()) + title.own();
    if (EDUCATION.matcher(words).find()) {
      return "education";
    }
    String named = Bureaus.line(words);
    if (title.own() != null && !named.equals("other")) {
      return named;
    }
    return isOfEducation(document.opening(OPENING)) ? "education" : "other";
  }

  private static boolean isOfEducation(String opening) {
    Matcher education = EDUCATION.matcher(opening);
    int found = 0;
    while (education.find()) {
      found++;
    }
    return found >= Math.max(3, OFTEN * opening.length() / OPENING);
  }
}
