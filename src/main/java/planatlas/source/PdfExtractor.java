package planatlas.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * PDF: the text of its pages without running heads, feet and page numbers, lines joined to
 * paragraphs. Nothing is read off pictures.
 */
final class PdfExtractor implements Extractor {

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PdfLines lines = new PdfLines(most);
      List<List<PdfLine>> pages = lines.of(document);
      if (lines.isTooLong()) {
        return Outcome.rejected(
            Reason.TOO_LONG, "has more than %,d characters, limits.characters".formatted(most));
      }
      List<List<PdfLine>> bodies = PdfFrame.without(pages);
      long blank = bodies.stream().filter(List::isEmpty).count();
      if (blank * 2 > pages.size() || pages.isEmpty()) {
        return Outcome.rejected(
            Reason.NO_TEXT,
            "has no text on %d of %d pages, as scans have none; nothing is read off pictures"
                .formatted(blank, pages.size()));
      }
      String method =
          blank == 0 ? "pages" : "pages, %d of %d without text".formatted(blank, pages.size());
      return Outcome.accepted(Extraction.whole(PdfParagraphs.of(bodies), method, Map.of()));
    } catch (InvalidPasswordException e) {
      return Outcome.rejected(Reason.ENCRYPTED, "is a PDF locked with a password");
    } catch (IOException e) {
      return Outcome.rejected(Reason.DAMAGED, "is no sound PDF: " + e.getMessage());
    }
  }
}
