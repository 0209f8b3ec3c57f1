package planatlas.container;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.Guard;

/**
 * One share of the inputs inside a file. Where the file breaks off, or has none, that is one more
 * reject, of the file itself, and the first share's to give. Closes the file at its end. Not safe
 * to share.
 */
public final class SharedRows implements Iterator<Found> {

  private final String file;
  private final Rows rows;
  private final Share share;
  private long ordinal;
  private boolean ended;
  private Found next;

  public SharedRows(String file, Rows rows, Share share) {
    this.file = file;
    this.rows = rows;
    this.share = share;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      advance();
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  private void advance() {
    Outcome<Found[]> read = Guard.around(() -> Outcome.accepted(new Found[] {rows.next()}));
    Found found = read.fold(one -> one[0], this::brokenOff);
    if (found == null || found.locator().equals(file)) {
      end();
      if (found == null && ordinal == 0) {
        found = Found.rejected(file, Reason.EMPTY, "has no documents in it");
      }
      next = share.isFirst() ? found : null;
    } else if (rows.unshared(share).has(ordinal++)) {
      next = found;
    }
  }

  private Found brokenOff(Reason reason, String detail) {
    return Found.rejected(
        file,
        Reason.DAMAGED,
        "breaks off behind %,d inputs: %s".formatted(ordinal, withoutClasses(detail)));
  }

  /** An exception says its class before its message; a person is told the message. */
  public static String withoutClasses(String detail) {
    return detail.replaceAll("(?:[a-z]\\w{0,40}\\.){2,12}[A-Z][\\w$]{0,80}:? ?", "");
  }

  private void end() {
    ended = true;
    try {
      rows.close();
    } catch (IOException e) {
      // Everything that was to be read has been.
      return;
    }
  }
}
