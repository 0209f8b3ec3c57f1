package planatlas.outcome;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param place line and path within the file, such as {@code line 12, themes[0].terms[3].text};
 *     empty for the file as a whole
 * @param message what was found and what was expected, one line
 */
public record Problem(String file, String place, String message) {

  public Problem {
    message = message.replaceAll("\\s*\\R\\s*", " ");
  }

  /** One line: file, place, message. */
  @Override
  public String toString() {
    return place.isEmpty() ? file + ": " + message : file + ": " + place + ": " + message;
  }
}
