package planatlas;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import planatlas.outcome.Outcome;
import planatlas.source.Limits;
import planatlas.source.SourceReader;
import planatlas.source.SourceText;

/** Real documents that lie beside the project; tests that need them are skipped without them. */
public final class SharedCorpus {

  private SharedCorpus() {}

  /** The folder {@code shared} of this or an upper directory. */
  public static Path folder() {
    Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/corpus"))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "no folder shared/corpus beside the project");
    return at.resolve("shared");
  }

  public static SourceText read(Path file) {
    return text(file.getFileName().toString(), bytes(file));
  }

  /** {@code content} as the file of this name. */
  public static SourceText text(String name, byte[] content) {
    Outcome<SourceText> read = new SourceReader(Limits.DEFAULT).read(name, content);
    return read.fold(
        accepted -> accepted,
        (reason, detail) -> {
          throw new AssertionError(name + " " + reason + ": " + detail);
        });
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> lines(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
