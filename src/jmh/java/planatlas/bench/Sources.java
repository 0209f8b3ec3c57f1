package planatlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import planatlas.outcome.Outcome;
import planatlas.plan.Describer;
import planatlas.plan.Plan;
import planatlas.region.Gazetteer;
import planatlas.source.Limits;
import planatlas.source.SourceReader;

/** Documents as the job reads them, up to their sentences. Safe to share. */
final class Sources {

  private static final SourceReader READER = new SourceReader(Limits.DEFAULT);
  private static final Describer DESCRIBER = new Describer(Gazetteer.shipped());

  private Sources() {}

  /** In the order of their names. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Nothing where the job rejects the file. */
  static Optional<Plan> read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return READER
        .read(file.getFileName().toString(), bytes)
        .then(source -> Outcome.accepted(Plan.of(source, DESCRIBER.describe(source))))
        .fold(Optional::of, (reason, detail) -> Optional.empty());
  }
}
