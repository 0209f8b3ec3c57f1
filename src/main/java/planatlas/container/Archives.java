package planatlas.container;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
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
    if (WarcRows.is(bytes)) {
      Rows rows = new WarcRows(file, bytes, new ByteArrayInputStream(bytes), limits);
      return new SharedRows(file, rows, Share.ALL);
    }
    return one(RawInput.of(file, bytes));
  }

  private static Iterator<Found> one(RawInput input) {
    return ZipMembers.one(Found.of(input));
  }
}
