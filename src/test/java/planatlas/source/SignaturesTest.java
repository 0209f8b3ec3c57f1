package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {

  @ParameterizedTest
  @CsvSource({
    "49492a0008000000, a TIFF picture",
    "424d36000c000000000036000000, a BMP picture",
    "524946462400000057454250, a WebP picture",
    "89504e470d0a1a0a, a PNG picture",
    "ffd8ffe000104a46, a JPEG picture",
    "474946383961, a GIF picture",
    "1f8b0800, a gzip file",
    "526172211a0700, a RAR archive",
    "377abcaf271c, a 7z archive",
    "50415231, a Parquet table (name it as a \"table\" in the job)",
    "7b5c727466315c61, an RTF file"
  })
  void namesTheFormatOfTheFirstBytes(String hex, String format) {
    assertThat(Signatures.unread(HexFormat.of().parseHex(hex))).contains(format);
  }

  @Test
  void knowsWhatJavaItselfWrites() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
    }
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    new GZIPOutputStream(gzip).close();
    assertThat(Signatures.isZip(zip.toByteArray())).isTrue();
    assertThat(Signatures.unread(gzip.toByteArray())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "%PD", "PK", "PK两所", "Rar", " %PDF-", "教育局2024年工作要点"})
  void textHasNone(String text) {
    assertThat(Signatures.unread(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
