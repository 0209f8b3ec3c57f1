package planatlas.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a document is: by its title, by the letter that it came with, by the signs of texts
 * that are no papers, at last by how it begins.
 */
final class KindFinder {

  private static final Pattern REPORT = Pattern.compile("政\\s*府\\s*工\\s*作\\s*报\\s*告");
  private static final Pattern ON_BEHALF =
      Pattern.compile(
          "代\\s*表[^。\\n]{0,20}政\\s*府[，,]?[^。\\n]{0,12}(?:作|报告)[^。\\n]{0,30}(?:工作|审议|大会|会议)");

  /** What a letter sends out, group 1 or 2. */
  private static final Pattern SENT =
      Pattern.compile(
          "(?:现将|现把|《)《?([^》。\\n]{4,60}(?:要点|计划|思路|打算|安排|意见|总结|规划|方案|纲要)(?:[（(][^）)》]{0,20}[)）])?)》?"
              + "[^。\\n]{0,50}(?:印发|转发|发)给(?:你们|你局|各)");

  /** What a paper says that it is: 特制定本规划, 编制《…规划》. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?:制定|编制|制订|特制定|特制订)(?:了|出)?(?:本(规划|方案|计划|行动计划|意见|办法|工作要点|要点)|《([^》\\n]{4,50}(?:规划|方案|计划|纲要|要点)[^》\\n]{0,16})》)");

  /** The opening of a yearly plan, with its year or without. */
  private static final Pattern OPENS =
      Pattern.compile(
          "^[（(]?\\s*(?:(?:"
              + TitleYears.YEAR
              + "\\s*年|年(?=[全我今]))(?:度)?(?:[，,]|是|[^。，,\\n]{0,30}(?:工作|总体|思路|要求|目标|任务))"
              + "|[^。，,\\n]{0,14}教育工作的?(?:总体|指导)(?:要求|思路|思想)(?:是|[:：]))");

  private static final Pattern FORMULA =
      Pattern.compile("(?:总体|基本)(?:要求|思路|目标)(?:是|为|[:：])|工作(?:要点|思路|目标)");

  private static final Pattern PARENTS = Pattern.compile("尊敬的[^\\n。]{0,12}家长");

  private static final Pattern SETS = Pattern.compile("提出(?:以下|如下)(实施方案|方案|工作方案|实施意见|意见)");

  /** The name of a summary with a plan, with the text following on its line. */
  private static final Pattern GLUED =
      Pattern.compile(
          "20[0-9]{2}年(?:度)?[^，。\\n]{0,12}总结(?:和|与|及|暨|、)20[0-9]{2}年(?:度)?[^，。\\n]{0,8}(?:计划|要点|思路|打算|安排)");

  private static final Pattern PERIOD_OF_PLAN =
      Pattern.compile("^[“\"]?十[一二三四五]五[”\"]?(?:时期|期间|规划)");

  /** The last words of a paper's name, wherever the name stands. */
  private static final Pattern PAPER =
      Pattern.compile("(?:要点|计[划画]|思路|打算|总结|汇报材料|工作安排|规划)(?:[（(][^（）()]*[)）])?$");

  private static final int OPENING = 2500;
  private static final int LETTER = 900;

  private KindFinder() {}

  static boolean isGovernmentReport(Document document, Title title) {
    String words = words(title);
    if (words.contains("政府工作报告")
        && !words.contains("关于")
        && !words.contains("分解")
        && !words.contains("落实")
        && GenreSigns.ofTitle(words) == null) {
      return true;
    }
    String opening = document.opening(OPENING);
    boolean addressed = opening.contains("各位代表");
    if (ON_BEHALF.matcher(opening).find() && (addressed || REPORT.matcher(opening).find())) {
      return true;
    }
    return !words.contains("关于") && (addressed || document.closing(OPENING).contains("各位代表"));
  }

  private static String words(Title title) {
    return title.own() == null || title.headline() ? "" : title.own();
  }

  static KindAnswer of(Document document, Title title) {
    if (isGovernmentReport(document, title)) {
      return KindAnswer.of(DocKind.GOVERNMENT_REPORT, 0.98, "report to a congress");
    }
    KindAnswer answer = judged(document, title);
    return Bars.judge(answer, document, answer.name() == null ? title.own() : answer.name());
  }

