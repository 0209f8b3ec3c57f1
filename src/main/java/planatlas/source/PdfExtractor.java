package planatlas.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * PDF: the text of its pages without running heads, feet and page numbers, lines joined to
 * paragraphs, columns one after the other and tables cell by cell. Nothing is read off pictures.
 */
final class PdfExtractor implements Extractor {

  /** Where the end of a PDF speaks of its cross references, in bytes. */
  private static final int TAIL = 2048;

  private static final String CUT_SHORT = "is a PDF without its end";

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) {
    if (isLockedToCertificate(bytes)) {
      return Outcome.rejected(
          Reason.ENCRYPTED,
          "is a PDF locked to the certificates of certain readers; ask for a copy without the lock");
    }
    End end = End.of(bytes);
    if (end == End.CUT) {
      return Outcome.rejected(Reason.DAMAGED, CUT_SHORT);
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document, end, most);
    } catch (InvalidPasswordException e) {
      return Outcome.rejected(Reason.ENCRYPTED, "is a PDF locked with a password");
    } catch (IOException e) {
      String why = PlainMessage.of(e);
      return Outcome.rejected(
          Reason.DAMAGED, "is no sound PDF" + (why.isEmpty() ? "" : ": " + why));
    }
  }

  private static Outcome<Extraction> read(PDDocument document, End end, int most)
      throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(most);
    List<List<PdfLine>> pages = new ArrayList<>();
    int count = document.getNumberOfPages();
    for (int page = 1; page <= count && !glyphs.isTooLong(); page++) {
      pages.add(PdfLines.of(glyphs.of(document, page)));
    }
    if (glyphs.isTooLong()) {
      return Outcome.rejected(
          Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most));
    }
    List<List<PdfLine>> bodies = PdfFrame.without(pages);
    long blank = bodies.stream().filter(List::isEmpty).count();
    if (end != End.WHOLE && (blank > 0 || pages.isEmpty())) {
      return Outcome.rejected(Reason.DAMAGED, CUT_SHORT);
    }
    if (pages.isEmpty()) {
      return Outcome.rejected(Reason.DAMAGED, "is a PDF without pages");
    }
    if (blank * 2 > pages.size()) {
      return glyphs.unreadable() > 0
          ? Outcome.rejected(Reason.DAMAGED, "has no text but in fonts that are broken")
          : Outcome.rejected(
              Reason.NO_TEXT,
              "has no text on %d of %d pages, as scans have none; nothing is read off pictures"
                  .formatted(blank, pages.size()));
    }
    String method = "pages";
    method += blank == 0 ? "" : ", %d of %d without text".formatted(blank, pages.size());
    method += glyphs.unreadable() == 0 ? "" : ", without text in broken fonts";
    return Outcome.accepted(Extraction.whole(PdfParagraphs.of(bodies), method, Map.of()));
  }

  /** Such locks name no password; PDFBox asks for a library of cryptography to say so. */
  private static boolean isLockedToCertificate(byte[] bytes) {
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    return file.contains("/Adobe.PubSec") && file.contains("/Encrypt");
  }

  /** What the end of a file tells of the rest. */
  private enum End {
    /** The cross references are named, or at least the end is. */
    WHOLE,
    /** The last object is; PDFBox finds the objects of such a file, and may not find all. */
    WITHOUT_REFERENCES,
    /** It breaks off inside an object. */
    CUT;

    static End of(byte[] bytes) {
      int from = Math.max(0, bytes.length - TAIL);
      String tail =
          new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).stripTrailing();
      if (tail.contains("startxref") || tail.contains("%%EOF")) {
        return WHOLE;
      }
      return tail.endsWith("endobj") || tail.contains("trailer") ? WITHOUT_REFERENCES : CUT;
    }
  }
}
