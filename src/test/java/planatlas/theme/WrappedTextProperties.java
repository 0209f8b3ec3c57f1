package planatlas.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import planatlas.plan.Describer;
import planatlas.region.Gazetteer;
import planatlas.segment.HanLpSegmenter;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/** A text whose lines are broken at some width is read as the whole text is. */
class WrappedTextProperties {

  private static final PlanAnalyzer ANALYZER = analyzer();

  private static final List<String> SENTENCES =
      List.of(
          "推进集团化办学，让更多孩子在家门口上好学，年内新组建教育集团三个。",
          "各校要落实义务教育“双减”要求，按课程标准组织教学，不得随意增减课时。",
          "加强学生心理健康教育，每校配备一名专职教师，建好心理辅导室并定期开放。",
          "规范校外培训机构办学行为，会同市场监管、消防等部门开展联合检查。",
          "改造薄弱学校12所，新增学位1800个，完成2024年度校舍安全排查。",
          "办好社区老年学堂，丰富学习资源，让老年人就近参加书画、合唱等活动；",
          "完善教师轮岗交流办法，选派骨干教师到乡村任教，落实待遇和住房保障。",
          "深化学区制改革，推动优质学校带动薄弱学校，实行教研、考核一体化管理。",
          "做好招生入学工作，坚持免试就近，严禁任何形式的选拔考试和违规收费。",
          "组织中小学生科技节和机器人邀请赛，支持学校建设创客空间和校园农场。");

  private static PlanAnalyzer analyzer() {
    try {
      return new PlanAnalyzer(
          new SourceReader(Limits.DEFAULT),
          new Describer(Gazetteer.shipped()),
          HanLpSegmenter.shared(),
          new Tagger(List.of(Tagged.shipped("education.json"))));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    Arbitrary<String> paragraph =
        Arbitraries.of(SENTENCES)
            .list()
            .ofMinSize(2)
            .ofMaxSize(4)
            .map(sentences -> String.join("", sentences));
    return paragraph.list().ofMinSize(6).ofMaxSize(12);
  }

  /** Lines of at most {@code width} ideographs; no line begins with a mark, no number is cut. */
  private static String wrapped(List<String> paragraphs, int width, String indent) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(indent);
      int columns = 2 * indent.length();
      for (int i = 0; i < paragraph.length(); ) {
        int end = i + 1;
        while (end < paragraph.length()
            && paragraph.charAt(i) < '\u0080'
            && paragraph.charAt(end) < '\u0080') {
          end++;
        }
        int size = paragraph.charAt(i) < '\u0080' ? end - i : 2;
        boolean mark = "，。；、”".indexOf(paragraph.charAt(i)) >= 0;
        if (columns + size > 2 * width && !mark) {
          text.append('\n');
          columns = 0;
        }
        text.append(paragraph, i, end);
        columns += size;
        i = end;
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> mentions(String text) {
    return ANALYZER
        .analyze("plan.txt", text.getBytes(StandardCharsets.UTF_8))
        .fold(
            tagged ->
                tagged.tagging().mentions().stream()
                    .map(m -> m.term().id() + " " + m.span().of(tagged.plan().text()))
                    .toList(),
            (reason, detail) -> {
              throw new AssertionError(reason + ": " + detail);
            });
  }

  @Property(tries = 150)
  void mentionsAreThoseOfTheWholeText(
      @ForAll("paragraphs") List<String> paragraphs,
      @ForAll @IntRange(min = 16, max = 45) int width,
      @ForAll boolean indented) {
    String whole = "青禾市教育局2024年工作要点\n" + String.join("\n", paragraphs) + "\n";
    String cut = "青禾市教育局2024年工作要点\n" + wrapped(paragraphs, width, indented ? "\u3000\u3000" : "");
    assertThat(mentions(cut)).as(cut).isEqualTo(mentions(whole));
  }
}
