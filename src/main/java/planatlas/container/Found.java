package planatlas.container;

import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.source.RawInput;

/**
 * An input that came out of a file, or why there is none.
 *
 * @param locator what tables call it
 */
public record Found(String locator, Outcome<RawInput> input) {

  public static Found of(RawInput input) {
    return new Found(input.locator(), Outcome.accepted(input));
  }

  public static Found rejected(String locator, Reason reason, String detail) {
    return new Found(locator, Outcome.rejected(reason, detail));
  }
}
