package planatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A night in which one document of a hundred is new, against a run that reads all of them. */
final class Nightly {

  private static final int SEED = 7;

  private final JobRunner jobs;
  private final Path folder;

  Nightly(JobRunner jobs, Path folder) {
    this.jobs = jobs;
    this.folder = folder;
  }

  Measured.Night measure(Corpus corpus) throws IOException, InterruptedException {
    Folders.delete(folder);
    Path plans = folder.resolve("plans");
    Path output = folder.resolve("out");
    List<Path> documents = new ArrayList<>(Sources.in(corpus.texts()));
    Collections.shuffle(documents, new Random(SEED));
    int fresh = Math.max(1, documents.size() / 100);
    link(corpus.texts(), documents.subList(fresh, documents.size()), plans);
    double first = jobs.run("night-first", plans, output).whole().cpuSeconds();
    link(corpus.texts(), documents.subList(0, fresh), plans);
    double night = jobs.run("night-new", plans, output).whole().cpuSeconds();
    double full = jobs.run("night-full", plans, output, "--full").whole().cpuSeconds();
    Folders.delete(folder);
    return new Measured.Night(fresh, first, night, full);
  }

  private static void link(Path from, List<Path> documents, Path to) throws IOException {
    for (Path document : documents) {
      Path link = to.resolve(from.relativize(document));
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, document);
    }
  }
}
