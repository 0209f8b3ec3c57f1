package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planatlas.Duck;
import planatlas.HostileFixtures;

/** Every hostile and broken file together in one run. */
class HostileRunTest {

  @TempDir static Path folder;
  private static RunResult result;
  private static Duck duck;
  private static final Map<String, String> fates = new TreeMap<>();

  @BeforeAll
  static void run() throws Exception {
    Path plans = Files.createDirectories(folder.resolve("plans"));
    HostileFixtures.write(plans);
    result = Runs.run(Runs.jobFile(folder, plans, folder.resolve("out")), 2);
    assertThat(result.exit()).as(result.problem()).isEqualTo(ExitCode.DONE);
    duck = new Duck(folder.resolve("out/latest"), Runs.TABLES);
    for (String row :
        duck.rows(
            """
            select replace(source, chr(10), '␤'), 'document', format from documents
            union all select replace(source, chr(10), '␤'), reason, detail from rejects
            """)) {
      String[] cells = row.split("\\|", 3);
      fates.put(cells[0].replaceFirst("^plans/", ""), cells[1] + " " + cells[2]);
    }
  }

  @AfterAll
  static void close() {
    duck.close();
  }

  @Test
  void everyInputHasOneFate() {
    assertThat(result.counts().get("inputs"))
        .isEqualTo(fates.size())
        .isEqualTo(result.counts().get("documents") + result.counts().get("rejects"));
    assertThat(fates.keySet()).noneMatch(name -> name.startsWith("circle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "truncated.pdf | damaged is a PDF without its end",
        "damaged.pdf | damaged is no sound PDF",
        "encrypted.pdf | encrypted is a PDF locked with a password",
        "scanned.pdf | no_text has no text on 2 of 2 pages",
        "encrypted.docx | encrypted is an Office document locked with a password",
        "entity.docx | damaged is no sound Word document",
        "laughs.docx | damaged is no sound Word document",
        "truncated.doc | damaged is no sound Word document",
        "letter.wps | unsupported is a WPS document, which is not read",
        "truncated.docx | damaged is a zip archive (or DOCX) without its end",
        "bomb.zip!bomb.txt | too_large has 1,073,741,824 bytes",
        "lying.zip!bomb.txt | too_large has more than",
        "nested.zip!inner.zip | unsupported is a zip archive inside another file; one level is read",
        "names.zip!../up.txt | document text",
        "names.zip!/etc/passwd | document text",
        "names.zip!青禾市.txt | document text",
        "names.zip!a␤b.txt | document text",
        "empty.zip | empty is a zip archive without files",
        "plan.ofd | unsupported is an OFD document, which is not read",
        "table.xlsx | unsupported is an Excel workbook (XLSX), which is not read",
        "nested.html | document html",
        "line.txt | document text",
        "longer.txt | too_long has",
        "huge.html | too_large has 104,857,",
        "broken.txt | document text",
        "shreds.txt | undecodable is UTF-8 with more than one broken character in 200",
        "utf16be.txt | document text",
        "utf16mark.txt | document text",
        "two words.txt | document text",
        "100%.txt | document text",
        "12:30.txt | document text",
        "a␤b.txt | document text",
        "青禾市教育局（公开稿）.txt | document text",
        "picture.jpg | unsupported is a JPEG picture, which is not read",
        "truncated.warc!http://a.example/ | damaged breaks off: it has ",
        "truncated.warc.gz!http://a.example/ | document text",
        "truncated.warc.gz!http://a.example//moved | damaged cannot be unpacked: a gzip member",
        "noise.bin | binary",
        "self.txt | unreadable",
        "gone.txt | unreadable does not exist any more",
      })
  void hasTheFateOfItsKind(String name, String fate) {
    assertThat(fates).containsKey(name);
    assertThat(fates.get(name)).startsWith(fate == null ? "" : fate);
  }

  @Test
  void nothingOfThisMachineIsReadThroughAnEntity() {
    assertThat(
            duck.rows(
                "select source from sentences join documents using (doc_id) where text like '%不可外传%'"))
        .isEmpty();
  }
}
