package planatlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import planatlas.container.Found;
import planatlas.container.Share;
import planatlas.container.TableColumns;
import planatlas.ingest.InputFile;
import planatlas.ingest.ReadInputs;
import planatlas.ingest.Reading;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/**
 * What comes out of a file, a line an input: its locator, and the first line of its text or why it
 * has none.
 */
public final class FilesRead {

  public static final Reading FILES = new Reading.Files();

  /** The columns of the tables of tests. */
  public static final Reading TABLE =
      new Reading.Table(new TableColumns("正文", null, null, "标题", null, null));

  private FilesRead() {}

  public static List<String> read(Path folder, String name, byte[] bytes, Reading reading) {
    try {
      Path file = Files.write(folder.resolve(name), bytes);
      return read(name, file, reading, Share.ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> read(String name, Path file, Reading reading, Share share)
      throws IOException {
    InputFile input =
        new InputFile(name, file.toUri().toString(), Files.size(file), reading, share);
    List<String> lines = new ArrayList<>();
    new ReadInputs(Limits.DEFAULT, new Configuration())
        .of(input)
        .forEachRemaining(found -> lines.add(line(found)));
    return lines;
  }

  public static String line(Found found) {
    return found.locator()
        + " | "
        + found
            .input()
            .then(input -> new SourceReader(Limits.DEFAULT).read(input))
            .<String>fold(
                text -> "document " + text.text().lines().findFirst().orElse(""),
                (reason, detail) -> reason.label() + " " + detail);
  }
}
