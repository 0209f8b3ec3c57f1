package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static planatlas.source.DocxFixture.box;
import static planatlas.source.DocxFixture.cell;
import static planatlas.source.DocxFixture.control;
import static planatlas.source.DocxFixture.oldBox;
import static planatlas.source.DocxFixture.p;
import static planatlas.source.DocxFixture.r;
import static planatlas.source.DocxFixture.row;
import static planatlas.source.DocxFixture.table;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is text of a Word document and what is not. */
class DocxExtractorTest {

  private static String read(byte[] docx) throws IOException {
    return new DocxExtractor()
        .extract(docx, null, 1_000_000)
        .fold(e -> e.text().strip(), (reason, detail) -> reason + ": " + detail);
  }

  private static final String HIDDEN =
      "<w:style w:type=\"paragraph\" w:styleId=\"Hid\"><w:rPr><w:vanish/></w:rPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Sub\"><w:basedOn w:val=\"Hid\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"Off\"><w:basedOn w:val=\"Hid\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>"
          + "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:vanish/></w:rPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("inline control", "<w:p>" + r("集团") + control(r("化办学")) + "</w:p>", "集团化办学"),
        arguments(
            "inline control in a control in a link",
            "<w:p><w:hyperlink>"
                + control(control(r("心理") + "<w:smartTag>" + r("健康") + "</w:smartTag>"))
                + "</w:hyperlink>"
                + r("教育")
                + "</w:p>",
            "心理健康教育"),
        arguments("block control", control(p("第一段") + control(p("第二段"))), "第一段\n第二段"),
        arguments(
            "row in a control",
            table(control(row(cell(p("甲")) + cell(p("乙")))) + row(cell(p("丙")))),
            "甲\t乙\n丙"),
        arguments("cell in a control", table(row(cell(p("甲")) + control(cell(p("乙"))))), "甲\t乙"),
        arguments("control in a cell", table(row(cell(control(p("甲"))) + cell(p("乙")))), "甲\t乙"),
        arguments("table in a control", control(table(row(cell(p("甲"))))), "甲"),
        arguments(
            "the prompt of an empty control",
            "<w:p>"
                + r("年份")
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + r("单击此处输入文字")
                + "</w:sdtContent></w:sdt></w:p>",
            "年份"),
        arguments(
            "a box before its paragraph, once",
            "<w:p>" + box(p("岚溪市教育局文件")) + r("正文") + "</w:p>",
            "岚溪市教育局文件\n正文"),
        arguments(
            "an old box", "<w:p>" + oldBox(p("红头") + p("文号")) + "</w:p>" + p("正文"), "红头\n文号\n正文"),
        arguments(
            "a box with a table and a control",
            "<w:p>" + box(table(row(cell(p("甲")) + cell(p("乙")))) + control(p("丙"))) + "</w:p>",
            "甲\t乙\n丙"),
        arguments(
            "moved text",
            "<w:p><w:moveFrom>"
                + r("双减")
                + "</w:moveFrom></w:p><w:p><w:moveTo>"
                + r("双减")
                + "</w:moveTo></w:p>",
            "双减"),
        arguments(
            "moved paragraphs",
            "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>"
                + r("双减")
                + "</w:moveFrom></w:p>"
                + p("中间")
                + "<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr><w:moveTo>"
                + r("双减")
                + "</w:moveTo></w:p>",
            "中间\n双减"),
        arguments(
            "deleted and inserted text",
            "<w:p><w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins>"
                + r("新的")
                + "</w:ins>"
                + r("文字")
                + "</w:p>",
            "新的文字"),
        arguments(
            "a deleted end of a paragraph",
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("推进集") + "</w:p>" + p("团化办学"),
            "推进集团化办学"),
        arguments(
            "a deleted row",
            table("<w:tr><w:trPr><w:del/></w:trPr>" + cell(p("旧")) + "</w:tr>" + row(cell(p("新")))),
            "新"),
        arguments(
            "a break", "<w:p><w:r><w:t>推进集</w:t><w:br/><w:t>团化办学</w:t></w:r></w:p>", "推进集\n团化办学"),
        arguments(
            "a return", "<w:p><w:r><w:t>推进集</w:t><w:cr/><w:t>团化办学</w:t></w:r></w:p>", "推进集\n团化办学"),
        arguments(
            "breaks with blanks",
            "<w:p><w:r><w:t>推进</w:t><w:br/><w:br w:type=\"page\"/><w:t xml:space=\"preserve\"> 双减</w:t></w:r></w:p>",
            "推进\n双减"),
        arguments(
            "marks that are elements",
            "<w:p><w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2026年</w:t><w:tab/><w:t>学</w:t><w:softHyphen/><w:t>校</w:t></w:r></w:p>",
            "2024-2026年\t学校"),
        arguments(
            "symbols",
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"宋体\" w:char=\"2460\"/>"
                + "<w:sym w:font=\"Wingdings 3\" w:char=\"F041\"/><w:sym w:font=\"Times New Roman\" w:char=\"F041\"/><w:sym w:char=\"xyz\"/></w:r></w:p>",
            "☑是①A"),
        arguments(
            "ruby",
            "<w:p><w:r><w:ruby><w:rt>"
                + r("jí tuán")
                + "</w:rt><w:rubyBase>"
                + r("集团")
                + "</w:rubyBase></w:ruby></w:r>"
                + r("化")
                + "</w:p>",
            "集团化"),
        arguments(
            "fields and notes",
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("5")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/><w:footnoteReference w:id=\"1\"/></w:r><w:fldSimple>"
                + r("页")
                + "</w:fldSimple></w:p>",
            "5页"),
        arguments("a formula", "<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1"),
        arguments(
            "hidden and switched on again",
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>显</w:t></w:r></w:p>",
            "显"),
        arguments("hidden by style", p("甲") + p("Hid", "隐"), "甲"),
        arguments("hidden by the style's base", p("甲") + p("Sub", "隐"), "甲"),
        arguments("a style that shows again", p("Off", "甲"), "甲"),
        arguments(
            "hidden by a style of characters",
            "<w:p><w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:t>隐</w:t></w:r>"
                + r("显")
                + "</w:p>",
            "显"),
        arguments(
            "shown in a paragraph of a hidden style",
            "<w:p><w:pPr><w:pStyle w:val=\"Hid\"/></w:pPr><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>",
            "显"),
        arguments("styles in a circle", p("A", "甲"), "甲"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void theTextIsWhatAReaderSees(String kind, String body, String text) throws IOException {
    assertThat(read(DocxFixture.styled(body, HIDDEN))).isEqualTo(text);
  }

  @Test
  void strictDocumentsAreReadLikeOthers() throws IOException {
    String body = p("岚溪市教育局") + "<w:p>" + control(r("2024年")) + box(p("红头")) + "</w:p>";
    assertThat(read(DocxFixture.strict(body))).isEqualTo("岚溪市教育局\n红头\n2024年");
  }

  @ParameterizedTest
  @MethodSource("chunks")
  void anEmbeddedFileIsRejectedByName(String body) throws IOException {
    assertThat(read(DocxFixture.of(body)))
        .isEqualTo(
            "UNSUPPORTED: has another file embedded as a part of its text, which is not read; open it"
                + " in Word and save it again");
  }

  static Stream<String> chunks() {
    String chunk = "<w:altChunk r:id=\"rId5\"/>";
    return Stream.of(p("甲") + chunk, control(chunk), table(row(cell(chunk + p("甲")))));
  }

  private static String level(int level, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
        .formatted(level, format, text);
  }

  private static String item(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(words));
  }

