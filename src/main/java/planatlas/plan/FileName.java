package planatlas.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a document says of its title, kind and year, which counts where its text says
 * nothing. Days of download, versions and numbers are no years.
 *
 * @param title that a kind is told by; null where the path names none
 * @param printed the title, where the name of the file itself is one; or null
 * @param year null where the path names none
 */
record FileName(String title, String printed, PlanYear year) {

  static final FileName NONE = new FileName(null, null, null);

  private static final double CONFIDENCE = 0.9;
  private static final int NEWS = 120;

  private static final Pattern EXTENSION = Pattern.compile("(?:\\.[A-Za-z][A-Za-z0-9]{1,6})+$");

  private static final Pattern KIND = Pattern.compile("要点|计划|总结|规划|方案|思路|工作安排|打算|意见|通知|工作报告");

  /** A title as far as it is letters of pinyin: gzyd, gongzuoyaodian. */
  private static final List<String[]> PINYIN =
      List.of(
          new String[] {"gzyd|gongzuoyaodian", "工作要点"},
          new String[] {"gzjh|gongzuojihua", "工作计划"},
          new String[] {"gzzj|gongzuozongjie", "工作总结"});

  private static final Pattern SPELT =
      Pattern.compile("(?<![a-z])(?:gzyd|gzjh|gzzj)(?![a-z])|gongzuo(?:yaodian|jihua|zongjie)");

  /** Four digits that are no part of a date, a range, a version or a number. */
  private static final Pattern BARE_YEAR =
      Pattern.compile(
          "(?<![0-9A-Za-z.〔\\[（(【])(?<!(?:19|20)[0-9]{2}[-_—~至])((?:19[89]|20[0-4])[0-9])"
              + "(?![0-9.〕\\]）)】号])(?![-_—~至][0-9])");

  private static final Pattern NUMBER =
      Pattern.compile(".*[〔\\[（(【](?:19|20)[0-9]{2}[〕\\]）)】].*号.*");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}(?:月|日)?");
  private static final Pattern SITE_OF_PAGE =
      Pattern.compile(
          "(?:(?:19|20)[0-9]{2})[-_]?(?:gzyd|gzjh|gzzj).*|(?:gzyd|gzjh|gzzj)[-_]?(?:19|20)[0-9]{2}.*");

  private static final Pattern NEWS_WORDS = Pattern.compile("召开|日前|近日|昨日|本报讯|记者|通讯员|收悉|解读|指出|强调");

  /** Of a locator or an address. */
  static FileName of(String locator) {
    int address = locator.indexOf("http");
    boolean page = address >= 0;
    String[] parts = locator.substring(page ? address : 0).split("[/!#?]");
    String title = null;
    String printed = null;
    PlanYear year = null;
    for (int i = parts.length - 1; i >= 0; i--) {
      String name = EXTENSION.matcher(parts[i]).replaceFirst("").strip();
      if (name.isEmpty() || page && !SITE_OF_PAGE.matcher(name).matches()) {
        continue;
      }
      boolean day = i + 1 < parts.length && DAY.matcher(parts[i + 1]).matches();
      if (title == null) {
        title = title(name);
        printed = title != null && title.equals(name) && i == parts.length - 1 ? name : null;
      }
      if (year == null && !day) {
        year = year(name).orElse(null);
      }
    }
    return new FileName(title, printed, year);
  }

  /** What {@code other} says where this says nothing. */
  FileName or(FileName other) {
    return new FileName(
        title == null ? other.title : title, printed, year == null ? other.year : year);
  }

  Title asTitle() {
    return new Title(title, null, null, false, List.of());
  }

  /** True where a text begins as news, replies and explanations do. */
  static boolean isNews(Document document) {
    return NEWS_WORDS.matcher(document.opening(NEWS)).find();
  }

  private static String title(String name) {
    if (KIND.matcher(name).find()) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher spelt = SPELT.matcher(lower);
    if (!spelt.find()) {
      return null;
    }
    return PINYIN.stream()
        .filter(pair -> spelt.group().matches(pair[0]))
        .map(pair -> pair[1])
        .findFirst()
        .orElse(null);
  }

  private static Optional<PlanYear> year(String name) {
    if (NUMBER.matcher(name).matches()) {
      return Optional.empty();
    }
    return TitleYears.of(name, null)
        .map(y -> new PlanYear(y.first(), y.last(), CONFIDENCE, evidence(y.evidence())))
        .or(() -> bare(name));
  }

  private static String evidence(String words) {
    return "file name: " + words.replaceFirst("^title: ", "");
  }

  private static Optional<PlanYear> bare(String name) {
    Matcher bare = BARE_YEAR.matcher(name);
    if (!bare.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(bare.group(1));
    return Optional.of(new PlanYear(year, year, CONFIDENCE, "file name: " + bare.group(1)));
  }
}
