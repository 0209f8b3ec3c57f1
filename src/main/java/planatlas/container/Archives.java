package planatlas.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.Signatures;
import planatlas.source.ZipDirectory;

/** The inputs inside the bytes of one file: its members where it is an archive, else itself. */
public final class Archives {

  private Archives() {}

  public static Iterator<Found> open(String file, byte[] bytes, Limits limits) {
    if (Signatures.isZip(bytes)) {
      return ZipDirectory.of(bytes)
          .<Iterator<Found>>fold(
              directory ->
                  directory.office().isPresent()
                      ? one(RawInput.of(file, bytes))
                      : ZipMembers.of(file, directory, limits),
              (reason, detail) -> ZipMembers.one(Found.rejected(file, reason, detail)));
    }
    if (isWarc(bytes)) {
      try {
        Rows rows = new WarcRows(file, new ByteArrayInputStream(bytes), limits);
        return new SharedRows(file, rows, Share.ALL);
      } catch (IOException e) {
        return ZipMembers.one(Found.rejected(file, Reason.DAMAGED, "is no sound WARC: " + e));
      }
    }
    return one(RawInput.of(file, bytes));
  }

  /** Whether a file that begins so holds a crawl, plain or gzip. */
  public static boolean isWarc(byte[] head) {
    return WarcRows.is(head)
        || WarcRows.maybe(head) && unpackedHead(head).filter(WarcRows::is).isPresent();
  }

  private static Optional<byte[]> unpackedHead(byte[] head) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return Optional.of(in.readNBytes(Signatures.WARC.length()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Iterator<Found> one(RawInput input) {
    return ZipMembers.one(Found.of(input));
  }
}
