package planatlas.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
      return Outcome.rejected(Reason.UNREADABLE, why(e));
    }
  }

  /** Why a store does not give the bytes of a file, one line for a person. */
  static String why(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "does not exist any more";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    return "cannot be read: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  /** The bytes from the first on; whoever asks closes it. */
  InputStream open(InputFile file) throws IOException {
    URI uri = URI.create(file.uri());
    if ("file".equals(uri.getScheme())) {
      Path path = Path.of(uri);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        // Opening a pipe would wait for somebody who writes into it.
        throw new IOException("it is no file but " + kind(path));
      }
      return Files.newInputStream(path);
    }
    org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(uri);
    return remote.getFileSystem(hadoop).open(remote);
  }

  private static String kind(Path file) {
    return Files.isDirectory(file) ? "a folder" : "a pipe, socket or device";
  }
}
