package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;
import planatlas.outcome.Outcome;
import planatlas.text.Sha256;
import planatlas.text.Span;

class SourceReaderTest {

  private static final String PLAN = "青禾市教育局2023年工作要点\n坚持五育并举，办好每一所学校，教好每一个孩子。";
  private static final SourceReader READER = new SourceReader(Limits.DEFAULT);

  private static Outcome<SourceText> read(String text) {
    return READER.read("plans/a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceText accepted(Outcome<SourceText> outcome) {
    return outcome.fold(
        text -> text,
        (reason, detail) -> {
          throw new AssertionError(reason + ": " + detail);
        });
  }

  private static String rejected(Outcome<SourceText> outcome) {
    return outcome.fold(
        text -> "accepted: " + text.text(), (reason, detail) -> reason + ": " + detail);
  }

  private static String rejected(byte[] bytes) {
    return rejected(READER.read("plans/a.txt", bytes));
  }

  @Test
  void anAcceptedInputSaysWhatItWas() {
    byte[] bytes = PLAN.getBytes(Charset.forName("GBK"));
    SourceText text = accepted(READER.read("plans/a.txt", bytes));
    assertThat(text.locator()).isEqualTo("plans/a.txt");
    assertThat(text.sha256()).isEqualTo(Sha256.of(bytes));
    assertThat(text.charset()).isEqualTo("GB18030");
    assertThat(text.extraction()).isEqualTo("lines");
    assertThat(text.text()).isEqualTo(PLAN);
    assertThat(text.metadata()).isEmpty();
  }

  @Test
  void offsetsLeadFromTheTextThroughMarksAndFrameToTheSource() {
    String source =
        "---\ntitle: 要点\n---\n您的位置：首页 > 要点\n## **坚持😀五育**并举，办好每一所学校，教好每一个孩子，护好每一条上学路。\n版权所有：市教育局\n";
    SourceText text = accepted(READER.read("plans/a.md", source.getBytes(StandardCharsets.UTF_8)));
    assertThat(text.text()).isEqualTo("坚持😀五育并举，办好每一所学校，教好每一个孩子，护好每一条上学路。");
    int begin = text.text().indexOf("五育并举");
    Span span = text.cleaned().toOrigin(new Span(begin, begin + 4));
    assertThat(span.of(source)).isEqualTo("五育**并举");
    assertThat(text.sourcePoints().offset(span.begin()))
        .isEqualTo(source.codePointCount(0, source.indexOf("五育")));
    assertThat(text.metadata()).containsEntry("title", "要点");
    assertThat(text.extraction()).isEqualTo("markdown");
    assertThat(text.frame())
        .allSatisfy(piece -> assertThat(piece.source().of(source)).isEqualTo(piece.text()));
    assertThat(text.frame()).extracting(FramePiece::text).contains("您的位置：首页 > 要点", "版权所有：市教育局");
  }

  @Test
  void aByteOrderMarkIsNotCounted() {
    SourceText text = accepted(read("\ufeff" + PLAN));
    assertThat(text.cleaned().map().toOrigin(0)).isZero();
    assertThat(text.text()).isEqualTo(PLAN);
  }

  @Test
  void noBytesAreEmpty() {
    assertThat(rejected(new byte[0])).isEqualTo("EMPTY: has no bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\r\n\t\n", "\u3000\u00a0\u200b", "\ufeff"})
  void whiteSpaceIsEmpty(String text) {
    assertThat(rejected(read(text))).isEqualTo("EMPTY: has nothing but white space");
  }

  @Test
  void moreBytesThanTheLimitAreTooLarge() {
    byte[] bytes = PLAN.getBytes(StandardCharsets.UTF_8);
    SourceReader exact = new SourceReader(new Limits(bytes.length, 1_000));
    assertThat(accepted(exact.read("a.txt", bytes)).text()).isEqualTo(PLAN);
    SourceReader less = new SourceReader(new Limits(bytes.length - 1, 1_000));
    assertThat(rejected(less.read("a.txt", bytes)))
        .isEqualTo(
            "TOO_LARGE: has %,d bytes; limits.bytes is %,d"
                .formatted(bytes.length, bytes.length - 1));
  }

  @Test
  void moreCharactersThanTheLimitAreTooLong() {
    byte[] bytes = PLAN.getBytes(StandardCharsets.UTF_8);
    SourceReader exact = new SourceReader(new Limits(1_000, PLAN.length()));
    assertThat(accepted(exact.read("a.txt", bytes)).text()).isEqualTo(PLAN);
    SourceReader less = new SourceReader(new Limits(1_000, PLAN.length() - 1));
    assertThat(rejected(less.read("a.txt", bytes)))
        .isEqualTo(
            "TOO_LONG: has %d characters; limits.characters is %d"
                .formatted(PLAN.length(), PLAN.length() - 1));
  }

  @Test
  void otherFormatsAndControlsAreBinary() {
    assertThat(rejected("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("UNSUPPORTED: is a PNG picture, which is not read");
    assertThat(rejected(new byte[] {'a', 0, 'b'})).startsWith("BINARY: has control characters");
  }

  @Test
  void bytesOfNoCharsetOfChineseAreUndecodable() {
    byte[] bytes = PLAN.getBytes(Charset.forName("GB18030"));
    assertThat(rejected(Arrays.copyOf(bytes, bytes.length - 1)))
        .startsWith("UNDECODABLE: is GB18030 or Big5 with more than one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"您的位置：首页 > 政务公开 > 规划计划\n【打印正文】\n版权所有：青禾市教育局\n", "浏览次数：12", "| | |\n----"})
  void nothingButFrameIsNoText(String page) {
    assertThat(rejected(read(page))).isEqualTo("NO_TEXT: is nothing but navigation and markup");
  }

  @Test
  void nothingButMarkupIsNoText() {
    byte[] bytes = "---\ntitle: 要点\n---\n<!-- 空 -->\n***\n".getBytes(StandardCharsets.UTF_8);
    assertThat(rejected(READER.read("a.md", bytes))).startsWith("NO_TEXT: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work plan of the bureau of education for 2023, in English.",
        "一二三四五六七八九十一二三四五六七八九",
        "教育局の計画はここにありますが、これはにほんごのぶんしょうです。",
        "2023年"
      })
  void lessThanTwentyIdeographsIsNotChinese(String text) {
    assertThat(rejected(read(text))).isEqualTo("NOT_CHINESE: has fewer than 20 Chinese characters");
  }

  @ParameterizedTest
  @CsvSource({
    "教育委員会は令和六年度の重点施策を発表した。学校の働き方改革を進め、児童生徒の心の健康を守る。, Japanese",
    "教育課程ノ編成及ヒ授業時数ノ標準ニ関スル件ヲ左ノ通リ定メ各学校長ヘ通達ス, Japanese",
    "교육청 敎育廳 업무계획 業務計劃 학생 學生 마음건강 心理健康 지원 支援 확대 擴大 추진 推進 방안 方案, Korean"
  })
  void japaneseAndKoreanInUnicodeAreNotChinese(String text, String language) {
    assertThat(rejected(read(text)))
        .isEqualTo("NOT_CHINESE: is %s, not Chinese".formatted(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"の", "アニメ", "한국", "ゆとり教育"})
  void aChinesePlanMayQuoteOtherLanguages(String quoted) {
    assertThat(rejected(read(PLAN + "组织师生到“" + quoted + "”研学点参加实践活动。"))).startsWith("accepted");
  }

  @Test
  void twentyIdeographsAreEnoughAndRareOnesCountOnce() {
    assertThat(accepted(read("校".repeat(20))).text()).hasSize(20);
    assertThat(accepted(read("𠮷".repeat(20))).text()).hasSize(40);
    assertThat(rejected(read("𠮷".repeat(19)))).startsWith("NOT_CHINESE: ");
  }

  @Property
  void anyBytesAreAcceptedOrRejectedForAReasonOtherThanAFailure(
      @ForAll @Size(max = 200) byte[] bytes, @ForAll("names") String name) {
    assertThat(rejected(READER.read(name, bytes))).doesNotStartWith("PARSER_FAILED");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a", "a.txt", "a.md", "a.html");
  }

  @Provide
  Arbitrary<String> texts() {
    return Generated.wellFormedTexts()
        .map(
            text ->
                PLAN
                    + text.replaceAll("\\p{Cntrl}", "\n")
                        .replaceAll("[\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]", ""));
  }

  @Property
  void anyTextBehindAPlanLeavesThePlan(@ForAll("texts") String text, @ForAll("names") String name) {
    Outcome<SourceText> outcome = READER.read(name, text.getBytes(StandardCharsets.UTF_8));
    assertThat(rejected(outcome)).startsWith("accepted: 青禾市教育局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.html"})
  void aHugeLineOfOneMarkIsReadLikeAnyOther(String name) {
    for (String mark :
        new String[] {">", "> ", "|", "首页 > ", "*", "-", "[", "（", "\"", "\\", "_"}) {
      byte[] bytes = (mark.repeat(50_000) + "\n" + PLAN).getBytes(StandardCharsets.UTF_8);
      assertThat(rejected(READER.read(name, bytes))).as(mark).startsWith("accepted");
    }
  }
}