  @Test
  void listsCountByLevelAndBeginAgainWhereTheySaySo() throws IOException {
    String lists =
        "<w:abstractNum w:abstractNumId=\"7\">"
            + level(0, "chineseCounting", "%1、")
            + level(1, "decimal", "%1.%2 ")
            + level(2, "bullet", "·")
            + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    String styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:basedOn w:val=\"Base\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    String body =
        item(1, 0, "甲")
            + item(1, 1, "乙")
            + item(1, 2, "丙")
            + p("Item", "丁")
            + item(2, 0, "戊")
            + item(9, 0, "己")
            + item(1, 8, "庚");
    assertThat(read(DocxFixture.numbered(body, styles, lists)))
        .isEqualTo("一、甲\n一.1 乙\n丙\n二、丁\n一、戊\n己\n庚");
  }

  @Test
  void whatIsNoWordDocumentSaysSo() throws IOException {
    assertThat(read(DocxFixture.of("<w:p>")))
        .startsWith("DAMAGED: is no sound Word document: the XML");
    assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .startsWith("DAMAGED: is no sound Word document");
  }

  @Test
  void moreCharactersThanAllowedEndTheReading() throws IOException {
    String detail =
        new DocxExtractor()
            .extract(DocxFixture.of(p("校".repeat(30)).repeat(10)), null, 100)
            .fold(e -> "accepted", (reason, words) -> reason + ": " + words);
    assertThat(detail).isEqualTo("TOO_LONG: has more than 100 characters, limits.characters");
  }
}
