package planatlas.container;

import java.util.Locale;
import java.util.Set;

/**
 * Names of files that hold no document, whatever their bytes: hidden files, and what programs leave
 * beside documents. Stateless.
 */
public final class SkippedNames {

  private static final Set<String> SYSTEM = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

  private SkippedNames() {}

  /**
   * @param path parts between slashes of either kind; one that leads upwards hides nothing
   */
  public static boolean has(String path) {
    for (String part : path.split("[/\\\\]")) {
      boolean up = part.equals("..") || part.equals(".");
      if (!up && isSkipped(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSkipped(String name) {
    return name.startsWith(".")
        || name.startsWith("_")
        || name.startsWith("~$")
        || SYSTEM.contains(name.toLowerCase(Locale.ROOT));
  }
}
