package planatlas.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The first bytes by which formats that are no text are known. */
public final class Signatures {

  static final String PDF = "%PDF-";
  private static final String PROGRAM = "a program";
  static final String ZIP = "PK\u0003\u0004";
  static final String EMPTY_ZIP = "PK\u0005\u0006";
  static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  public static final String GZIP = "\u001f\u008b";
  public static final String WARC = "WARC/";

  /** PDF allows so many bytes of other things before its signature (ISO 32000-1, Annex H.3). */
  private static final int BEFORE_PDF = 1024;

  private static final Map<String, String> UNREAD =
      Map.ofEntries(
          Map.entry("\u0089PNG", "a PNG picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
          Map.entry("GIF8", "a GIF picture"),
          Map.entry("II*\0", "a TIFF picture"),
          Map.entry("MM\0*", "a TIFF picture"),
          Map.entry(GZIP, "a gzip file"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("7z\u00bc\u00af", "a 7z archive"),
          Map.entry("PAR1", "a Parquet table (name it as a \"table\" in the job)"),
          Map.entry("{\\rtf", "an RTF file"),
          Map.entry("SQLite format 3\0", "an SQLite database"),
          Map.entry("%!PS", "a PostScript file"));

  private Signatures() {}

  /** The name of a format that is not read, where the bytes begin like one. */
  static Optional<String> unread(byte[] bytes) {
    String head = head(bytes, 32);
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of("a WebP picture");
    }
    if (head.startsWith("BM") && head.length() > 10 && head.startsWith("\0\0\0\0", 6)) {
      return Optional.of("a BMP picture");
    }
    if (head.startsWith("MZ") && head.indexOf('\0') > 0 || head.startsWith("\u007fELF")) {
      return Optional.of(PROGRAM);
    }
    return UNREAD.entrySet().stream()
        .filter(e -> head.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public static boolean begins(byte[] bytes, String signature) {
    return head(bytes, signature.length()).equals(signature);
  }

  static boolean isPdf(byte[] bytes) {
    if (begins(bytes, PDF)) {
      return true;
    }
    int at = head(bytes, BEFORE_PDF).indexOf(PDF);
    return at >= 0 && bytes.length > at + PDF.length() + 1 && bytes[at + PDF.length() + 1] == '.';
  }

  /** What bytes are that cannot be a table of text; null where they can. gzip may hold one. */
  public static String noText(byte[] head) {
    if (begins(head, GZIP)) {
      return null;
    }
    if (begins(head, ZIP)) {
      return "a zip archive or an Office file such as XLSX";
    }
    if (begins(head, OLE2)) {
      return "an old Office file such as XLS";
    }
    return isPdf(head) ? "a PDF" : unread(head).orElse(null);
  }

  /** A zip archive by its first bytes, or by its last where a program or a mark stands in front. */
  public static boolean isZip(byte[] bytes) {
    return begins(bytes, ZIP)
        || begins(bytes, EMPTY_ZIP)
        || !isPdf(bytes)
            && unread(bytes).filter(format -> !format.equals(PROGRAM)).isEmpty()
            && ZipDirectory.ends(bytes);
  }

  private static String head(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
  }
}
