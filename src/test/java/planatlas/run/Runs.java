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

/** Runs jobs in this process, for tests, and makes what they start from. */
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

  private static final String PLAN =
      """
      北渚区教育局%d年工作要点
      %d年，北渚区教育局将深入推进集团化办学，巩固“双减”成果，加强中小学心理健康教育。
      一、深化校外培训治理。规范学科类培训机构，查处隐形变异培训。
      北渚区教育局
      %d年3月1日
      """;

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

  /** A made-up bureau's plan of a year, which speaks of each of the four themes once. */
  public static String plan(int year) {
    return PLAN.formatted(year, year, year);
  }

  /** Such a plan as {@code YEAR.txt} in a folder. */
  public static void writePlan(Path folder, int year) {
    write(folder.resolve(year + ".txt"), plan(year));
  }

  /** An output with all that lies in it, links as links, into a folder that may be there. */
  public static void copyOutput(Path output, Path to) throws IOException, InterruptedException {
    Files.createDirectories(to);
    int exit =
        new ProcessBuilder("cp", "-a", output + "/.", to.toString()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new AssertionError("cp ended with " + exit);
    }
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
