package planatlas.outcome;

import java.util.Locale;

/**
 * Why an input is no document. The names, in lower case, are the values of {@code rejects.reason}.
 */
public enum Reason {
  /** No bytes, or nothing but white space. */
  EMPTY,
  /** More bytes than {@code limits.bytes}. */
  TOO_LARGE,
  /** More characters than {@code limits.characters} after decoding. */
  TOO_LONG,
  /** Bytes that are no text: control characters, or the signature of another format. */
  BINARY,
  /** Text in no charset that could be told. */
  UNDECODABLE,
  /** Nothing was left when navigation, footers and markup had been cleaned away. */
  NO_TEXT,
  /** Less than one sentence of Chinese. */
  NOT_CHINESE,
  /** A format that is not read. */
  UNSUPPORTED,
  /** The store would not give the bytes. */
  UNREADABLE,
  /** What reads the format failed on it. */
  PARSER_FAILED;

  /** The value in the published table. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
