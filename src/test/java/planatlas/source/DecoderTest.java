package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.Generated;
import planatlas.outcome.Outcome;

class DecoderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Long enough that the few rare characters of a property do not make it implausible. */
  private static final String OPENING =
      "为办好人民满意的教育，全区上下要把提高质量放在首位，把减轻负担落到实处，把安全责任压到人头，"
          + "做到年初有安排、年中有督查、年底有考核，让每一所学校都有变化，让每一个孩子都有进步。";

  private static final String TRADITIONAL = "各縣市教育局應加強學生心理健康教育，推動集團化辦學，減輕學業負擔，並且規範校外培訓機構。";

  private static String show(Outcome<Decoder.Decoded> outcome) {
    return outcome.fold(
        d -> d.charset() + (d.broken() > 0 ? " but for " + d.broken() : "") + ": " + d.text(),
        (reason, detail) -> reason + ": " + detail);
  }

  private static String decode(byte[] bytes) {
    return show(Decoder.decode(bytes));
  }

  private static byte[] join(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Provide
  Arbitrary<String> texts() {
    return Generated.wellFormedTexts().map(text -> OPENING + text.replaceAll("[\\p{Cntrl}]", "\n"));
  }

  @Provide
  Arbitrary<List<String>> documents() {
    return Generated.paragraphs().list().ofMaxSize(8);
  }

  @Property
  void utf8GivesTheSame(@ForAll("texts") String text) {
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8: " + text);
  }

  @Property
  void markedUtf8GivesTheSameWithoutItsMark(@ForAll("texts") String text) {
    byte[] marked = join(bytes(0xEF, 0xBB, 0xBF), text.getBytes(StandardCharsets.UTF_8));
    assertThat(decode(marked)).isEqualTo("UTF-8: " + text);
  }

  @Property
  void markedUtf16GivesTheSameInEitherOrder(@ForAll("texts") String text) {
    assertThat(decode(join(bytes(0xFF, 0xFE), text.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo("UTF-16LE: " + text);
    assertThat(decode(join(bytes(0xFE, 0xFF), text.getBytes(StandardCharsets.UTF_16BE))))
        .isEqualTo("UTF-16BE: " + text);
  }

  @Property
  void gb18030GivesTheSame(@ForAll("documents") List<String> paragraphs) {
    String text = OPENING + "\n" + String.join("\n", paragraphs);
    assertThat(decode(text.getBytes(GB18030))).isEqualTo("GB18030: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB2312"})
  void theOlderCharsetsAreReadAsGb18030(String charset) {
    assertThat(decode("双减".getBytes(Charset.forName(charset)))).isEqualTo("GB18030: 双减");
    String mostlyAscii = "URL: http://example.cn/a/b/c.html?id=20240101 编号";
    assertThat(decode(mostlyAscii.getBytes(Charset.forName(charset))))
        .isEqualTo("GB18030: " + mostlyAscii);
  }

  @Test
  void fourBytesOfGb18030AreOneRareCharacter() {
    String text = OPENING + "𠮷田镇";
    assertThat(decode(text.getBytes(GB18030))).isEqualTo("GB18030: " + text);
  }

  @Test
  void aRareCharacterInEveryParagraphIsPlausible() {
    String text = OPENING + "\n𠮷田镇中心小学列入首批试点".repeat(8);
    assertThat(decode(text.getBytes(GB18030))).isEqualTo("GB18030: " + text);
  }

  @Test
  void asciiIsUtf8() {
    assertThat(decode("plan 2024".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("UTF-8: plan 2024");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 20})
  void big5IsTold(int times) {
    String text = TRADITIONAL.repeat(times);
    assertThat(decode(text.getBytes(Charset.forName("Big5")))).isEqualTo("Big5: " + text);
  }

  @Test
  void aMarkIsBelieved() {
    assertThat(decode(join(bytes(0xEF, 0xBB, 0xBF), "双减".getBytes(GB18030))))
        .isEqualTo("UNDECODABLE: has the byte-order mark of UTF-8 but is not valid UTF-8");
    assertThat(decode(bytes(0xFF, 0xFE, 0x55)))
        .isEqualTo("UNDECODABLE: has the byte-order mark of UTF-16LE but is not valid UTF-16LE");
  }

  @Test
  void aMarkAloneIsAnEmptyText() {
    assertThat(decode(bytes(0xEF, 0xBB, 0xBF))).isEqualTo("UTF-8: ");
    assertThat(decode(bytes(0xFE, 0xFF))).isEqualTo("UTF-16BE: ");
  }

  @Test
  void aShortTextThatIsCutWithinACharacterIsUndecodable() {
    for (Charset charset : List.of(GB18030, StandardCharsets.UTF_8)) {
      byte[] whole = OPENING.substring(0, OPENING.length() - 1).getBytes(charset);
      assertThat(decode(Arrays.copyOf(whole, whole.length - 1))).startsWith("UNDECODABLE: is ");
    }
  }

  @Test
  void oneBrokenPlaceInALongTextIsLetPassAndCounted() {
    String text = OPENING.repeat(4);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] cut = join(utf8, Arrays.copyOf("校".getBytes(StandardCharsets.UTF_8), 2));
    assertThat(decode(cut)).isEqualTo("UTF-8 but for 1: " + text + "\ufffd");
    assertThat(decode(join(bytes(0xEF, 0xBB, 0xBF), cut)))
        .isEqualTo("UTF-8 but for 1: " + text + "\ufffd");
    byte[] odd = join(join(text.getBytes(GB18030), bytes(0xFF, '\n')), text.getBytes(GB18030));
    assertThat(decode(odd)).isEqualTo("GB18030 but for 1: " + text + "\ufffd\n" + text);
  }

  @Test
  void aCharacterOfWhichOneByteIsWrongIsOneBrokenPlace() {
    byte[] utf8 = OPENING.repeat(4).getBytes(StandardCharsets.UTF_8);
    utf8[1] = (byte) 0xFF;
    assertThat(decode(utf8)).startsWith("UTF-8 but for 1: ");
  }

  @Test
  void aSecondBrokenPlaceNeedsALongerText() {
    byte[] utf8 = OPENING.repeat(4).getBytes(StandardCharsets.UTF_8);
    byte[] twice = join(join(utf8, bytes(0xFF)), bytes('\n', 0xFF));
    assertThat(decode(twice)).startsWith("UNDECODABLE: is UTF-8 with more than one");
    assertThat(decode(join(twice, utf8))).startsWith("UTF-8 but for 2: ");
  }

  @Test
  void brokenUtf8IsNotReadAsRareCharactersOfAnotherCharset() {
    // Cut by two bytes, the rest has an even number of them, each pair a character of GB18030.
    byte[] whole = "校".repeat(42).getBytes(StandardCharsets.UTF_8);
    assertThat(decode(Arrays.copyOf(whole, whole.length - 2)))
        .isEqualTo("UNDECODABLE: is UTF-8 with more than one broken character in 200");
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, Japanese in Shift_JIS, 教育委員会は重点施策を発表した。学校の働き方改革を進め、子どもの心の健康を守る。",
    "Shift_JIS, Japanese in Shift_JIS, カリキュラムとスクールカウンセラーのページ",
    "EUC-JP, Japanese in EUC-JP, 教育委員会は重点施策を発表した。学校の働き方改革を進め、子どもの心の健康を守る。",
    "EUC-JP, Japanese in EUC-JP, いじめをなくすためのとりくみについてのおしらせ",
    "ISO-2022-JP, Japanese in ISO-2022-JP, 学校の働き方改革を進める。",
    "EUC-KR, Korean in EUC-KR, 교육청은 올해 주요 업무 계획을 발표하고 학생의 마음 건강을 지키기로 했다.",
    "x-windows-949, Korean in EUC-KR, 학교 똠방각하 교육 지원청은 방과후 수업을 줄이기로 했다.",
    "ISO-2022-KR, Korean in ISO-2022-KR, 교육청은 올해 주요 업무 계획을 발표했다.",
    "x-Johab, Korean in Johab, 교육청은 올해 주요 업무 계획을 발표하고 학생의 마음 건강을 지키기로 했다.",
    "ISO-8859-1, text in ISO-8859-1, Économie et éducation à l'école",
    "windows-1251, text in windows-1251, Департамент образования утвердил план работы школ города на этот год",
    "KOI8-R, text in KOI8-R, Департамент образования утвердил план работы школ города на этот год",
  })
  void otherLanguagesInTheirOwnCharsetsAreNotChinese(String charset, String what, String text) {
    assertThat(decode(text.getBytes(Charset.forName(charset))))
        .isEqualTo("NOT_CHINESE: is %s, not Chinese".formatted(what));
  }

  @Test
  void bytesOfNoCharsetAreUndecodable() {
    assertThat(decode(bytes(0xFF, 0x80, 0x81, 0xFF, 0x8D, 0x9D, 0xFE))).startsWith("UNDECODABLE: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"　　", "　", "　年　"})
  void theWideSpaceOfBrowsersIsOneInGbk(String wide) {
    byte[] text = (wide + OPENING + wide).getBytes(GB18030);
    for (int i = 0; i + 1 < text.length; i++) {
      if (text[i] == (byte) 0xA1 && text[i + 1] == (byte) 0xA1) {
        text[i] = (byte) 0xA3;
        text[++i] = (byte) 0xA0;
      }
    }
    assertThat(decode(text)).isEqualTo("GB18030: " + wide + OPENING + wide);
  }

  @ParameterizedTest
  @CsvSource({
    "A6D9, FE10",
    "A6F3, FE19",
    "FE59, 9FB4",
    "FEA0, 9FBB",
    "A8BC, 1E3F",
    "AAA1, E000",
    "FEFE, E4C5",
    "A2A1, 2170",
    "80, 20AC",
    "A2E3, 20AC",
    "81308130, 80",
    "84318236, FE10",
    "95328236, 20000",
    "8135F437, E7C7",
    "A3A0, 3000"
  })
  void pairsOfGbkAreThoseOfBrowsers(String hex, String codePoint) {
    byte[] text = join(OPENING.getBytes(GB18030), HexFormat.of().parseHex(hex));
    assertThat(decode(text))
        .isEqualTo("GB18030: " + OPENING + Character.toString(Integer.parseInt(codePoint, 16)));
  }

  @Test
  void whatIsNoGb18030IsOnePlaceAndTakesNoAsciiWithIt() {
    String text = OPENING.repeat(4);
    for (byte[] broken :
        List.of(bytes(0xFF), bytes(0x81, '\n'), bytes(0xB0, 0xFF), bytes(0x81, '0', '!'))) {
      byte[] odd = join(join(text.getBytes(GB18030), broken), text.getBytes(GB18030));
      assertThat(decode(odd)).startsWith("GB18030 but for 1: " + text + "\ufffd").endsWith(text);
    }
    byte[] line = join(join(text.getBytes(GB18030), bytes(0x81, '\n')), text.getBytes(GB18030));
    assertThat(decode(line)).isEqualTo("GB18030 but for 1: " + text + "\ufffd\n" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "繁體中文繁體中文繁體中文繁體中文繁體中文繁體中文",
        "臺灣教育",
        "本校辦理家長日活動",
        "<p>教育局公告：學生輔導工作手冊</p>",
        "國民小學課後照顧服務實施計畫"
      })
  void shortBig5IsToldFromGb18030(String text) {
    assertThat(decode(text.getBytes(Charset.forName("Big5")))).isEqualTo("Big5: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"加強學生心理健康教育", "推進集團化辦學，減輕學業負擔", "規範校外培訓機構"})
  void traditionalCharactersInGbkStayGbk(String text) {
    assertThat(decode(text.getBytes(Charset.forName("GBK")))).isEqualTo("GB18030: " + text);
  }

  @Test
  void aTableOfNamesInGbkIsReadWhereThePageNamesItsCharset() {
    String names = "<meta charset=gb2312><td>欧阳婉婷</td><td>司马璐璐</td><td>诸葛淼鑫</td><td>上官芷晴</td>";
    assertThat(decode(names.getBytes(GB18030))).isEqualTo("GB18030: " + names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void piecesInTheOtherCharsetAreDecodedForThemselvesAndCounted(String name) {
    Charset main = Charset.forName(name);
    Charset other = name.equals("UTF-8") ? GB18030 : StandardCharsets.UTF_8;
    String head = "<html><body><p>" + OPENING.repeat(3) + "</p><div>";
    String foot = "版权所有：青禾市教育局";
    String address = "主办单位地址：青禾市中心大街一号";
    byte[] page =
        join(
            join(head.getBytes(main), foot.getBytes(other)),
            ("</div><span>" + address + "</span>").getBytes(other));
    assertThat(decode(page))
        .isEqualTo(
            "%s, 2 pieces of it %s: %s%s</div><span>%s</span>"
                .formatted(main, other, head, foot, address));
    byte[] lines = join((OPENING + "\n").repeat(3).getBytes(main), foot.getBytes(other));
    assertThat(decode(lines)).startsWith(main + ", 1 piece of it " + other).endsWith(foot);
  }

  @Test
  void aBadByteBesideAFootInGbkIsCounted() {
    byte[] utf8 = ("<p>" + OPENING.repeat(5)).getBytes(StandardCharsets.UTF_8);
    utf8[10] = (byte) 0xFF;
    assertThat(decode(join(utf8, "</p>版权所有：青禾市教育局".getBytes(GB18030))))
        .startsWith("UTF-8, 1 piece of it GB18030 but for 1: ")
        .endsWith("版权所有：青禾市教育局");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"})
  void wideUnicodeIsToldByItsMarkOrItsNulBytes(String name) {
    Charset charset = Charset.forName(name);
    String page = "<html><head><title>2024</title></head><body><p>推进集团化办学。</p></body></html>\n";
    for (String text : List.of(OPENING + "2024\n", page)) {
      assertThat(decode(text.getBytes(charset))).isEqualTo(charset + ": " + text);
      assertThat(decode(("\ufeff" + text).getBytes(charset))).isEqualTo(charset + ": " + text);
    }
  }

  @Test
  void wideUnicodeThatIsCutIsOneBrokenPlace() {
    String text = ("2024\n" + OPENING).repeat(4);
    byte[] whole = text.getBytes(StandardCharsets.UTF_16LE);
    assertThat(decode(join(whole, bytes(0x4e))))
        .isEqualTo("UTF-16LE but for 1: " + text + "\ufffd");
  }

  @ParameterizedTest
  @CsvSource({
    "~{VXJSJP=LS}>V~}2024~{Dj9$WwR*5c~}, 重视市教育局2024年工作要点",
    "~{3!4s~}, 场大",
    "a~~b~{5D~}, a~b的"
  })
  void hzIsDecoded(String hz, String text) {
    assertThat(decode(hz.getBytes(StandardCharsets.US_ASCII))).isEqualTo("HZ-GB-2312: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~{", "see ~{x} and ~}", "a ~{ b ~} c", "~/.bashrc ~{a,b}~"})
  void tildesInAsciiAreNotHz(String text) {
    assertThat(decode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo("UTF-8: " + text);
  }

  @Test
  void iso2022OfChineseIsDecoded() {
    byte[] cn = bytes(0x1b, '$', ')', 'A', 0x0e, '=', 'L', 'S', '}', 0x0f, '\n');
    assertThat(decode(cn)).isEqualTo("ISO-2022-CN: 教育\n");
  }

  @Test
  void aPageThatSaysItIsInUtf16IsNot() {
    byte[] page = ("<meta charset=\"utf-16\">" + OPENING).getBytes(GB18030);
    assertThat(decode(page)).endsWith(OPENING);
  }

  @Test
  void utf16WithoutAMarkIsReadWhereItIsProse() {
    assertThat(decode(OPENING.getBytes(StandardCharsets.UTF_16LE))).endsWith(OPENING);
    assertThat(decode(OPENING.getBytes(StandardCharsets.UTF_16BE))).endsWith(OPENING);
  }

  @Test
  void aNulIsBinaryWhereverItStandsInTheSample() {
    byte[] text = OPENING.getBytes(StandardCharsets.UTF_8);
    text[text.length - 1] = 0;
    assertThat(decode(text)).isEqualTo("BINARY: has control characters in its first 64 KiB");
  }

  @Test
  void aStrayControlInALongTextIsNoSignOfBinary() {
    String text = OPENING + "\u0007" + OPENING;
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8: " + text);
    assertThat(decode("甲\u0007\u0001乙".getBytes(StandardCharsets.UTF_8))).startsWith("BINARY: ");
  }

  @Test
  void tabsLineEndsAndFormFeedsAreText() {
    String text = "\t甲\r\n乙\f丙\n";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8: " + text);
  }
}
