package planatlas.source;

import java.util.Optional;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/** Tells by the bytes of one document how it is built. */
final class Detector {

  private Detector() {}

  /** The format; empty where the bytes are text of some kind, or may be. */
  static Outcome<Optional<Format>> binary(String name, byte[] bytes) {
    if (Signatures.isPdf(bytes)) {
      return Outcome.accepted(Optional.of(Format.PDF));
    }
    if (Signatures.isZip(bytes)) {
      return zip(bytes);
    }
    if (Signatures.begins(bytes, Signatures.OLE2)) {
      return TextForms.suffix(name).equals("wps")
          ? TextForms.unread("a WPS document")
          : Outcome.accepted(Optional.of(Format.DOC));
    }
    if (Signatures.begins(bytes, Signatures.WARC)) {
      return Outcome.rejected(Reason.UNSUPPORTED, "is a WARC file inside another file");
    }
    return Signatures.unread(bytes)
        .<Outcome<Optional<Format>>>map(TextForms::unread)
        .orElseGet(() -> Outcome.accepted(Optional.empty()));
  }

  private static Outcome<Optional<Format>> zip(byte[] bytes) {
    return ZipDirectory.of(bytes)
        .then(
            directory ->
                directory.office().isPresent()
                    ? office(directory.office().orElseThrow())
                    : Outcome.rejected(
                        Reason.UNSUPPORTED,
                        "is a zip archive inside another file; one level is read"));
  }

  private static Outcome<Optional<Format>> office(String what) {
    return what.equals(ZipDirectory.WORD)
        ? Outcome.accepted(Optional.of(Format.DOCX))
        : TextForms.unread(what);
  }
}
