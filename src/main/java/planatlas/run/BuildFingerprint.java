package planatlas.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import planatlas.text.Sha256;

/** A hash of this program's own classes and resources, from a folder or a jar. */
final class BuildFingerprint {

  private BuildFingerprint() {}

  /** The same for the same bytes below {@code planatlas/}, whatever the jar's dates. */
  static String current() {
    try {
      URI place =
          BuildFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return of(path.resolve("planatlas"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return of(jar.getPath("/planatlas"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String of(Path root) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        try (InputStream in = Files.newInputStream(file)) {
          all.append(root.relativize(file)).append('\t').append(Sha256.of(in)).append('\n');
        }
      }
    }
    return Sha256.of(all.toString());
  }
}