  private static KindAnswer judged(Document document, Title title) {
    String words = title.own() == null ? "" : title.own();
    String genre = words.isEmpty() ? null : GenreSigns.ofTitle(words);
    if (genre != null) {
      return KindAnswer.other(genre, 0.95, "title: " + words);
    }
    DocKind named =
        words.isEmpty() || title.headline() && !PAPER.matcher(words).find()
            ? DocKind.OTHER
            : TitleKind.of(words, document);
    KindAnswer sent = sent(document, named);
    if (sent != null) {
      return sent;
    }
    KindAnswer text = GenreSigns.ofText(document);
    boolean isPaper = named != DocKind.OTHER;
    if (isPaper) {
      KindAnswer answer = KindAnswer.named(named, words, 0.95, "title: " + words);
      if (text == null) {
        return answer;
      }
      // A plan's title above an explanation or a reply is the title of what it speaks of.
      boolean yearly =
          named == DocKind.WORK_POINTS
              || named == DocKind.WORK_PLAN
              || named == DocKind.WORK_SUMMARY;
      boolean stronger =
          text.subkind().equals("reply") || yearly && text.subkind().equals("explanation");
      return stronger ? text : answer.withConfidence(0.7);
    }
    if (text != null) {
      return text;
    }
    return words.isEmpty()
        ? untitled(document)
        : KindAnswer.named(DocKind.OTHER, words, 0.8, "title: " + words);
  }

  /** A letter says what it brings, which may be more than the title above the first paper. */
  private static KindAnswer sent(Document document, DocKind named) {
    if (named != DocKind.OTHER && named != DocKind.WORK_SUMMARY) {
      return null;
    }
    Matcher sent = SENT.matcher(document.opening(LETTER));
    if (!sent.find()) {
      return null;
    }
    String name = TitleShapes.squeeze(sent.group(1));
    DocKind kind = TitleKind.of(name, document);
    return kind == DocKind.OTHER || kind == DocKind.NOTICE
        ? null
        : KindAnswer.named(kind, name, 0.9, "letter: " + name);
  }

  private static KindAnswer untitled(Document document) {
    if (GenreSigns.isEvaluation(document)) {
      return KindAnswer.other("evaluation_report", 0.8, "opening of an evaluation");
    }
    Matcher made = MADE.matcher(document.opening(LETTER));
    if (made.find()) {
      return made(document, made);
    }
    if (PARENTS.matcher(document.opening(60)).find()) {
      return KindAnswer.of(DocKind.NOTICE, 0.6, "addressed to parents");
    }
    Matcher sets = SETS.matcher(document.opening(LETTER));
    if (sets.find()) {
      DocKind kind = sets.group(1).contains("方案") ? DocKind.IMPLEMENTATION_PLAN : DocKind.POLICY;
      return KindAnswer.of(kind, 0.75, "text: " + sets.group());
    }
    Matcher glued = GLUED.matcher(document.opening(160));
    if (glued.find()) {
      String name = TitleShapes.squeeze(glued.group());
      return KindAnswer.named(TitleKind.of(name, document), name, 0.7, "opening: " + name);
    }
    Matcher opens = firstOpening(document);
    if (opens == null) {
      return KindAnswer.other(null, 0.6, "no sign of a paper");
    }
    String words = opens.group().strip();
    boolean formula = FORMULA.matcher(document.opening(300)).find();
    if (!formula && Mood.looksBack(document)) {
      return KindAnswer.of(DocKind.WORK_SUMMARY, 0.7, "opening, in the past: " + words);
    }
    return document.opening(500).contains("工作")
        ? KindAnswer.of(DocKind.WORK_POINTS, formula ? 0.8 : 0.65, "opening: " + words)
        : KindAnswer.other(null, 0.6, "no sign of a paper");
  }

  private static KindAnswer made(Document document, Matcher made) {
    if (made.group(2) != null) {
      String name = TitleShapes.squeeze(made.group(2));
      DocKind kind = TitleKind.of(name, document);
      return KindAnswer.named(kind, name, 0.8, "text: " + made.group());
    }
    boolean period = PERIOD_OF_PLAN.matcher(document.text.strip()).find();
    DocKind kind =
        switch (made.group(1)) {
          case "规划" -> DocKind.MULTI_YEAR_PLAN;
          case "要点", "工作要点" -> DocKind.WORK_POINTS;
          case "意见", "办法" -> DocKind.POLICY;
          default -> period ? DocKind.MULTI_YEAR_PLAN : DocKind.IMPLEMENTATION_PLAN;
        };
    return KindAnswer.of(kind, 0.75, "text: " + made.group());
  }

  /** An opening counts only at the beginning of one of the first lines. */
  private static Matcher firstOpening(Document document) {
    int lines = Math.min(3, document.head.size());
    for (int i = 0; i < lines; i++) {
      Matcher opens = OPENS.matcher(document.head.get(i).of(document.text));
      if (opens.find()) {
        return opens;
      }
    }
    return null;
  }
}
