package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.PlanFixtures;

/** PDF files with a broken place. */
class PdfExtractorTest {

  private static String read(byte[] pdf) {
    return new PdfExtractor()
        .extract(pdf, null, 1_000_000)
        .fold(e -> e.method() + "|" + e.text(), (reason, detail) -> reason + ": " + detail);
  }

  /** With some of its text changed for as many bytes of other text. */
  private static byte[] changed(String name, UnaryOperator<String> change) {
    String file = new String(PlanFixtures.resource(name), StandardCharsets.ISO_8859_1);
    String now = change.apply(file);
    assertThat(now).isNotEqualTo(file);
    return now.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.pdf", "others/chromium-plain.pdf", "others/reportlab-lines.pdf"})
  void aMissingPlaceOfTheCrossReferencesIsNoLoss(String name) {
    String whole = read(PlanFixtures.resource(name));
    assertThat(whole).contains(PlanFixtures.TITLE);
    assertThat(read(changed(name, f -> f.substring(0, f.lastIndexOf("startxref")))))
        .isEqualTo(whole);
    assertThat(read(changed(name, f -> f.substring(0, f.lastIndexOf("startxref")) + "%%EOF\n")))
        .isEqualTo(whole);
    assertThat(read(changed(name, f -> f.replaceAll("startxref\\s+\\d+", "startxref\n7"))))
        .isEqualTo(whole);
  }

  static Stream<byte[]> cut() {
    byte[] pdf = PlanFixtures.resource("others/chromium-plain.pdf");
    return Stream.of(2, 3, 10).map(part -> Arrays.copyOf(pdf, pdf.length - pdf.length / part));
  }

  @ParameterizedTest
  @MethodSource("cut")
  void aFileThatBreaksOffIsDamaged(byte[] pdf) {
    assertThat(read(pdf)).isEqualTo("DAMAGED: is a PDF without its end");
  }

  @Test
  void aBrokenFontCostsItsOwnText() {
    byte[] pdf =
        changed(
            "others/reportlab-lines.pdf",
            f -> {
              int second = f.indexOf("/Subtype /TrueType", f.indexOf("/Subtype /TrueType") + 1);
              return f.substring(0, second) + "/Subtype /Type0   " + f.substring(second + 18);
            });
    assertThat(read(pdf)).startsWith("pages, without text in broken fonts|").contains("教育局2024");
  }

  @Test
  void aFileWithNothingButBrokenFontsIsDamaged() {
    byte[] pdf =
        changed(
            "others/chromium-plain.pdf", f -> f.replace("/DescendantFonts", "/DescendantFontx"));
    assertThat(read(pdf)).isEqualTo("DAMAGED: has no text but in fonts that are broken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/Filter/Adobe.PubSec/V 4", "/Filter /Adobe.PubSec /V 1 /SubFilter/adbe.pkcs7.s3"})
  void aLockToCertificatesIsNamed(String lock) {
    byte[] pdf =
        changed(
            "others/reportlab-lines.pdf",
            f ->
                f.substring(0, f.lastIndexOf("trailer"))
                    + f.substring(f.lastIndexOf("trailer"))
                        .replaceFirst("<<", "<</Encrypt<<" + lock + ">>"));
    assertThat(read(pdf))
        .isEqualTo(
            "ENCRYPTED: is a PDF locked to the certificates of certain readers; ask for a copy"
                + " without the lock");
  }
}
