package planatlas.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The first bytes by which formats that are no text are known. */
final class Signatures {

  private static final Map<String, String> KNOWN =
      Map.of(
          "%PDF-", "PDF",
          "PK\u0003\u0004", "a zip archive (DOCX, XLSX, OFD or ZIP)",
          "\u00d0\u00cf\u0011\u00e0", "an old Office file (DOC, WPS or XLS)",
          "\u0089PNG", "a PNG picture",
          "\u00ff\u00d8\u00ff", "a JPEG picture",
          "GIF8", "a GIF picture",
          "\u001f\u008b", "a gzip file",
          "Rar!", "a RAR archive",
          "7z\u00bc\u00af", "a 7z archive",
          "{\\rtf", "an RTF file");

  private Signatures() {}

  static Optional<String> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    return KNOWN.entrySet().stream()
        .filter(e -> head.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
