package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.source.PdfPageFixture.PITCH;
import static planatlas.source.PdfPageFixture.SIZE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters of a page to lines and paragraphs, by where they stand. */
class PdfPagesTest {

  private static final String TITLE = "岚溪市教育局2024年工作要点";
  private static final String GROUPS = "今年要在全市各个片区继续推进集团化办学，让更多的孩子在家门口上好学，各校要细化措施，落实到人。";
  private static final String MINDS = "每一所学校都要关心学生的心理健康，配齐教师，建好辅导室，家庭和学校一起守护孩子的成长。";
  private static final String WHOLE = GROUPS + "\n" + MINDS;

  private static PdfPageFixture page(float left, int width) {
    return new PdfPageFixture()
        .paragraph(left, 100, width, GROUPS)
        .paragraph(left, 100 + PITCH * rows(GROUPS, width), width, MINDS);
  }

  private static int rows(String text, int width) {
    return (text.length() + 2 + width - 1) / width;
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 13, 20, 31})
  void linesAreJoinedWhateverTheWidthOfThePage(int width) {
    assertThat(PdfPageFixture.text(page(70, width))).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @CsvSource({"70, 20, 110, 20", "70, 20, 40, 38", "40, 30, 200, 11"})
  void eachPageHasItsOwnMargins(float left, int width, float otherLeft, int otherWidth) {
    assertThat(PdfPageFixture.text(page(left, width), page(otherLeft, otherWidth)))
        .isEqualTo(WHOLE + "\n" + WHOLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 30, 40})
  void oneLineOverTheMarginIsNotTheMargin(int length) {
    PdfPageFixture page = page(70, 20).line(70, 400, "注".repeat(length - 1) + "。");
    assertThat(PdfPageFixture.text(page)).startsWith(WHOLE + "\n注");
  }

  @ParameterizedTest
  @CsvSource({"70, 330, 18", "50, 300, 14", "60, 200, 9"})
  void aParagraphGoesOnInTheNextColumn(float left, float right, int width) {
    PdfPageFixture whole = page(left, width);
    List<PdfGlyph> glyphs = whole.glyphs();
    int lines = rows(GROUPS, width) + rows(MINDS, width);
    float middle = 100 + PITCH * (lines / 2);
    PdfPageFixture columns = new PdfPageFixture();
    for (PdfGlyph g : glyphs) {
      boolean second = g.base() >= middle;
      columns.piece(
          g.begin() + (second ? right - left : 0),
          g.base() - (second ? middle - 100 : 0),
          SIZE,
          0,
          g.text());
    }
    assertThat(PdfPageFixture.text(columns)).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7})
  void theLinesOfACellAreJoined(int width) {
    PdfPageFixture page = new PdfPageFixture().line(150, 80, TITLE);
    float top = 120;
    for (String task : List.of("推进集团化办学，让孩子就近上好学", "加强学生心理健康教育，建好辅导室")) {
      page.line(60, top, "1");
      for (int at = 0; at < task.length(); at += width) {
        page.line(
            100, top + at / width * PITCH, task.substring(at, Math.min(task.length(), at + width)));
      }
      page.line(250, top, "基础教育科");
      top += (task.length() / width + 1) * PITCH + 10;
    }
    assertThat(PdfPageFixture.text(page).lines()).contains("推进集团化办学，让孩子就近上好学", "加强学生心理健康教育，建好辅导室");
  }

  /** The other cells of the row stand in the middle of its height. */
  @ParameterizedTest
  @ValueSource(ints = {4, 5, 7})
  void theLinesOfACellAreJoinedBesideCellsInTheMiddle(int width) {
    String task = "深化校外培训治理，守护中小学生成长";
    PdfPageFixture page = new PdfPageFixture().line(150, 80, TITLE).line(60, 120 + PITCH, "2");
    for (int at = 0; at < task.length(); at += width) {
      page.line(
          100, 120 + at / width * PITCH, task.substring(at, Math.min(task.length(), at + width)));
    }
    page.line(250, 120 + PITCH, "基础教育科");
    assertThat(PdfPageFixture.text(page).lines()).contains(task);
  }

  @Test
  void itemsOfOneLineAreNotJoinedThoughTheyAreAsLongAsEachOther() {
    List<String> items = List.of("加强财务审计，严控一般性支出。", "推动图书室达标，补充图书万册。", "健全教研制度，送课下乡三十场。");
    PdfPageFixture page = new PdfPageFixture();
    for (int i = 0; i < items.size(); i++) {
      page.line(94, 100 + i * PITCH, items.get(i));
    }
    assertThat(PdfPageFixture.text(page)).isEqualTo(String.join("\n", items));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.3f, 0.7f, 1.4f})
  void lettersSetWideAreWords(float gap) {
    PdfPageFixture page =
        new PdfPageFixture().spaced(gap).line(70, 60, TITLE.replaceAll("\\d", "年"));
    page.paragraph(40, 100, 14, GROUPS);
    assertThat(PdfPageFixture.text(page)).endsWith(GROUPS).doesNotContain(" ");
  }

  @Test
  void theOrderOfTheFileMayBeThatOfNobody() {
    List<PdfGlyph> read = page(70, 20).glyphs();
    List<PdfGlyph> backwards = new ArrayList<>(read);
    Collections.reverse(backwards);
    List<PdfGlyph> bottomUp = new ArrayList<>(read);
    bottomUp.sort(Comparator.comparingDouble(g -> -g.base()));
    List<PdfGlyph> lettersBackwards = new ArrayList<>(read);
    lettersBackwards.sort(
        Comparator.comparingDouble(PdfGlyph::base).thenComparingDouble(g -> -g.begin()));
    List<PdfGlyph> shuffled = new ArrayList<>(read);
    Collections.shuffle(shuffled, new Random(3));
    for (List<PdfGlyph> order : List.of(backwards, bottomUp, lettersBackwards, shuffled)) {
      assertThat(PdfParagraphs.of(List.of(PdfLines.of(order)))).isEqualTo(WHOLE);
    }
  }

  @Test
  void wordsThatWereSetLastStandInTheirPlace() {
    List<PdfGlyph> read = page(70, 20).glyphs();
    List<PdfGlyph> marks = read.stream().filter(g -> "，。".contains(g.text())).toList();
    List<PdfGlyph> order = new ArrayList<>(read.stream().filter(g -> !marks.contains(g)).toList());
    order.addAll(marks);
    assertThat(PdfParagraphs.of(List.of(PdfLines.of(order)))).isEqualTo(WHOLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张某 1234", "内部资料", "青禾市教育局"})
  void stampsBetweenTheLinesAreLeftOut(String stamp) {
    PdfPageFixture page = new PdfPageFixture();
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 3; column++) {
        page.piece(30 + column * 180, 90 + row * 33, 10, 0, stamp);
      }
    }
    page.paragraph(70, 100, 20, GROUPS).paragraph(70, 200, 20, MINDS);
    assertThat(PdfPageFixture.text(page)).isEqualTo(WHOLE);
  }

  @Test
  void equalCellsOfOneColumnAreNoStamps() {
    PdfPageFixture page = new PdfPageFixture();
    for (int row = 0; row < 6; row++) {
      page.line(300, 100 + row * 30, "已完成");
    }
    assertThat(PdfPageFixture.text(page).split("已完成", -1)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[12]", "①", "（3）", "*"})
  void aMarkOfANoteIsNoPartOfAWord(String mark) {
    PdfPageFixture page =
        new PdfPageFixture()
            .line(70, 100, "推进集团")
            .piece(70 + 4 * SIZE, 95, 6, 0, mark)
            .line(70 + 4 * SIZE + 4.5f * mark.length(), 100, "化办学");
    assertThat(PdfPageFixture.text(page)).isEqualTo("推进集团化办学");
  }

  @Test
  void aRaisedDigitBehindALetterStays() {
    PdfPageFixture page =
        new PdfPageFixture().line(70, 100, "校舍300m").piece(70 + 48, 95, 6, 0, "2");
    assertThat(PdfPageFixture.text(page)).isEqualTo("校舍300m2");
  }

  @Test
  void textOfAnotherTurnIsApart() {
    PdfPageFixture page = page(70, 20).piece(100, 120, SIZE, 90, "附件：重点任务分工表");
    assertThat(PdfPageFixture.text(page).lines()).containsOnlyOnce("附件：重点任务分工表").startsWith(GROUPS);
  }

  @Test
  void shortCellsOfARowAreOneLine() {
    PdfPageFixture page =
        new PdfPageFixture().line(60, 100, "1").line(120, 100, "组建教育集团").line(250, 100, "六月底");
    assertThat(PdfPageFixture.text(page)).isEqualTo("1\t组建教育集团\t六月底");
  }
}
