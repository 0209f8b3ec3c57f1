package planatlas.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import planatlas.ingest.InputListing;
import planatlas.json.Places;
import planatlas.outcome.Checked;
import planatlas.outcome.Problem;

/** The files and places that a job file names, and all that is wrong with the job so far. */
final class NamedFiles {

  private final Path file;
  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param file the job file
   * @param places where its keys stand in it
   */
  NamedFiles(Path file, Places places) {
    this.file = file;
    this.places = places;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * @param path of a key, such as {@code inputs[0].files}
   */
  void problem(String path, String message) {
    problems.add(new Problem(file.toString(), places.of(path), message));
  }

  /** {@code given} as an absolute path or a URI, where it is one. */
  Optional<String> absolute(String path, String given) {
    if (Credentials.in(given)) {
      problem(path, "holds a password; expected credentials in the store's own configuration");
      return Optional.empty();
    }
    try {
      String place = place(given);
      if (InputListing.isLocal(place)) {
        InputListing.localPath(place);
      } else {
        new org.apache.hadoop.fs.Path(place);
      }
      return Optional.of(place);
    } catch (IllegalArgumentException e) {
      problem(path, "is \"%s\"; expected a path, or a URI like file:///PLACE".formatted(given));
      return Optional.empty();
    }
  }

  /** The bytes of a file on this machine. */
  Optional<byte[]> read(String path, String name) {
    if (name == null || name.isBlank()) {
      problem(path, "is empty; expected a file");
      return Optional.empty();
    }
    Optional<String> place = absolute(path, name);
    if (place.filter(p -> !InputListing.isLocal(p)).isPresent()) {
      problem(path, "is \"%s\"; expected a file on this machine".formatted(name));
      return Optional.empty();
    }
    return place.flatMap(
        p ->
            bytes(InputListing.localPath(p), p)
                .fold(
                    Optional::of,
                    wrong -> {
                      wrong.forEach(w -> problem(path, w.file() + " " + w.message()));
                      return Optional.empty();
                    }));
  }

  static Checked<byte[]> bytes(Path file, String name) {
    try {
      return Checked.valid(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Checked.invalid(new Problem(name, "", "does not exist"));
    } catch (IOException e) {
      return Checked.invalid(
          new Problem(
              name, "", "cannot be read: " + (Files.isDirectory(file) ? "is a folder" : e)));
    }
  }

  /** Relative paths are resolved against the job file; URIs stay. */
  String place(String path) {
    if (path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
      return path;
    }
    return file.toAbsolutePath().getParent().resolve(path).normalize().toString();
  }
}
