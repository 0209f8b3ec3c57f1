package planatlas.container;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Limits;
import planatlas.source.RawInput;
import planatlas.source.SourceReader;
import planatlas.source.Stated;
import planatlas.source.ZipDirectory;

/**
 * The members of one zip archive as inputs, one level deep. Nothing is written to a disk, so a name
 * such as {@code ../x} leads nowhere; it is a name like any other. Not safe to share.
 */
final class ZipMembers implements Iterator<Found> {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final String archive;
  private final ZipDirectory directory;
  private final Limits limits;
  private final Iterator<ZipDirectory.Entry> entries;
  private final Map<String, Integer> names = new HashMap<>();
  private long expanded;
  private Found next;

  private ZipMembers(String archive, ZipDirectory directory, Limits limits) {
    this.archive = archive;
    this.directory = directory;
    this.limits = limits;
    this.entries = directory.iterator();
  }

  /** The members; one reject for the archive as a whole where it has too many, or none. */
  static Iterator<Found> of(String archive, ZipDirectory directory, Limits limits) {
    int count = 0;
    for (Iterator<ZipDirectory.Entry> i = directory.iterator(); i.hasNext(); i.next()) {
      if (++count > limits.entries()) {
        return one(
            Found.rejected(
                archive,
                Reason.TOO_LARGE,
                "has more than %,d entries, which is limits.entries".formatted(limits.entries())));
      }
    }
    ZipMembers members = new ZipMembers(archive, directory, limits);
    return members.hasNext()
        ? members
        : one(Found.rejected(archive, Reason.EMPTY, "is a zip archive without files"));
  }

  static Iterator<Found> one(Found found) {
    return List.of(found).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && entries.hasNext()) {
      ZipDirectory.Entry entry = entries.next();
      if (!entry.isFolder() && !isHidden(entry.name())) {
        next = found(entry);
      }
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  /** As in folders; what leads upwards hides nothing. */
  private static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]")) {
      boolean up = part.equals("..") || part.equals(".");
      if (!up && (part.startsWith(".") || part.startsWith("_"))) {
        return true;
      }
    }
    return false;
  }

  private Found found(ZipDirectory.Entry entry) {
    int nth = names.merge(entry.name(), 1, Integer::sum);
    String locator = archive + "!" + entry.name() + (nth == 1 ? "" : "#" + nth);
    return new Found(
        locator,
        bytes(entry)
            .then(
                bytes ->
                    Outcome.accepted(
                        new RawInput(
                            locator, entry.name(), bytes, null, null, Map.of(), Stated.NOTHING))));
  }

  private Outcome<byte[]> bytes(ZipDirectory.Entry entry) {
    if (entry.isEncrypted()) {
      return Outcome.rejected(Reason.ENCRYPTED, "is locked with a password");
    }
    if (entry.size() > limits.bytes()) {
      return SourceReader.tooLarge(entry.size(), limits);
    }
    if (expanded >= limits.expandedBytes()) {
      return Outcome.rejected(
          Reason.TOO_LARGE,
          "is behind the first %,d expanded bytes of its archive, which is limits.expanded_bytes"
              .formatted(limits.expandedBytes()));
    }
    var data = directory.data(entry);
    if (data.isEmpty()) {
      return Outcome.rejected(Reason.DAMAGED, "does not stand where its archive says");
    }
    return switch (entry.method()) {
      case STORED -> stored(data.orElseThrow(), entry.compressed());
      case DEFLATED -> inflated(data.orElseThrow(), entry.compressed());
      default ->
          Outcome.rejected(
              Reason.UNSUPPORTED,
              "is packed by method %d of zip; expected stored or deflated"
                  .formatted(entry.method()));
    };
  }

  private Outcome<byte[]> stored(int begin, long length) {
    byte[] all = directory.bytes();
    if (length > limits.bytes()) {
      return SourceReader.tooLarge(length, limits);
    }
    if (begin + length > all.length) {
      return Outcome.rejected(Reason.DAMAGED, "is longer than its archive");
    }
    expanded += length;
    return Outcome.accepted(Arrays.copyOfRange(all, begin, (int) (begin + length)));
  }

  /** Never gives more than one buffer beyond a limit, whatever the directory claims. */
  private Outcome<byte[]> inflated(int begin, long length) {
    byte[] all = directory.bytes();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(all, begin, (int) Math.min(length, all.length - begin));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 13];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return Outcome.rejected(Reason.DAMAGED, "breaks off inside its archive");
        }
        out.write(buffer, 0, read);
        expanded += read;
        if (out.size() > limits.bytes() || expanded > limits.expandedBytes()) {
          return Outcome.rejected(
              Reason.TOO_LARGE,
              "has more than %,d bytes when unpacked; limits.bytes is %,d, limits.expanded_bytes %,d"
                  .formatted(out.size() - read, limits.bytes(), limits.expandedBytes()));
        }
      }
      return Outcome.accepted(out.toByteArray());
    } catch (DataFormatException e) {
      return Outcome.rejected(Reason.DAMAGED, "cannot be unpacked: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
