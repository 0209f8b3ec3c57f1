package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages saved as MIME messages, under the names that they bear. */
class MhtmlTest {

  private static final String TITLE = "岚溪市教育局2024年工作要点";
  private static final String PAGE =
      "<html><head><title>x</title></head><body><p>%s</p><p>推进集团化办学，让更多孩子就近上好学=好教育。</p></body></html>"
          .formatted(TITLE);

  private static byte[] message(String encoding, String charset) {
    byte[] page = PAGE.getBytes(Charset.forName(charset));
    String body =
        switch (encoding) {
          case "base64" -> Base64.getMimeEncoder().encodeToString(page);
          case "quoted-printable" -> quoted(page);
          default -> new String(page, StandardCharsets.ISO_8859_1);
        };
    return ("MIME-Version: 1.0\r\nContent-Type: Multipart/Related;\r\n\tBoundary=\"--=_B 1\"\r\n\r\n"
            + "This document is a Single File Web Page.\r\n\r\n----=_B 1\r\n"
            + "Content-Location: file:///C:/1.htm\r\nContent-Transfer-Encoding: "
            + encoding
            + "\r\nContent-Type: text/html; charset=\""
            + charset
            + "\"\r\n\r\n"
            + body
            + "\r\n----=_B 1\r\nContent-Type: image/png\r\n\r\nxyz\r\n----=_B 1--\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String quoted(byte[] page) {
    StringBuilder text = new StringBuilder();
    int width = 0;
    for (byte b : page) {
      String code = b < 0 || b == '=' ? "=%02X".formatted(b) : Character.toString(b);
      text.append(width + code.length() > 75 ? "=\r\n" : "").append(code);
      width = (width + code.length() > 75 ? 0 : width) + code.length();
    }
    return text.toString();
  }

  private static String read(String name, byte[] bytes) {
    return new SourceReader(Limits.DEFAULT)
        .read(name, bytes)
        .fold(
            s -> s.format().label() + " " + s.charset() + " " + s.text(),
            (reason, detail) -> reason + ": " + detail);
  }

  @ParameterizedTest
  @CsvSource({
    "plan.doc, quoted-printable, UTF-8",
    "plan.doc, 8bit, UTF-8",
    "plan.mht, base64, UTF-8",
    "plan.mhtml, quoted-printable, GB18030",
    "plan.doc, BASE64, GB18030",
    "plan, binary, GB18030"
  })
  void theirPageIsRead(String name, String encoding, String charset) {
    assertThat(read(name, message(encoding.toLowerCase(Locale.ROOT), charset)))
        .isEqualTo("html " + charset + " " + TITLE + "\n推进集团化办学，让更多孩子就近上好学=好教育。");
  }

  @Test
  void aPageInAMessageInAMessageIsRead() {
    String inner = new String(message("8bit", "UTF-8"), StandardCharsets.ISO_8859_1);
    String part = inner.substring(inner.indexOf("Content-Type"));
    String outer =
        "From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=o\n\n--o\n"
            + "Content-Type: text/plain\n\nwords\n--o\n"
            + part
            + "\n--o--\n";
    assertThat(read("plan.doc", outer.getBytes(StandardCharsets.ISO_8859_1))).contains(TITLE);
  }

  @Test
  void aMessageCutShortGivesWhatIsThere() {
    byte[] whole = message("base64", "UTF-8");
    assertThat(read("plan.mht", Arrays.copyOf(whole, whole.length - 130))).contains(TITLE);
  }

  @Test
  void aMessageWithoutAPageIsRejectedByName() {
    String message =
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nx\n--a--\n";
    assertThat(read("plan.doc", message.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("UNSUPPORTED: is a MIME message without a page in it, which is not read");
  }

  @Test
  void aTextWithFieldsOnTopIsNoMessage() {
    String text = "Title: plan\nMIME-Version 是什么\n\n" + TITLE + "\n坚持五育并举，办好每一所学校。";
    assertThat(read("plan.txt", text.getBytes(StandardCharsets.UTF_8))).startsWith("text UTF-8");
  }
}
