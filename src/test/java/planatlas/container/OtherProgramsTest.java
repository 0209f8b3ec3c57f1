package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.FilesRead;
import planatlas.PlanFixtures;

/** Archives, crawls and tables that other programs than the libraries here have written. */
class OtherProgramsTest {

  private static final String PLAN = "document %s教育局%d年工作要点";

  private static final String[] THREE = {
    PLAN.formatted("青禾市", 2023), PLAN.formatted("云亭县", 2024), PLAN.formatted("松墩县", 2024)
  };

  @TempDir Path folder;

  private List<String> read(String name) {
    boolean table = name.endsWith(".csv.gz") || name.endsWith(".jsonl.gz");
    return FilesRead.read(
        folder,
        name,
        PlanFixtures.resource("archives/" + name),
        table ? FilesRead.TABLE : FilesRead.FILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "infozip.zip",
        "infozip-stored.zip",
        "infozip-streamed.zip",
        "infozip-zip64.zip",
        "infozip-split.zip",
        "infozip-sfx.exe",
        "bsdtar.zip",
        "7zip.zip",
        "7zip-gbk-names.zip",
        "python-zipfile.zip",
        "python-zip64.zip",
        "python-streamed.zip",
        "warcio.warc",
        "warcio.warc.gz",
        "7zip.csv.gz",
        "gzip.csv.gz",
        "python-members.jsonl.gz"
      })
  void threePlansAreThreeDocuments(String name) {
    assertThat(read(name))
        .extracting(l -> l.replaceFirst(".* \\| ", ""))
        .containsExactlyInAnyOrder(THREE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"infozip.zip", "7zip-gbk-names.zip", "bsdtar.zip", "python-zipfile.zip"})
  void namesAreRead(String name) {
    assertThat(read(name)).anyMatch(l -> l.startsWith(name + "!云亭县2024.txt | "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wget.warc", "wget.warc.gz"})
  void aCrawlOfWgetIsItsThreePagesAndTheListOfThem(String name) {
    List<String> lines = read(name);
    assertThat(lines).hasSize(4).filteredOn(l -> l.contains("no_text")).hasSize(1);
    for (String plan : THREE) {
      assertThat(lines).anyMatch(l -> l.endsWith(plan));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "infozip-locked.zip, encrypted is locked with a password",
    "infozip-bzip2.zip, unsupported is packed by bzip2; expected stored or deflated",
    "7zip-deflate64.zip, unsupported is packed by Deflate64; expected stored or deflated",
    "7zip-lzma.zip, unsupported is packed by LZMA; expected stored or deflated"
  })
  void whatIsNotReadIsNamed(String name, String why) {
    assertThat(read(name)).containsExactly(name + "!青禾市2023.txt | " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = "7zip-big5-names.zip")
  void namesInBig5AreRead(String name) throws IOException {
    assertThat(read(name))
        .containsExactlyInAnyOrder(
            name + "!青禾市計畫.txt | " + THREE[0], name + "!雲亭縣工作要點.txt | " + THREE[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = "warcio.wet.gz")
  void conversionsAndResourcesOfWarcioAreDocuments(String name) {
    assertThat(read(name))
        .containsExactly(
            name + "!http://edu.example/1.html | " + THREE[0],
            name + "!http://edu.example/2.html | " + THREE[1],
            name + "!http://edu.example/3.html | " + THREE[2],
            name + "!urn:own:1 | " + THREE[0]);
  }
}
