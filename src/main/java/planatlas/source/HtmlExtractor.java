package planatlas.source;

import planatlas.outcome.Outcome;

/** A page of HTML, in whatever charset. */
final class HtmlExtractor implements Extractor {

  @Override
  public Outcome<Extraction> extract(byte[] bytes, String charset, int most) {
    return Decoder.decode(bytes, charset)
        .then(decoded -> HtmlPage.extract(decoded.text(), decoded.charset(), most));
  }
}
