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
  /** Bytes that are no text and no format that is known. */
  BINARY,
  /** Text in no charset that could be told. */
  UNDECODABLE,
  /** Nothing but pictures, or nothing left when navigation, footers and markup were gone. */
  NO_TEXT,
  /** Less than one sentence of Chinese. */
  NOT_CHINESE,
  /** A format that is known but not read. */
  UNSUPPORTED,
  /** The store would not give the bytes. */
  UNREADABLE,
  /** What reads the format failed on it. */
  PARSER_FAILED,
  /** Cut short, or not built as its format has to be. */
  DAMAGED,
  /** Cannot be read without a password. */
  ENCRYPTED,
  /** What reads the format took longer than {@code limits.seconds}. */
  TIMED_OUT;

  /**
   * Whether the same bytes would be turned away again; what a loaded machine or a lost process may
   * have caused is worth another try.
   */
  public boolean isLasting() {
    return this != UNREADABLE && this != PARSER_FAILED && this != TIMED_OUT;
  }

  /** The value in the published table. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
