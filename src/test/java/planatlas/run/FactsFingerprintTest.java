package planatlas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes the facts of earlier runs those of another job, and what does not. */
class FactsFingerprintTest {

  private static final String OVERRIDES = "source,drop\nplans/a.txt,true\n";

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
    Files.copy(
        Runs.project().resolve("data/themes/education.json"), folder.resolve("lexicon.json"));
    Runs.write(folder.resolve("overrides.csv"), OVERRIDES);
  }

  private String fingerprint(String more) {
    return FactsFingerprint.of(
        Runs.job(
            Runs.write(
                folder.resolve("job.json"),
                """
                {"name": "t", "inputs": [{"files": "plans"}], "lexicons": ["lexicon.json"],
                 "output": "out"%s}
                """
                    .formatted(more))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"base_year\": 2023",
        ", \"parts\": [\"plan\"]",
        ", \"limits\": {\"characters\": 5000}",
        ", \"overrides\": \"overrides.csv\"",
      })
  void whatShapesADocumentsFactsIsInIt(String more) {
    assertThat(fingerprint(more)).isNotEqualTo(fingerprint(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"kinds\": [\"work_plan\"]",
        ", \"sentences\": false",
        ", \"window\": 3",
        ", \"bootstrap\": {\"seed\": 7}",
      })
  void whatOnlyComparesDocumentsIsNot(String more) {
    assertThat(fingerprint(more)).isEqualTo(fingerprint(""));
  }

  @Test
  void aLexiconIsInItByItsContent() throws IOException {
    String before = fingerprint("");
    Path lexicon = folder.resolve("lexicon.json");
    String text = Files.readString(lexicon);
    Files.writeString(lexicon, text.replaceFirst("\"version\": \"", "\"version\": \"x"));
    assertThat(fingerprint("")).isNotEqualTo(before);
    Files.writeString(lexicon, text);
    assertThat(fingerprint("")).isEqualTo(before);
  }

  /** Because evidence names it: {@code override: FILE line 2}. */
  @Test
  void aTableOfOverridesIsInItByItsNameToo() {
    Runs.write(folder.resolve("renamed.csv"), OVERRIDES);
    assertThat(
            List.of(
                fingerprint(", \"overrides\": \"overrides.csv\""),
                fingerprint(", \"overrides\": \"renamed.csv\"")))
        .doesNotHaveDuplicates();
  }
}
