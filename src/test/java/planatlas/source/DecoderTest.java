package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void otherLanguagesInOtherCharsetsAreUndecodable() {
    assertThat(decode("Économie et éducation à l'école".getBytes(StandardCharsets.ISO_8859_1)))
        .startsWith("UNDECODABLE: ");
    assertThat(decode(bytes(0xFF, 0x80, 'a', 0xFF))).startsWith("UNDECODABLE: ");
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
