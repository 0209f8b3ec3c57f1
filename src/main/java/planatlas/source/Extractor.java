package planatlas.source;

import java.io.IOException;
import planatlas.outcome.Outcome;

/** Gets the text out of one format. Implementations hold nothing and are safe to share. */
interface Extractor {

  /**
   * What it throws on hostile input becomes a reject at the one guard of {@link SourceReader}.
   *
   * @param charset that came with the bytes from outside; null where none did
   * @param most characters; it may stop with a reject once there are more
   */
  Outcome<Extraction> extract(byte[] bytes, String charset, int most) throws IOException;

  static Extractor of(Format format) {
    return switch (format) {
      case HTML -> new HtmlExtractor();
      case PDF -> new PdfExtractor();
      case DOCX -> new DocxExtractor();
      case DOC -> new DocExtractor();
      case TEXT, MARKDOWN -> throw new IllegalArgumentException(format + " is text as it is");
    };
  }
}
