package planatlas.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import planatlas.job.Job;
import planatlas.job.JobReader;
import planatlas.outcome.Problem;

/** Runs jobs in this process, for tests. */
public final class Runs {

  public static final List<String> TABLES =
      List.of(
          "documents",
          "sentences",
          "mentions",
          "excluded_matches",
          "rejects",
          "coverage_by_region_year",
          "theme_by_region_year",
          "bureau_peers",
          "bureau_keyness",
          "theme_adoption",
          "theme_cooccurrence",
          "term_share",
          "emerging_terms");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Runs() {}

  public static Path project() {
    return Path.of(System.getProperty("user.dir"));
  }

  /** A job file over {@code input} with the shipped lexicon and the sample's divisions. */
  public static Path jobFile(Path folder, Path input, Path output) {
    Path data = project().resolve("data");
    String json =
        """
        {"name": "test", "inputs": [{"files": "%s"}], "divisions": ["%s"],
         "lexicons": ["%s"], "output": "%s"}
        """
            .formatted(
                input,
                data.resolve("sample/regions.csv"),
                data.resolve("themes/education.json"),
                output);
    return write(folder.resolve("job" + NUMBER.incrementAndGet() + ".json"), json);
  }

  public static Path write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Job job(Path file) {
    return JobReader.read(file)
        .fold(
            job -> job,
            problems -> {
              throw new AssertionError(problems.stream().map(Problem::toString).toList());
            });
  }

  public static RunResult run(Path jobFile, int threads) {
    return run(jobFile, threads, Reuse.KNOWN_FACTS);
  }

  public static RunResult run(Path jobFile, int threads, Reuse reuse) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new RunJob(
            job(jobFile),
            "run" + NUMBER.incrementAndGet(),
            Clock.systemUTC(),
            new ProgressLine(nowhere, false),
            threads,
            reuse)
        .run();
  }
}
