package planatlas.source;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a parser process finds its classes: where this JVM finds them. The program itself stands
 * first (a folder of classes, its jar, or the job jar that Spark brought to an executor), so that
 * its libraries come before other versions of them on a cluster. Then come the jars of the class
 * loaders that loaded the program, and what this JVM was launched with, among them Spark's jars.
 */
final class ParserClassPath {

  private ParserClassPath() {}

  static String ofThisJvm() {
    Class<?> program = ParserMain.class;
    Set<String> places = new LinkedHashSet<>();
    CodeSource source = program.getProtectionDomain().getCodeSource();
    add(source == null ? null : source.getLocation(), places);
    for (ClassLoader l = program.getClassLoader(); l != null; l = l.getParent()) {
      if (l instanceof URLClassLoader loader) {
        List.of(loader.getURLs()).forEach(url -> add(url, places));
      }
    }
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(place -> !place.isEmpty())
        .forEach(places::add);
    return String.join(File.pathSeparator, places);
  }

  /** Jars that lie on another machine cannot stand on a class path. */
  private static void add(URL url, Set<String> places) {
    if (url == null || !url.getProtocol().equals("file")) {
      return;
    }
    try {
      URI place = url.toURI();
      places.add(Path.of(place).toString());
    } catch (URISyntaxException e) {
      // A path with characters that URIs escape, such as a blank.
      places.add(url.getPath());
    }
  }
}
