package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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
  private static final int FLAG_UTF8 = 1 << 11;
  private static final long IN_EXTRA = 0xffffffffL;

  /** How many entries are asked what kind of office file an archive is. */
  private static final int OFFICE_ENTRIES = 2_000;

  /**
   * One entry as the directory has it. Sizes and places are what it claims, not what is so.
   *
   * @param offset of the local header
   */
  public record Entry(String name, int flags, int method, long compressed, long size, long offset) {

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

  private ZipDirectory(ByteBuffer archive, long begin, long end, long shift) {
    this.archive = archive;
    this.begin = begin;
    this.end = end;
    this.shift = shift;
  }

  public static Outcome<ZipDirectory> of(byte[] bytes) {
    ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
    for (int at = bytes.length - END_SIZE; at >= lowest; at--) {
      if (archive.getInt(at) == END) {
        Optional<ZipDirectory> directory = at(archive, at);
        if (directory.isPresent()) {
          return Outcome.accepted(directory.orElseThrow());
        }
      }
    }
    return Outcome.rejected(
        Reason.DAMAGED, "is a zip archive (or DOCX) without its end, where its directory stands");
  }

  private static Optional<ZipDirectory> at(ByteBuffer archive, int end) {
    long size = archive.getInt(end + 12) & IN_EXTRA;
    long offset = archive.getInt(end + 16) & IN_EXTRA;
    long behind = end;
    int locator = end - 20;
    if (offset == IN_EXTRA && locator >= 0 && archive.getInt(locator) == LOCATOR_64) {
      long at = archive.getLong(locator + 8);
      if (at < 0 || at > end - 56 || archive.getInt((int) at) != END_64) {
        return Optional.empty();
      }
      size = archive.getLong((int) at + 40);
      offset = archive.getLong((int) at + 48);
      behind = at;
    }
    long begin = behind - size;
    if (size < 0 || offset < 0 || begin < 0 || begin < offset) {
      return Optional.empty();
    }
    return Optional.of(new ZipDirectory(archive, begin, behind, begin - offset));
  }

  public byte[] bytes() {
    return archive.array();
  }

  /** Where the data of an entry begins; empty where no local header stands at its place. */
  public Optional<Integer> data(Entry entry) {
    long at = entry.offset + shift;
    if (at < 0 || at + 30 > archive.capacity() || archive.getInt((int) at) != 0x04034b50) {
      return Optional.empty();
    }
    int name = archive.getShort((int) at + 26) & 0xffff;
    int extra = archive.getShort((int) at + 28) & 0xffff;
    long data = at + 30 + name + extra;
    return data <= archive.capacity() ? Optional.of((int) data) : Optional.empty();
  }

  /** What an archive with these entries is to a person, where it is more than an archive. */
  public Optional<String> office() {
    boolean types = false;
    int seen = 0;
    for (Iterator<Entry> i = iterator(); i.hasNext() && seen < OFFICE_ENTRIES; seen++) {
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
        int name = archive.getShort(header + 28) & 0xffff;
        int extra = archive.getShort(header + 30) & 0xffff;
        int comment = archive.getShort(header + 32) & 0xffff;
        at += HEADER_SIZE + name + extra + comment;
        return entry(header, name, extra);
      }
    };
  }

  private Entry entry(int header, int nameLength, int extraLength) {
    int flags = archive.getShort(header + 8) & 0xffff;
    int method = archive.getShort(header + 10) & 0xffff;
    long[] sizes = {
      archive.getInt(header + 24) & IN_EXTRA,
      archive.getInt(header + 20) & IN_EXTRA,
      archive.getInt(header + 42) & IN_EXTRA
    };
    int nameAt = header + HEADER_SIZE;
    int nameEnd = Math.min(nameAt + nameLength, archive.capacity());
    fromExtra(nameEnd, Math.min(nameEnd + extraLength, archive.capacity()), sizes);
    byte[] name = new byte[nameEnd - nameAt];
    archive.duplicate().position(nameAt).get(name);
    return new Entry(
        decoded(name, (flags & FLAG_UTF8) != 0), flags, method, sizes[1], sizes[0], sizes[2]);
  }

  /** Size, compressed size and offset, where they are too large for the header itself. */
  private void fromExtra(int begin, int end, long[] sizes) {
    for (int at = begin; at + 4 <= end; ) {
      int length = archive.getShort(at + 2) & 0xffff;
      if ((archive.getShort(at) & 0xffff) == 1) {
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

  private static String decoded(byte[] name, boolean utf8) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      } catch (CharacterCodingException e) {
        if (utf8) {
          break;
        }
      }
    }
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
