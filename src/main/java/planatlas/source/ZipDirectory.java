package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * The central directory of a zip archive in memory (PKWARE's APPNOTE 6.3, 4.3.12 and 4.3.16). Read
 * here and not by a library because a hostile directory must cost nothing before it is counted, and
 * because names are often in GBK without a word about it. Immutable and safe to share.
 */
public final class ZipDirectory implements Iterable<ZipDirectory.Entry> {

  static final String WORD = "a Word document";

  private static final int HEADER = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_SIZE = 22;
  private static final int HEADER_SIZE = 46;
  private static final int FLAG_ENCRYPTED = 1;

  /** Sizes stand behind the data. */
  private static final int FLAG_BEHIND = 1 << 3;

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int SHORT = 0xffff;
  private static final long IN_EXTRA = 0xffffffffL;

  /** How many entries are asked what kind of office file an archive is. */
  private static final int OFFICE_ENTRIES = 2_000;

  /**
   * One entry as the directory has it. Sizes and places are what it claims, not what is so.
   *
   * @param compressed its packed bytes; -1 where nothing states them
   * @param crc of its bytes; -1 where nothing states it
   * @param offset of the local header
   */
  public record Entry(
      String name, int flags, int method, long compressed, long size, long crc, long offset) {

    public boolean isFolder() {
      return name.endsWith("/") || name.endsWith("\\");
    }

    public boolean isEncrypted() {
      return (flags & FLAG_ENCRYPTED) != 0;
    }
  }

  private final ByteBuffer archive;
  private final long begin;
  private final long end;

  /** By how much every offset is short, since something stands before the archive. */
  private final long shift;

  /** How many entries its end states; -1 where it has lost its end. */
  private final long stated;

  private ZipDirectory(ByteBuffer archive, long begin, long end, long shift, long stated) {
    this.archive = archive;
    this.begin = begin;
    this.end = end;
    this.shift = shift;
    this.stated = stated;
  }

  /** The directory of an archive; of one that has lost it, an empty one. */
  public static Outcome<ZipDirectory> of(byte[] bytes) {
    ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Optional<ZipDirectory> directory = found(archive);
    if (directory.isPresent()) {
      return Outcome.accepted(directory.get());
    }
    ZipDirectory lost = new ZipDirectory(archive, 0, 0, 0, -1);
    return lost.office().isPresent() || lost.unlisted().isEmpty()
        ? Outcome.rejected(
            Reason.DAMAGED,
            "is a zip archive (or DOCX) without its end, where its directory stands")
        : Outcome.accepted(lost);
  }

  /**
   * Whether a directory stands at the end of bytes that begin like something else: a program that
   * unpacks itself, or a mark of archives in several parts.
   */
  public static boolean ends(byte[] bytes) {
    Optional<ZipDirectory> directory = found(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    int seen = 0;
    for (Iterator<Entry> i = directory.map(ZipDirectory::iterator).orElse(null);
        i != null && i.hasNext() && seen < OFFICE_ENTRIES;
        seen++) {
      if (directory.get().data(i.next()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ZipDirectory> found(ByteBuffer archive) {
    byte[] bytes = archive.array();
    int last = bytes.length - END_SIZE;
    for (int at = last; at >= Math.max(0, last - SHORT); at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && archive.getInt(at) == END) {
        Optional<ZipDirectory> directory = at(archive, at);
        if (directory.isPresent()) {
          return directory;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipDirectory> at(ByteBuffer archive, int end) {
    long entries = archive.getShort(end + 10) & SHORT;
    long size = archive.getInt(end + 12) & IN_EXTRA;
    long offset = archive.getInt(end + 16) & IN_EXTRA;
    long behind = end;
    int locator = end - 20;
    boolean large = offset == IN_EXTRA || size == IN_EXTRA || entries == SHORT;
    if (large && locator >= 0 && archive.getInt(locator) == LOCATOR_64) {
      long stated = archive.getLong(locator + 8);
      // Before the locator too, since what stands in front of the archive moves it.
      long at = isEnd64(archive, stated, locator) ? stated : locator - 56L;
      if (!isEnd64(archive, at, locator)) {
        return Optional.empty();
      }
      entries = archive.getLong((int) at + 32);
      size = archive.getLong((int) at + 40);
      offset = archive.getLong((int) at + 48);
      behind = at;
    }
    long begin = behind - size;
    if (size < 0 || offset < 0 || begin < 0 || begin < offset) {
      return Optional.empty();
    }
    return Optional.of(new ZipDirectory(archive, begin, behind, begin - offset, entries));
  }

  private static boolean isEnd64(ByteBuffer archive, long at, int locator) {
    return at >= 0 && at <= locator - 56 && archive.getInt((int) at) == END_64;
  }

  /** How many entries the archive states that it has; empty where it has lost its directory. */
  public Optional<Long> stated() {
    return stated < 0 ? Optional.empty() : Optional.of(stated);
  }

  /**
   * Whether as many entries were read as are stated; archives of the old kind count modulo 65,536.
   */
  public boolean isWhole(long read) {
    return stated == read || stated <= SHORT && read > SHORT && stated == (read & SHORT);
  }

  /** Entries that the directory does not list, by the headers in front of their data. */
  public List<Entry> unlisted() {
    BitSet listed = new BitSet();
    for (Entry entry : this) {
      listed.set((int) Math.max(0, Math.min(Integer.MAX_VALUE, entry.offset + shift)));
    }
    List<Entry> entries = new ArrayList<>();
    int last = (int) (stated < 0 ? archive.capacity() : begin) - LOCAL_SIZE;
    for (int at = 0; at <= last; at++) {
      if (archive.get(at) == 'P' && archive.getInt(at) == LOCAL) {
        Entry entry = local(at);
        if (!listed.get(at)) {
          entries.add(entry);
        }
        long data = data(entry).map(Integer::longValue).orElse((long) at);
        at = (int) Math.min(last, Math.max(at, data + Math.max(0, entry.compressed) - 1));
      }
    }
    return entries;
  }

  private Entry local(int at) {
    int flags = archive.getShort(at + 6) & SHORT;
    int nameAt = at + LOCAL_SIZE;
    int nameEnd = Math.min(nameAt + (archive.getShort(at + 26) & SHORT), archive.capacity());
    int extraEnd = Math.min(nameEnd + (archive.getShort(at + 28) & SHORT), archive.capacity());
    long[] sizes = {archive.getInt(at + 22) & IN_EXTRA, archive.getInt(at + 18) & IN_EXTRA, 0};
    fromExtra(nameEnd, extraEnd, sizes);
    boolean behind = (flags & FLAG_BEHIND) != 0 && sizes[1] == 0;
    return new Entry(
        name(nameAt, nameEnd, extraEnd, flags),
        flags,
        archive.getShort(at + 8) & SHORT,
        behind ? -1 : sizes[1],
        sizes[0],
        behind ? -1 : archive.getInt(at + 14) & IN_EXTRA,
        at - shift);
  }

  public byte[] bytes() {
    return archive.array();
  }

  /** Where the data of an entry begins; empty where no local header stands at its place. */
  public Optional<Integer> data(Entry entry) {
    long at = entry.offset + shift;
    if (at < 0 || at + LOCAL_SIZE > archive.capacity() || archive.getInt((int) at) != LOCAL) {
      return Optional.empty();
    }
    int name = archive.getShort((int) at + 26) & SHORT;
    int extra = archive.getShort((int) at + 28) & SHORT;
    long data = at + LOCAL_SIZE + name + extra;
    return data <= archive.capacity() ? Optional.of((int) data) : Optional.empty();
  }

  /** What an archive with these entries is to a person, where it is more than an archive. */
  public Optional<String> office() {
    boolean types = false;
    int seen = 0;
    Iterator<Entry> entries = stated < 0 ? unlisted().iterator() : iterator();
    for (Iterator<Entry> i = entries; i.hasNext() && seen < OFFICE_ENTRIES; seen++) {
      String name = i.next().name;
      types |= name.equals("[Content_Types].xml");
      String what =
          switch (name) {
            case "OFD.xml" -> "an OFD document";
            case "word/document.xml" -> WORD;
            case "xl/workbook.xml", "xl/workbook.bin" -> "an Excel workbook (XLSX)";
            case "ppt/presentation.xml" -> "a presentation (PPTX)";
            case "mimetype" -> "an OpenDocument file or electronic book";
            case "META-INF/MANIFEST.MF" -> "a Java archive";
            default -> null;
          };
      if (what != null) {
        return Optional.of(what);
      }
    }
    // Word's main part may bear another name; POI follows the relations.
    return types ? Optional.of(WORD) : Optional.empty();
  }

  /**
   * Entries in the order of the directory; ends where the directory does not go on as it should.
   */
  @Override
  public Iterator<Entry> iterator() {
    return new Iterator<>() {
      private long at = begin;

      @Override
      public boolean hasNext() {
        return at + HEADER_SIZE <= end && archive.getInt((int) at) == HEADER;
      }

      @Override
      public Entry next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int header = (int) at;
        int name = archive.getShort(header + 28) & SHORT;
        int extra = archive.getShort(header + 30) & SHORT;
        int comment = archive.getShort(header + 32) & SHORT;
        at += HEADER_SIZE + name + extra + comment;
        return entry(header, name, extra);
      }
    };
  }

  private Entry entry(int header, int nameLength, int extraLength) {
    int flags = archive.getShort(header + 8) & SHORT;
    int method = archive.getShort(header + 10) & SHORT;
    long[] sizes = {
      archive.getInt(header + 24) & IN_EXTRA,
      archive.getInt(header + 20) & IN_EXTRA,
      archive.getInt(header + 42) & IN_EXTRA
    };
    int nameAt = header + HEADER_SIZE;
    int nameEnd = Math.min(nameAt + nameLength, archive.capacity());
    fromExtra(nameEnd, Math.min(nameEnd + extraLength, archive.capacity()), sizes);
    int extraEnd = Math.min(nameEnd + extraLength, archive.capacity());
    return new Entry(
        name(nameAt, nameEnd, extraEnd, flags),
        flags,
        method,
        sizes[1],
        sizes[0],
        archive.getInt(header + 16) & IN_EXTRA,
        sizes[2]);
  }

  private String name(int at, int end, int extraEnd, int flags) {
    byte[] name = new byte[Math.max(0, end - at)];
    archive.duplicate().position(at).get(name);
    ByteBuffer extra = archive.duplicate().order(ByteOrder.LITTLE_ENDIAN).limit(extraEnd);
    return ZipNames.decoded(name, flags, extra.position(end));
  }

  /** Size, compressed size and offset, where they are too large for the header itself. */
  private void fromExtra(int begin, int end, long[] sizes) {
    for (int at = begin; at + 4 <= end; ) {
      int length = archive.getShort(at + 2) & SHORT;
      if ((archive.getShort(at) & SHORT) == 1) {
        int value = at + 4;
        for (int i = 0; i < sizes.length; i++) {
          if (sizes[i] == IN_EXTRA && value + 8 <= end) {
            sizes[i] = archive.getLong(value);
            value += 8;
          }
        }
      }
      at += 4 + length;
    }
  }
}
