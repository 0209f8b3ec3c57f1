package planatlas.container;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
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
  private final List<ZipDirectory.Entry> unlisted;
  private Iterator<ZipDirectory.Entry> entries;
  private boolean listed = true;
  private long read;
  private final Map<String, Integer> names = new HashMap<>();
  private long expanded;
  private Found next;

  private ZipMembers(
      String archive, ZipDirectory directory, List<ZipDirectory.Entry> unlisted, Limits limits) {
    this.archive = archive;
    this.directory = directory;
    this.limits = limits;
    this.entries = directory.iterator();
    this.unlisted = unlisted;
  }

  /** The members; one reject for the archive as a whole where it has too many, or none. */
  static Iterator<Found> of(String archive, ZipDirectory directory, Limits limits) {
    int count = 0;
    for (Iterator<ZipDirectory.Entry> i = directory.iterator(); i.hasNext(); i.next()) {
      if (++count > limits.entries()) {
        return tooMany(archive, limits);
      }
    }
    List<ZipDirectory.Entry> unlisted = directory.isWhole(count) ? List.of() : directory.unlisted();
    if (count + unlisted.size() > limits.entries()) {
      return tooMany(archive, limits);
    }
    ZipMembers members = new ZipMembers(archive, directory, unlisted, limits);
    return members.hasNext()
        ? members
        : one(Found.rejected(archive, Reason.EMPTY, "is a zip archive without files"));
  }

  private static Iterator<Found> tooMany(String archive, Limits limits) {
    return one(
        Found.rejected(
            archive,
            Reason.TOO_LARGE,
            "has more than %,d entries, which is limits.entries".formatted(limits.entries())));
  }

  static Iterator<Found> one(Found found) {
    return List.of(found).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && (entries.hasNext() || listed)) {
      if (!entries.hasNext()) {
        listed = false;
        entries = unlisted.iterator();
        next = directory.isWhole(read) ? null : missing();
        continue;
      }
      ZipDirectory.Entry entry = entries.next();
      read += listed ? 1 : 0;
      if (!entry.isFolder() && !SkippedNames.has(entry.name())) {
        next = found(entry);
      }
    }
    return next != null;
  }

  /** One reject for the archive itself, whose directory cannot say what it had. */
  private Found missing() {
    String found =
        unlisted.isEmpty()
            ? "no others were found"
            : "%,d more were found by their own headers".formatted(unlisted.size());
    return Found.rejected(
        archive,
        Reason.DAMAGED,
        directory
            .stated()
            .map(
                stated ->
                    "states %,d entries, of which its directory lists %,d; %s"
                        .formatted(stated, read, found))
            .orElse("is a zip archive without its end, where its directory stands; " + found));
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
    Outcome<byte[]> unpacked = unpacked(entry, data.orElseThrow());
    return unpacked.then(bytes -> checked(entry, bytes));
  }

  private static Outcome<byte[]> checked(ZipDirectory.Entry entry, byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return entry.crc() < 0 || entry.crc() == crc.getValue()
        ? Outcome.accepted(bytes)
        : Outcome.rejected(Reason.DAMAGED, "has another checksum than its archive states");
  }

  private Outcome<byte[]> unpacked(ZipDirectory.Entry entry, int data) {
    return switch (entry.method()) {
      case STORED -> stored(data, entry.compressed());
      case DEFLATED -> inflated(data, entry.compressed());
      default ->
          Outcome.rejected(
              Reason.UNSUPPORTED,
              "is packed by %s; expected stored or deflated".formatted(method(entry.method())));
    };
  }

  private static String method(int method) {
    return switch (method) {
      case 9 -> "Deflate64";
      case 12 -> "bzip2";
      case 14 -> "LZMA";
      case 93 -> "Zstandard";
      case 95 -> "XZ";
      case 98 -> "PPMd";
      default -> "method %d of zip".formatted(method);
    };
  }

  private Outcome<byte[]> stored(int begin, long length) {
    byte[] all = directory.bytes();
    if (length > limits.bytes()) {
      return SourceReader.tooLarge(length, limits);
    }
    if (length < 0) {
      return Outcome.rejected(Reason.DAMAGED, "is stored without its length");
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
      int rest = all.length - begin;
      inflater.setInput(all, begin, length < 0 ? rest : (int) Math.min(length, rest));
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
