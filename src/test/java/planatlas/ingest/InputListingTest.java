package planatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import planatlas.source.Limits;

class InputListingTest {

  @TempDir Path folder;

  /** This machine's disks under another name, as a store that only Hadoop knows. */
  public static final class OtherStore extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("other:///");
    }
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "五育并举");
  }

  private List<InputFile> list() throws IOException {
    return InputListing.list(folder.toString(), "plans", new Configuration()).files();
  }

  private List<String> locators() throws IOException {
    return list().stream().map(InputFile::locator).toList();
  }

  @Test
  void listsAllFilesBelowAFolderByLocator() throws IOException {
    write("b.txt");
    write("a/z.md");
    write("a/deep/er/y.docx");
    assertThat(list())
        .extracting(InputFile::locator, InputFile::bytes)
        .containsExactly(
            Tuple.tuple("plans/a/deep/er/y.docx", 12L),
            Tuple.tuple("plans/a/z.md", 12L),
            Tuple.tuple("plans/b.txt", 12L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words.txt",
        "100%.txt",
        "a%20b.txt",
        "12:30.txt",
        "file:a.txt",
        "青禾市教育局（公开稿）.txt",
        "{a,b}[1]*?.txt",
        "a#b.txt",
        "a+b&c.txt",
        "a\\b.txt",
        "a\nb.txt",
        "~.txt",
        "青禾 市/a:b/100%/x.txt"
      })
  void everyNameIsListedAsItIsAndOpensAgain(String name) throws IOException {
    Path file = write(name);
    assertThat(list())
        .singleElement()
        .satisfies(
            input -> {
              assertThat(input.locator()).isEqualTo("plans/" + name);
              assertThat(Path.of(URI.create(input.uri()))).isEqualTo(file).hasContent("五育并举");
            });
  }

  @Test
  void hiddenFilesAndFoldersAreNoInput() throws IOException {
    write("a.txt");
    write(".a.txt.swp");
    write("_SUCCESS");
    write(".git/b.txt");
    write("_temporary/0/c.txt");
    write("deep/.DS_Store");
    assertThat(locators()).containsExactly("plans/a.txt");
  }

  @Test
  void whatProgramsLeaveBesideDocumentsIsSkippedAndCounted() throws IOException {
    write("a.txt");
    write("~$a.docx");
    write("Thumbs.db");
    write("b/.DS_Store");
    write("b/Desktop.INI");
    write("b/~a.txt");
    InputListing.Listing listing =
        InputListing.list(folder.toString(), "plans", new Configuration());
    assertThat(listing.files())
        .extracting(InputFile::locator)
        .containsExactly("plans/a.txt", "plans/b/~a.txt");
    assertThat(listing.skipped()).isEqualTo(4);
  }

  @Test
  void pipesAreListedAndBecomeRejectsWhenTheyAreRead() throws Exception {
    Path pipe = folder.resolve("pipe.txt");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
    assertThat(locators()).containsExactly("plans/pipe.txt", "plans/zero.txt");
    FileBytes bytes = new FileBytes(Limits.DEFAULT, new Configuration());
    for (InputFile file : list()) {
      String read = bytes.read(file).fold(b -> "read", (reason, detail) -> reason + " " + detail);
      assertThat(read)
          .isEqualTo("UNREADABLE cannot be read: it is no file but a pipe, socket or device");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".plans", "_plans"})
  void aHiddenFolderThatIsNamedItselfIsListed(String name) throws IOException {
    write(name + "/a.txt");
    assertThat(
            InputListing.list(folder.resolve(name).toString(), "plans", new Configuration())
                .files())
        .extracting(InputFile::locator)
        .containsExactly("plans/a.txt");
  }

  @Test
  void linksAreFollowedAndCirclesEnd() throws IOException {
    write("a/b/x.txt");
    Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/b/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("c"), folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("y.txt"), folder.resolve("a/b/x.txt"));
    assertThat(locators())
        .as("what a circle leads back to is not listed, a link to itself is, as it has no target")
        .containsExactly(
            "plans/a/b/self", "plans/a/b/x.txt", "plans/c/self", "plans/c/x.txt", "plans/y.txt");
  }

  @Test
  void aLinkIntoTheVoidIsListedAndBecomesARejectWhenItIsRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
    assertThat(locators()).containsExactly("plans/gone.txt");
    FileBytes bytes = new FileBytes(Limits.DEFAULT, new Configuration());
    String read =
        bytes.read(list().get(0)).fold(b -> "read", (reason, detail) -> reason + " " + detail);
    assertThat(read).isEqualTo("UNREADABLE does not exist any more");
  }

  @Test
  void aFolderWithoutFilesHasNone() throws IOException {
    Files.createDirectories(folder.resolve("empty/deeper"));
    assertThat(list()).isEmpty();
  }

  @Test
  void aMissingFolderFails() {
    String missing = folder.resolve("missing").toString();
    assertThatThrownBy(() -> InputListing.list(missing, "plans", new Configuration()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    String file = write("a.txt").toString();
    assertThatThrownBy(() -> InputListing.list(file, "plans", new Configuration()))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void aFileUriIsTheSameAsItsPath() throws IOException {
    write("教育 局/a.txt");
    String uri = folder.resolve("教育 局").toUri().toString();
    assertThat(InputListing.list(uri, "plans", new Configuration()))
        .isEqualTo(
            InputListing.list(folder.resolve("教育 局").toString(), "plans", new Configuration()));
  }

  @ParameterizedTest
  @CsvSource({
    "/data/plans, true",
    "plans, true",
    "a:b, true",
    "file:///data, true",
    "hdfs://name/data, false",
    "s3a://bucket/data, false"
  })
  void knowsWhatIsOnThisMachinesDisks(String place, boolean local) {
    assertThat(InputListing.isLocal(place)).isEqualTo(local);
  }

  @Test
  void otherStoresAreListedThroughHadoopByTheSameRules() throws IOException {
    write("b 1.txt");
    write("教育/a%20b.txt");
    write(".hidden/c.txt");
    write("_SUCCESS");
    Configuration hadoop = new Configuration(false);
    hadoop.set("fs.other.impl", OtherStore.class.getName());
    List<InputFile> files = InputListing.list("other://" + folder, "plans", hadoop).files();
    assertThat(files)
        .extracting(InputFile::locator)
        .containsExactly("plans/b 1.txt", "plans/教育/a%20b.txt");
    FileBytes bytes = new FileBytes(Limits.DEFAULT, hadoop);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(bytes.read(file).<Integer>fold(b -> b.length, (r, d) -> -1))
                    .isEqualTo(12));
    assertThatThrownBy(() -> InputListing.list("other://" + folder + "/no", "plans", hadoop))
        .isInstanceOf(FileNotFoundException.class);
  }
}
