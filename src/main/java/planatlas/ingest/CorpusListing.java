package planatlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import planatlas.container.Share;

/** Lists what an input of a job holds, whatever its kind, and shares large files out. */
public final class CorpusListing {

  /** A table or crawl is shared among so many tasks as this goes into it. */
  private static final long BYTES_A_SHARE = 32L << 20;

  /** Who shares a file reads all of it: with more, reading would cost more than it saves. */
  private static final long MOST_SHARES = 32;

  private CorpusListing() {}

  /**
   * @param place a folder; a file too for tables and packed corpora
   * @param name what locators begin with
   */
  public static InputListing.Listing list(
      String place, String name, Reading reading, Configuration hadoop) throws IOException {
    if (reading instanceof Reading.Files) {
      return InputListing.list(place, name, hadoop);
    }
    InputListing.Listing listing =
        InputListing.isLocal(place) && Files.isRegularFile(InputListing.localPath(place))
            ? alone(InputListing.localPath(place), name)
            : InputListing.list(place, name, hadoop);
    return new InputListing.Listing(
        listing.files().stream()
            .map(f -> new InputFile(f.locator(), f.uri(), f.bytes(), reading, Share.ALL))
            .toList(),
        listing.skipped());
  }

  private static InputListing.Listing alone(Path file, String name) throws IOException {
    return new InputListing.Listing(
        List.of(new InputFile(name, file.toUri().toString(), Files.size(file))), 0);
  }

  /** {@code files}, those that are large and hold many inputs as several shares. */
  public static List<InputFile> shared(List<InputFile> files) {
    List<InputFile> shares = new ArrayList<>(files.size());
    for (InputFile file : files) {
      int of = (int) Math.min(MOST_SHARES, file.bytes() / BYTES_A_SHARE);
      if (of < 2 || !holdsMany(file)) {
        shares.add(file);
        continue;
      }
      for (int nth = 0; nth < of; nth++) {
        shares.add(
            new InputFile(
                file.locator(), file.uri(), file.bytes(), file.reading(), new Share(nth, of)));
      }
    }
    return shares;
  }

  /** By its name, since a listing opens nothing; a crawl by another name is read in one task. */
  private static boolean holdsMany(InputFile file) {
    String name = file.locator().toLowerCase(Locale.ROOT);
    return file.reading() instanceof Reading.Table
        || file.reading() instanceof Reading.Files && name.matches(".*\\.(warc|arc|wet)(\\.gz)?");
  }
}
