package planatlas.run;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a store or disk that failed from a bug, in what Spark throws: a failure of a task comes
 * back as text within the message of another exception.
 */
final class StoreFault {

  private static final Pattern WORDS =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|Read-only file system|Input/output error"
              + "|Stale file handle|Connection refused|in safe mode|could only be written to 0 of"
              + "|No FileSystem for scheme|Too many open files",
          Pattern.CASE_INSENSITIVE);

  private StoreFault() {}

  /** One line for a person; empty where the failure may be a bug. */
  static Optional<String> in(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      var words = WORDS.matcher(String.valueOf(e.getMessage()));
      if (words.find()) {
        return Optional.of(words.group());
      }
      if (e instanceof FileSystemException
          || e instanceof ConnectException
          || e instanceof UnknownHostException
          || e instanceof NoRouteToHostException) {
        return Optional.of(e.toString());
      }
    }
    return failure instanceof IOException ? Optional.of(failure.toString()) : Optional.empty();
  }
}
