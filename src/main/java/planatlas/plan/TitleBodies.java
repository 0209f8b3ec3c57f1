package planatlas.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bodies that speak in a title: 泰州市教育局 泰州市财政局关于. */
final class TitleBodies {

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

  private static final Pattern ABOUT = Pattern.compile("关于|印发|转发");

  private TitleBodies() {}

  /** The body that a title begins with. */
  static Optional<String> first(String title) {
    if (title == null) {
      return Optional.empty();
    }
    String words = TitleShapes.squeeze(title);
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
                    || isFollowed(rest.substring(name.length())));
  }

  /** True where a title goes on as behind a body's name, or behind another's that signs as well. */
  private static boolean isFollowed(String rest) {
    return AFTER_TITLE.matcher(rest).lookingAt()
        || BodyNames.atStart(rest)
            .filter(other -> AFTER_TITLE.matcher(rest.substring(other.length())).lookingAt())
            .isPresent();
  }

  /** The bodies that a title names beside the first: joint papers name all before 关于. */
  static List<String> beside(String title) {
    List<String> others = new ArrayList<>();
    String words = title == null ? "" : TitleShapes.squeeze(title);
    Matcher about = ABOUT.matcher(words);
    if (!about.find()) {
      return others;
    }
    String bodies = words.substring(0, about.start());
    Optional<String> name = BodyNames.atStart(bodies);
    while (name.isPresent()) {
      others.add(name.get());
      bodies = bodies.substring(name.get().length()).replaceFirst("^(?:办公室)?[、，,和等\\d]*", "");
      name = BodyNames.atStart(bodies);
    }
    return others.isEmpty() ? others : others.subList(1, others.size());
  }
}
