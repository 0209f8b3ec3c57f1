package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.CrawlFixtures.joined;
import static planatlas.CrawlFixtures.plan;
import static planatlas.CrawlFixtures.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.FilesRead;
import planatlas.PlanFixtures;

class ZipMembersTest {

  private static final List<String> BUREAUS = List.of("青禾市", "云亭县", "松墩县");

  @TempDir Path folder;

  private List<String> read(byte[] archive) {
    return FilesRead.read(folder, "a.zip", archive, FilesRead.FILES);
  }

  private static byte[] archive() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < BUREAUS.size(); i++) {
      members.put(i + ".txt", utf8(plan(BUREAUS.get(i))));
    }
    return PlanFixtures.zip(members);
  }

  private static String document(int i) {
    return "a.zip!%d.txt | document %s教育局2024年工作要点".formatted(i, BUREAUS.get(i));
  }

  /** Where each header of the directory begins. */
  private static List<Integer> headers(byte[] archive, int signature) {
    List<Integer> at = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 4 <= archive.length; i++) {
      if (bytes.getInt(i) == signature) {
        at.add(i);
      }
    }
    return at;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aBrokenDirectoryLosesNoMember(int entry) throws IOException {
    byte[] archive = archive();
    archive[headers(archive, 0x02014b50).get(entry)] = 'X';
    List<String> lines = read(archive);
    assertThat(lines).hasSize(4).contains(document(0), document(1), document(2));
    assertThat(lines.get(entry))
        .isEqualTo(
            "a.zip | damaged states 3 entries, of which its directory lists %d; %d more were found by their own headers"
                .formatted(entry, 3 - entry));
  }

  @Test
  void anArchiveThatIsCutGivesTheMembersBeforeTheCut() throws IOException {
    byte[] archive = archive();
    int third = headers(archive, 0x04034b50).get(2);
    assertThat(read(Arrays.copyOf(archive, third + 60)))
        .containsExactly(
            "a.zip | damaged is a zip archive without its end, where its directory stands; 3 more"
                + " were found by their own headers",
            document(0),
            document(1),
            "a.zip!2.txt | damaged breaks off inside its archive");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aDamagedMemberIsOneReject(int member) throws IOException {
    byte[] archive = archive();
    int local = headers(archive, 0x04034b50).get(member);
    archive[local + 60] ^= 0x55;
    List<String> lines = read(archive);
    assertThat(lines).hasSize(3);
    for (int i = 0; i < 3; i++) {
      if (i == member) {
        assertThat(lines.get(i)).startsWith("a.zip!" + i + ".txt | damaged ");
      } else {
        assertThat(lines.get(i)).isEqualTo(document(i));
      }
    }
  }

  @Test
  void aMemberWithAnotherChecksumIsOneReject() throws IOException {
    byte[] archive = archive();
    archive[headers(archive, 0x02014b50).get(1) + 16] ^= 0x55;
    assertThat(read(archive))
        .containsExactly(
            document(0),
            "a.zip!1.txt | damaged has another checksum than its archive states",
            document(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PK\7\b", "PK00", "#!/bin/sh\nexit\n", "MZ\0\0a program", "\177ELF\2\1\1"})
  void whatStandsInFrontOfAnArchiveCostsNothing(String front) throws IOException {
    assertThat(read(joined(front.getBytes(Charset.forName("ISO-8859-1")), archive())))
        .containsExactly(document(0), document(1), document(2));
  }

  @Test
  void aProgramWithoutAnArchiveIsNamed() {
    assertThat(read(joined(utf8("MZ\0\0\0"), new byte[500])))
        .containsExactly("a.zip | unsupported is a program, which is not read");
  }

  @Test
  void aCountThatIsTooHighIsAReject() throws IOException {
    byte[] archive = archive();
    archive[archive.length - 22 + 10] = 9;
    assertThat(read(archive))
        .containsExactly(
            document(0),
            document(1),
            document(2),
            "a.zip | damaged states 9 entries, of which its directory lists 3; no others were found");
  }

  /** With sizes, places and the count of the directory where only zip64 has them. */
  private static byte[] zip64(byte[] archive) {
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - 22;
    long size = in.getInt(end + 12) & 0xffffffffL;
    long offset = in.getInt(end + 16) & 0xffffffffL;
    ByteBuffer out = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    out.putInt(0).putInt(0).putLong(3).putLong(3).putLong(size).putLong(offset);
    out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    out.putInt(0x06054b50)
        .putInt(0)
        .putShort((short) -1)
        .putShort((short) -1)
        .putInt(-1)
        .putInt(-1);
    return joined(Arrays.copyOf(archive, end), out.array());
  }

  @Test
  void zip64IsReadAlsoWithAProgramInFront() throws IOException {
    byte[] large = zip64(archive());
    assertThat(read(large)).containsExactly(document(0), document(1), document(2));
    assertThat(read(joined(utf8("#!/bin/sh\n"), large)))
        .containsExactly(document(0), document(1), document(2));
  }

  private List<String> names(String name, Charset charset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(utf8(plan("青禾市")));
    }
    return read(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"雲亭縣教育局工作計畫.txt", "工作要點.txt", "國民小學/學生輔導辦法.txt"})
  void namesInBig5AreRead(String name) throws IOException {
    assertThat(names(name, Charset.forName("Big5")))
        .containsExactly("a.zip!" + name + " | document 青禾市教育局2024年工作要点");
  }

  @ParameterizedTest
  @ValueSource(strings = {"云亭县教育局工作计划.txt", "要点.txt", "教育局/２０２４年.txt"})
  void namesInGbkAreRead(String name) throws IOException {
    assertThat(names(name, Charset.forName("GBK")))
        .containsExactly("a.zip!" + name + " | document 青禾市教育局2024年工作要点");
  }

  private static byte[] extra(byte[] plain, String name) {
    byte[] utf8 = utf8(name);
    CRC32 crc = new CRC32();
    crc.update(plain);
    return ByteBuffer.allocate(9 + utf8.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x7075)
        .putShort((short) (5 + utf8.length))
        .put((byte) 1)
        .putInt((int) crc.getValue())
        .put(utf8)
        .array();
  }

  @Test
  void aUnicodeNameBesideTheNameGoesBeforeIt() throws IOException {
    for (boolean fits : new boolean[] {true, false}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("IBM437"))) {
        ZipEntry entry = new ZipEntry("_.txt".replace("_", "x"));
        entry.setExtra(extra(utf8(fits ? "x.txt" : "renamed.txt"), "青禾市.txt"));
        zip.putNextEntry(entry);
        zip.write(utf8(plan("青禾市")));
      }
      assertThat(read(out.toByteArray()))
          .containsExactly(
              "a.zip!%s | document 青禾市教育局2024年工作要点".formatted(fits ? "青禾市.txt" : "x.txt"));
    }
  }

  @Test
  void whatProgramsLeaveBesideDocumentsIsNoInput() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name : List.of("Thumbs.db", "a/~$1.docx", "__MACOSX/._1.txt", "b/desktop.ini")) {
      members.put(name, utf8("x"));
    }
    members.put("1.txt", utf8(plan("云亭县")));
    assertThat(read(PlanFixtures.zip(members))).containsExactly(document(1));
  }
}
