package planatlas.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import planatlas.container.Archives;
import planatlas.container.Found;
import planatlas.container.Rows;
import planatlas.container.SharedRows;
import planatlas.container.TextTable;
import planatlas.container.WarcRows;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Guard;
import planatlas.source.Limits;

/** The inputs inside one listed file, inside a task. Safe to share; what it answers is not. */
public final class ReadInputs {

  /** What a gzip file is known by is well inside of its first bytes. */
  private static final int HEAD = 1 << 16;

  private final Limits limits;
  private final Configuration hadoop;
  private final FileBytes bytes;

  public ReadInputs(Limits limits, Configuration hadoop) {
    this.limits = limits;
    this.hadoop = hadoop;
    this.bytes = new FileBytes(limits, hadoop);
  }

  /** Every input of the file, or of its share: one at least where the share is the first. */
  public Iterator<Found> of(InputFile file) {
    if (file.reading() instanceof Reading.Table table) {
      return rows(
          file,
          () ->
              ParquetRows.is(head(file))
                  ? new ParquetTable(file, hadoop, table.columns())
                  : TextTable.open(
                      file.locator(), () -> bytes.open(file), table.columns(), limits));
    }
    if (file.reading() instanceof Reading.Packed) {
      return rows(file, () -> new PackedRows(file, hadoop, limits));
    }
    return file.bytes() > limits.bytes() || file.share().of() > 1
        ? large(file)
        : bytes
            .read(file)
            .fold(
                all -> Archives.open(file.locator(), all, limits),
                (reason, detail) -> one(Found.rejected(file.locator(), reason, detail)));
  }

  /** Only a crawl may be larger than a document may be. */
  private Iterator<Found> large(InputFile file) {
    try {
      byte[] head = head(file);
      if (WarcRows.is(head)) {
        return rows(file, () -> new WarcRows(file.locator(), head, bytes.open(file), limits));
      }
      Outcome<byte[]> all = bytes.read(file);
      return file.share().isFirst()
          ? all.fold(
              b -> Archives.open(file.locator(), b, limits),
              (reason, detail) -> one(Found.rejected(file.locator(), reason, detail)))
          : List.<Found>of().iterator();
    } catch (IOException e) {
      return whole(file, Reason.UNREADABLE, FileBytes.why(e));
    }
  }

  @FunctionalInterface
  private interface Opening {
    Rows open() throws IOException;
  }

  private static Iterator<Found> rows(InputFile file, Opening opening) {
    return opened(opening)
        .fold(
            rows -> new SharedRows(file.locator(), rows, file.share()),
            (reason, detail) -> whole(file, reason, detail));
  }

  private static Outcome<Rows> opened(Opening opening) {
    Outcome<Rows> opened =
        Guard.around(
            () -> {
              try {
                return Outcome.accepted(opening.open());
              } catch (IOException e) {
                return Outcome.rejected(Reason.UNREADABLE, FileBytes.why(e));
              }
            });
    return opened.fold(
        Outcome::accepted,
        (reason, detail) ->
            reason == Reason.PARSER_FAILED
                ? Outcome.rejected(
                    Reason.DAMAGED, "cannot be opened: " + SharedRows.withoutClasses(detail))
                : Outcome.rejected(reason, detail));
  }

  private byte[] head(InputFile file) throws IOException {
    try (InputStream in = new BufferedInputStream(bytes.open(file))) {
      return in.readNBytes(HEAD);
    }
  }

  /** One reject for the file as a whole, which the first share gives. */
  private static Iterator<Found> whole(InputFile file, Reason reason, String detail) {
    return file.share().isFirst()
        ? one(Found.rejected(file.locator(), reason, detail))
        : List.<Found>of().iterator();
  }

  private static Iterator<Found> one(Found found) {
    return List.of(found).iterator();
  }
}
