package planatlas.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Names of a zip archive. A flag or a field beside the name (Info-ZIP's 0x7075) says that it is
 * UTF-8; a name that says nothing is UTF-8 where it can be, else GB18030 or Big5, whichever gives
 * more of the frequent characters of Chinese. Stateless.
 */
final class ZipNames {

  private static final int FLAG_UTF8 = 1 << 11;
  private static final int UNICODE_PATH = 0x7075;

  private ZipNames() {}

  /**
   * @param extra the extra fields of the entry
   */
  static String decoded(byte[] name, int flags, ByteBuffer extra) {
    if ((flags & FLAG_UTF8) == 0) {
      Optional<String> beside = unicodePath(name, extra);
      if (beside.isPresent()) {
        return beside.get();
      }
    }
    return strict(name, StandardCharsets.UTF_8)
        .or(() -> (flags & FLAG_UTF8) == 0 ? chinese(name) : Optional.empty())
        .orElseGet(() -> new String(name, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> chinese(byte[] name) {
    Optional<String> gb18030 = strict(name, Gb18030.CHARSET);
    Optional<String> big5 = strict(name, Charset.forName("Big5"));
    return big5.filter(b -> gb18030.filter(g -> share(g) >= share(b)).isEmpty()).or(() -> gb18030);
  }

  private static double share(String name) {
    return FrequentCharacters.share(name);
  }

  /** The field counts only where it is of this name: tools that rename leave it behind. */
  private static Optional<String> unicodePath(byte[] name, ByteBuffer extra) {
    for (int at = extra.position(); at + 4 <= extra.limit(); ) {
      int length = extra.getShort(at + 2) & 0xffff;
      boolean path = (extra.getShort(at) & 0xffff) == UNICODE_PATH && length > 5;
      if (path && at + 4 + length <= extra.limit() && extra.get(at + 4) == 1) {
        CRC32 crc = new CRC32();
        crc.update(name);
        byte[] utf8 = new byte[length - 5];
        extra.get(at + 9, utf8);
        return (extra.getInt(at + 5) & 0xffffffffL) == crc.getValue()
            ? strict(utf8, StandardCharsets.UTF_8)
            : Optional.empty();
      }
      at += 4 + length;
    }
    return Optional.empty();
  }

  private static Optional<String> strict(byte[] name, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
