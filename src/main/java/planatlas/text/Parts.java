package planatlas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the review of past years, the plan, the glossary and the letters around them apart, by
 * headings first and by the year that a heading or an opening names. Immutable and safe to share.
 *
 * <p>A text without any such heading is a plan from its first line on, but for the covering letter
 * before it.
 */
public final class Parts {

  private static final Pattern REVIEW =
      Pattern.compile(
          "回顾|工作总结|总结$|完成情况|(?:落实|开展|进展|推进|执行|实施)情况$|工作情况|工作成效|主要成效|主要成绩|工作成绩|取得的成[绩就]|取得的?成效"
              + "|(?:工作|主要|做法)[^，。]{0,6}(?:成效|成绩|亮点|成果|业绩|做法)$|工作亮点"
              + "|过去(?:的)?(?:一年|五年|几年|四年|三年)|[一二三四五]年来|发展成就|的成绩|历史性成就|工作进展");
  private static final Pattern PLAN =
      Pattern.compile(
          "安排|计划|打算|思路|目标|部署|要点|重点|总体要求|指导思想|基本原则|今后|未来|任务|建议|举措|措施|展望|奋斗|怎么干|做好.{0,12}工作");
  private static final Pattern STILL_REVIEW = Pattern.compile("问题|困难|不足|短板|挑战|经验|体会|启示|形势");
  private static final Pattern GLOSSARY =
      Pattern.compile(
          "^(?:附件?[:：\\d一二三]*\\s*)?[《（(【]?.{0,16}(?:名词解释|名词注释|名词说明|用语解释|用语说明|词语解释|术语解释|有关名词|专有名词|注释)[^。]{0,8}$");
  private static final Pattern TITLE =
      Pattern.compile("(?:要点|计划|思路|安排|方案|意见|报告|规划|打算|总结)(?:[（(].{1,20}[)）])?$");
  private static final Pattern LETTER =
      Pattern.compile("现将.{0,120}(?:印发|发)给你们|现印发给你们|现予印发|请(?:认真|遵照|结合).{0,30}(?:贯彻|执行|落实)");
  private static final Pattern COPY_LINE =
      Pattern.compile("^(?:抄送|抄报|主送|分送|报送)[:：]|印发$|^[（(]此件.{0,8}公开");
  private static final Pattern YEARS = Pattern.compile("(20\\d\\d)年?(?:(?:[-—–－~至到]+)(20\\d\\d))?");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:今年|明年|新的一年|(20\\d\\d)年|今后五年|未来五年).{0,24}(?:总体要求|总体思路|工作思路|指导思想|预期目标|主要目标|总的要求|重点(?:做好|抓好|抓|工作))");

  /** Longer than what begins at the twelfth character can be. */
  private static final int OPENS_WITHIN = 64;

  /** Where covering letters stand, in characters. */
  private static final int HEAD = 1_500;

  private final int[] begins;
  private final Part[] parts;

  private Parts(int[] begins, Part[] parts) {
    this.begins = begins;
    this.parts = parts;
  }

  /** The part in which {@code offset} of the text lies. */
  public Part at(int offset) {
    int found = Arrays.binarySearch(begins, offset);
    return parts[found >= 0 ? found : Math.max(0, -found - 2)];
  }

  /**
   * @param sections of {@code text}, in order
   * @param planYear the first year that the document plans, where known
   */
  public static Parts of(
      String text, List<Span> sentences, List<Section> sections, OptionalInt planYear) {
    return new Finder(text, sentences, sections, planYear).find();
  }

  private static final class Finder {
    private final String text;
    private final List<Span> sentences;
    private final List<Section> sections;
    private final OptionalInt planYear;
    private final List<Integer> begins = new ArrayList<>();
    private final List<Part> found = new ArrayList<>();
    private Part current = Part.PLAN;
    private int reviewLevel;

    /** Whether a heading like 第二部分 began the review: then only another such ends it. */
    private boolean inChapter;

    private boolean inLetter;
    private boolean closed;

    Finder(String text, List<Span> sentences, List<Section> sections, OptionalInt planYear) {
      this.text = text;
      this.sentences = sentences;
      this.sections = sections;
      this.planYear = planYear;
    }

    Parts find() {
      begins.add(0);
      found.add(current);
      int next = 0;
      for (Span sentence : sentences) {
        Section heading = null;
        while (next < sections.size() && sections.get(next).begin() <= sentence.begin()) {
          heading = sections.get(next++);
        }
        if (current != Part.GLOSSARY && !closed) {
          turn(sentence, heading);
        }
      }
      if (!found.contains(Part.REVIEW) && isReport()) {
        Tense.turn(text, sentences, sections).ifPresent(this::reviewUpTo);
      }
      if (begins.size() > 1 && begins.get(1) < HEAD && isReport()) {
        // Title and salutation.
        found.set(0, Part.OTHER);
      }
      return new Parts(begins.stream().mapToInt(i -> i).toArray(), found.toArray(Part[]::new));
    }

    private boolean isReport() {
      int opening = text.indexOf("各位代表");
      return opening >= 0 && opening < HEAD;
    }

    /** A report that no heading divides: from its first section up to {@code end} it looks back. */
    private void reviewUpTo(int end) {
      int opening = text.indexOf("各位代表");
      sections.stream()
          .filter(s -> s.level() <= 1 && s.begin() > opening && s.begin() < end)
          .findFirst()
          .filter(first -> begins.size() == 1 || begins.get(1) > end)
          .ifPresent(
              first -> {
                begins.add(1, first.begin());
                found.add(1, Part.REVIEW);
                begins.add(2, end);
                found.add(2, Part.PLAN);
              });
    }

    private void turn(Span sentence, Section heading) {
      String words = sentence.of(text);
      if (sentence.length() <= 40
          && sentence.begin() * 2 > text.length()
          && GLOSSARY.matcher(words).find()) {
        become(Part.GLOSSARY, sentence.begin());
      } else if (!inLetter && sentence.begin() < HEAD && LETTER.matcher(words).find()) {
        inLetter = true;
        found.set(found.size() - 1, Part.OTHER);
        become(Part.OTHER, sentence.begin());
      } else if (inLetter && current == Part.OTHER) {
        if (isBodyStart(words, heading)) {
          become(Part.PLAN, sentence.begin());
          if (heading != null) {
            byHeading(heading, sentence.begin());
          }
        }
      } else if (isCopyLine(sentence, words)) {
        closed = true;
        become(Part.OTHER, sentence.begin());
      } else if (heading != null && heading.level() <= 1) {
        byHeading(heading, sentence.begin());
      } else if (current == Part.REVIEW && opensPlan(words)) {
        become(Part.PLAN, sentence.begin());
      }
    }

    /** A covering letter ends where the title of what it covers stands, or its first section. */
    private boolean isBodyStart(String words, Section heading) {
      return heading != null
              && (heading.level() == 1 || heading.level() == 0 && TITLE.matcher(words).find())
          || words.length() > 60;
    }

    private boolean isCopyLine(Span sentence, String words) {
      return sentence.length() <= 80
          && sentence.begin() * 2 > text.length()
          && COPY_LINE.matcher(words).find();
    }

    private void byHeading(Section heading, int at) {
      String words = heading.heading();
      boolean chapter = text.charAt(heading.begin()) == '第';
      if (current == Part.REVIEW && inChapter && !chapter) {
        return;
      }
      if (isReview(words)) {
        inChapter = current == Part.REVIEW ? inChapter : chapter;
        reviewLevel = current == Part.REVIEW ? reviewLevel : heading.level();
        become(Part.REVIEW, at);
      } else if (current == Part.REVIEW) {
        boolean sameLevel =
            heading.level() == reviewLevel || reviewLevel == 1 || !plainPlanAfter(at);
        boolean plan = PLAN.matcher(words).find() || namesPlanYear(words);
        if (plan && (sameLevel || namesPlanYear(words))
            || heading.level() == 1 && reviewLevel == 1 && !STILL_REVIEW.matcher(words).find()) {
          become(Part.PLAN, at);
        }
      }
    }

    /** Whether a heading without a number will say that the plan begins. */
    private boolean plainPlanAfter(int at) {
      return sections.stream()
          .anyMatch(
              s ->
                  s.begin() > at
                      && s.level() == 0
                      && (PLAN.matcher(s.heading()).find() || namesPlanYear(s.heading())));
    }

    /** 回顾 and the like, or the work of years before the plan's, without a word of planning. */
    private boolean isReview(String words) {
      boolean planned = PLAN.matcher(words).find();
      if (REVIEW.matcher(words).find() && !(planned && namesPlanYear(words))) {
        return true;
      }
      if (planned || planYear.isEmpty() || !words.contains("工作")) {
        return false;
      }
      Matcher years = YEARS.matcher(words);
      boolean any = false;
      while (years.find()) {
        any = true;
        String last = years.group(2) == null ? years.group(1) : years.group(2);
        if (Integer.parseInt(last) >= planYear.getAsInt()) {
          return false;
        }
      }
      return any && words.length() <= 30;
    }

    private boolean namesPlanYear(String words) {
      return planYear.isPresent() && words.contains(planYear.getAsInt() + "年");
    }

    /**
     * A review without a heading behind it ends where the text turns to the year that is planned.
     */
    private boolean opensPlan(String words) {
      Matcher opening = OPENING.matcher(words).region(0, Math.min(OPENS_WITHIN, words.length()));
      if (!opening.lookingAt() && !(opening.find() && opening.start() <= 12)) {
        return false;
      }
      String year = opening.group(1);
      return year == null || planYear.isPresent() && Integer.parseInt(year) == planYear.getAsInt();
    }

    private void become(Part part, int at) {
      if (part == current && found.get(found.size() - 1) == part) {
        return;
      }
      current = part;
      if (begins.get(begins.size() - 1) == at) {
        found.set(found.size() - 1, part);
      } else {
        begins.add(at);
        found.add(part);
      }
    }
  }
}
