package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;

class MarkdownTest {

  /** A paragraph with marks around it or before it, and the paragraph without them. */
  record Marked(String markdown, String words) {}

  private static final List<String> MARKS =
      List.of(
          "%s",
          "**%s**",
          "*%s*",
          "***%s***",
          "__%s__",
          "# %s",
          "###### %s",
          "> %s",
          "> > %s",
          "- %s",
          "+ %s",
          "* %s",
          "`%s`",
          "[%s](https://example.cn/a_b.html)",
          "[**%s**](#top)",
          "> - **%s**",
          "%s<!-- 原文第3页\n续 -->",
          "%s![图1](a.png)",
          "%s&nbsp;",
          "%s\\*");

  @Provide
  Arbitrary<List<Marked>> documents() {
    return Combinators.combine(Generated.paragraphs(), Arbitraries.of(MARKS))
        .as(
            (words, mark) ->
                new Marked(mark.formatted(words), words + (mark.endsWith("\\*") ? "*" : "")))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Generated.texts(),
        Arbitraries.of(
                "**", "_", "__", "#", " ", "\n", ">", "-", "---", "|", "[", "](", ")", "!", "\\",
                "`", "<!--", "-->", "&nbsp;", "教", "育", "a: b")
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join("", pieces)));
  }

  private static String unmark(String source) {
    return Markdown.unmark(source).text().text();
  }

  @Property
  void wordsSurviveAndMarksGo(@ForAll("documents") List<Marked> document) {
    String source = String.join("\n\n", document.stream().map(Marked::markdown).toList());
    String words = String.join("\n\n", document.stream().map(Marked::words).toList());
    assertThat(unmark(source)).isEqualTo(words);
  }

  @Property
  void everyCharacterIsTheSourcesAtItsOffset(@ForAll("texts") String source) {
    var text = Markdown.unmark(source).text();
    int last = -1;
    for (int i = 0; i < text.text().length(); i++) {
      int origin = text.map().toOrigin(i);
      assertThat(origin).isGreaterThan(last);
      assertThat(source.charAt(origin)).isEqualTo(text.text().charAt(i));
      last = origin;
    }
  }

  @Property
  void noLetterOutsideFrontMatterCommentsAndLinksIsLost(@ForAll("texts") String source) {
    if (source.contains("---") || source.contains("<!--") || source.contains("](")) {
      return;
    }
    assertThat(unmark(source).codePoints().filter(Character::isIdeographic).toArray())
        .isEqualTo(source.codePoints().filter(Character::isIdeographic).toArray());
  }

  @Test
  void frontMatterIsMetadataAndNoText() {
    Markdown.Unmarked unmarked =
        Markdown.unmark(
            """
            ---
            source: "https://example.cn/a"
            Title: '青禾市教育局2023年工作要点'
            date: 2023-02-06
            tags: []
            ---
            # 正文
            """);
    assertThat(unmarked.text().text()).isEqualTo("正文\n");
    assertThat(unmarked.metadata())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "source", "https://example.cn/a",
                "title", "青禾市教育局2023年工作要点",
                "date", "2023-02-06",
                "tags", "[]"));
  }

  @Test
  void frontMatterOfWindowsLinesIsReadToo() {
    Markdown.Unmarked unmarked = Markdown.unmark("---\r\ntitle: 要点\r\n---\r\n正文\r\n");
    assertThat(unmarked.text().text()).isEqualTo("正文\r\n");
    assertThat(unmarked.metadata()).containsEntry("title", "要点");
  }

  @Test
  void wordsBetweenTwoRulesAreNoFrontMatter() {
    assertThat(unmark("---\n坚持立德树人。\n---\n办好学校。")).contains("坚持立德树人。", "办好学校。");
    assertThat(unmark("坚持立德树人。\n---\na: b\n---\n")).contains("坚持立德树人。", "a: b");
  }

  @Test
  void frontMatterThatNeverEndsIsText() {
    assertThat(unmark("---\ntitle: 要点\n坚持立德树人。")).contains("title: 要点", "坚持立德树人。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "坚持**立德树人**根本任务 ~ 坚持立德树人根本任务",
        "**一、总体要求** ~ 一、总体要求",
        "见[《规划》](http://example.cn/g_h.html)全文 ~ 见《规划》全文",
        "见[**《规划》**](http://example.cn)全文 ~ 见《规划》全文",
        "如图![示意](a.png)所示 ~ 如图所示",
        "1\\. 抓安全 ~ 1. 抓安全",
        "每生5\\*2平方米 ~ 每生5*2平方米",
        "甲<!-- 一 -->乙<!-- 二 -->丙 ~ 甲乙丙",
        "甲<!-- 没有结尾 ~ 甲<!-- 没有结尾",
        "`代码`和```三撇``` ~ 代码和三撇"
      })
  void marksWithinALineGo(String markdown, String words) {
    assertThat(unmark(markdown)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file_name_2.txt",
        "C# 课程",
        "#不是标题",
        "-5度以下停课",
        "1. 抓安全",
        "a < b 而 b > c",
        "[方括号]不是链接",
        "（一）抓德育",
        "2021-2025年",
        "姓名_性别_年龄"
      })
  void whatIsNoMarkStays(String text) {
    assertThat(unmark(text)).isEqualTo(text);
  }

  @Test
  void rulesOfTablesGo() {
    assertThat(unmark("|学校|学位|\n|---|:--:|\n|一小|90|")).isEqualTo("|学校|学位|\n\n|一小|90|");
  }

  @Test
  void aMarkInTheMiddleOfALineIsNoneOfItsBeginning() {
    assertThat(unmark("甲<!-- 注 --># 乙")).isEqualTo("甲# 乙");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '-', 甲, 200000",
    "'', ' ', 甲, 200000",
    "'', '<!--', 甲, 100000",
    "'', '<!-- -->', 甲, 100000",
    "甲, '_', 乙, 100000",
    "'', '![', 甲, 50000",
    "'', '[', 甲, 50000",
    "'', '[甲](', '', 50000",
    "'', '>', 甲, 200000",
    "'', '> ', 甲, 100000",
    "'|', ' -', 甲, 100000",
    "'', '---\na: b\n', 甲, 50000"
  })
  void aTextOfRepeatedMarksCostsNoMoreThanItsLength(
      String head, String repeated, String tail, int times) {
    String text = head + repeated.repeat(times) + tail;
    assertThatCode(() -> assertTimeout(Duration.ofSeconds(5), () -> Markdown.unmark(text)))
        .doesNotThrowAnyException();
  }
}
