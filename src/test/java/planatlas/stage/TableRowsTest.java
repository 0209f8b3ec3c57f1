package planatlas.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.container.Share;
import planatlas.container.TableColumns;
import planatlas.ingest.InputFile;
import planatlas.ingest.ReadInputs;
import planatlas.ingest.Reading;
import planatlas.source.Limits;
import planatlas.source.RawInput;

/** Rows of tables as inputs, and what is wrong with them. */
class TableRowsTest {

  @TempDir Path folder;

  private static TableColumns text(String text, String title) {
    return new TableColumns(text, null, null, title, null, null);
  }

  private List<String> read(String name, String content, TableColumns columns, Share share)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    List<String> found = new ArrayList<>();
    new ReadInputs(Limits.DEFAULT, new Configuration())
        .of(
            new InputFile(
                name, file.toUri().toString(), Files.size(file), new Reading.Table(columns), share))
        .forEachRemaining(
            f ->
                found.add(
                    f.locator()
                        + "|"
                        + f.input()
                            .fold(
                                TableRowsTest::text, (reason, detail) -> reason + ": " + detail)));
    return found;
  }

  private static String text(RawInput input) {
    return new String(input.bytes(), StandardCharsets.UTF_8).replace("\n", "␤");
  }

  @Test
  void aLineThatIsNoJsonIsOneRejectAndTheNextIsRead() throws IOException {
    assertThat(
            read(
                "a.jsonl",
                "{\"t\": \"一\"}\n{\"t\": \n[1]\n\n{\"t\": 5, \"u\": null}\n{\"u\": 1}",
                text("t", null),
                Share.ALL))
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("a.jsonl#1|一"),
            row -> assertThat(row).startsWith("a.jsonl#2|DAMAGED: is no JSON: "),
            row -> assertThat(row).isEqualTo("a.jsonl#3|DAMAGED: is no JSON object"),
            row -> assertThat(row).isEqualTo("a.jsonl#5|5"),
            row -> assertThat(row).isEqualTo("a.jsonl#6|EMPTY: has nothing in column t"));
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    assertThat(
            read(
                "a.csv",
                "a,b\n1,2\n",
                new TableColumns(null, "page", "b", null, null, null),
                Share.ALL))
        .containsExactly("a.csv|UNSUPPORTED: has no column \"page\"; its columns are a, b");
  }

  @Test
  void aRowWithoutAnEndIsNotReadIntoMemory() throws IOException {
    String open = "text\n\"一\"\n\"%s".formatted("办好学校".repeat(10_000_000));
    assertThat(read("a.csv", open, text("text", null), Share.ALL))
        .satisfiesExactly(
            row -> assertThat(row).isEqualTo("a.csv#1|一"),
            row ->
                assertThat(row)
                    .isEqualTo("a.csv#2|TOO_LONG: is a row of more than 20,008,192 characters"));
  }

  @Test
  void aTitleBesideATextStandsInFrontOfItOnce() throws IOException {
    assertThat(
            read(
                "a.csv",
                "x,t\n\"2024年 工作要点\n正文\",2024年工作要点\n正文,2024年工作要点\n正文,\n",
                text("x", "t"),
                Share.ALL))
        .containsExactly("a.csv#1|2024年 工作要点␤正文", "a.csv#2|2024年工作要点␤正文", "a.csv#3|正文");
  }

  @Test
  void tabsPartColumnsWhereThereAreNoCommas() throws IOException {
    assertThat(read("a.tsv", "\ufeffx\tt\n一,二\t三\n", text("x", null), Share.ALL))
        .containsExactly("a.tsv#1|一,二");
  }

  @Test
  void sharesTogetherGiveEveryRowOnceTheBrokenOneToo() throws IOException {
    String rows = "x\n1\n2\n3\n4\n5\n\"6";
    List<String> all = new ArrayList<>();
    for (int nth = 0; nth < 3; nth++) {
      all.addAll(read("a.csv", rows, text("x", null), new Share(nth, 3)));
    }
    assertThat(all).hasSize(6).doesNotHaveDuplicates();
    assertThat(all.subList(0, 2)).containsExactly("a.csv#1|1", "a.csv#4|4");
    assertThat(all.get(5)).startsWith("a.csv#6|DAMAGED: has a quote that is not closed");
  }

  @Test
  void aTableWithoutRowsIsOneReject() throws IOException {
    assertThat(read("a.csv", "x,t\n", text("x", null), Share.ALL))
        .containsExactly("a.csv|EMPTY: has no documents in it");
    assertThat(read("b.csv", "", text("x", null), Share.ALL)).hasSize(1);
  }
}
