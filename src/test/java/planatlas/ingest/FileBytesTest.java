package planatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.source.Limits;

class FileBytesTest {

  @TempDir Path folder;

  private String read(Path file, long listed, long limit) {
    return new FileBytes(new Limits(limit, 100), new Configuration())
        .read(new InputFile("plans/a.txt", file.toUri().toString(), listed))
        .fold(bytes -> bytes.length + " bytes", (reason, detail) -> reason + ": " + detail);
  }

  @Test
  void aFileOfTheLimitIsReadAndALargerOneIsNot() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[100]);
    assertThat(read(file, 100, 100)).isEqualTo("100 bytes");
    assertThat(read(file, 100, 99)).isEqualTo("TOO_LARGE: has 100 bytes; limits.bytes is 99");
  }

  @Test
  void aFileThatGrewSinceItWasListedIsNotReadBeyondTheLimit() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[5_000]);
    assertThat(read(file, 10, 99)).isEqualTo("TOO_LARGE: has 100 bytes; limits.bytes is 99");
  }

  @Test
  void aFileThatIsListedTooLargeIsNotOpened() {
    assertThat(read(folder.resolve("missing.txt"), 1_000, 99))
        .startsWith("TOO_LARGE: has 1,000 bytes");
  }

  @Test
  void whatCannotBeOpenedIsUnreadable() {
    assertThat(read(folder.resolve("missing.txt"), 10, 99))
        .isEqualTo("UNREADABLE: does not exist any more");
    assertThat(read(folder, 10, 99))
        .isEqualTo("UNREADABLE: cannot be read: it is no file but a folder");
  }
}
