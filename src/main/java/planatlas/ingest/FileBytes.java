package planatlas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/** Gets the bytes of one listed file, inside a task. Safe to share. */
final class FileBytes {

  private final Limits limits;
  private final Configuration hadoop;

  FileBytes(Limits limits, Configuration hadoop) {
    this.limits = limits;
    this.hadoop = hadoop;
  }

  /** Never reads more than one byte beyond the limit, whatever the listing said. */
  Outcome<byte[]> read(InputFile file) {
    if (file.bytes() > limits.bytes()) {
      return SourceReader.tooLarge(file.bytes(), limits);
    }
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes() + 1));
      return bytes.length > limits.bytes()
          ? SourceReader.tooLarge(bytes.length, limits)
          : Outcome.accepted(bytes);
    } catch (IOException e) {
      return Outcome.rejected(
          Reason.UNREADABLE, "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
    }
  }

  /** The bytes from the first on; whoever asks closes it. */
  InputStream open(InputFile file) throws IOException {
    URI uri = URI.create(file.uri());
    if ("file".equals(uri.getScheme())) {
      return Files.newInputStream(Path.of(uri));
    }
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(uri);
    return path.getFileSystem(hadoop).open(path);
  }
}
