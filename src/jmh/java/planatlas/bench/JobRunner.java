package planatlas.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the job as {@code jobs/planatlas} does, with the shipped lexicon and defaults. */
final class JobRunner {

  private final FreshProcess processes;
  private final String classPath;
  private final Path lexicon;
  private final int threads;
  private final Path archive;

  /**
   * @param archive where the classes of the job are put, as the launcher does at its first run
   */
  JobRunner(FreshProcess processes, String classPath, Path lexicon, int threads, Path archive) {
    this.processes = processes;
    this.classPath = classPath;
    this.lexicon = lexicon;
    this.threads = threads;
    this.archive = archive.toAbsolutePath();
  }

  /** What the launcher's first run does besides: makes the archive that later ones start from. */
  void prepare(Path texts, Path output) throws IOException, InterruptedException {
    Files.createDirectories(archive.getParent());
    Files.deleteIfExists(archive);
    run("archive", texts, output, List.of("-XX:ArchiveClassesAtExit=" + archive), List.of());
  }

  JobCost run(String name, Path texts, Path output, String... options)
      throws IOException, InterruptedException {
    return run(name, texts, output, List.of("-XX:SharedArchiveFile=" + archive), List.of(options));
  }

  private JobCost run(
      String name, Path texts, Path output, List<String> ofJava, List<String> options)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(output.toAbsolutePath().getParent());
    Path job = folder.resolve("job.json");
    new ObjectMapper()
        .writeValue(
            job.toFile(),
            Map.of(
                "name", "benchmark",
                "inputs", List.of(Map.of("files", texts.toAbsolutePath().toString())),
                "lexicons", List.of(lexicon.toAbsolutePath().toString()),
                "output", output.toAbsolutePath().toString()));
    List<String> arguments = new ArrayList<>(List.of("run", job.toString()));
    arguments.addAll(List.of("--threads", Integer.toString(threads)));
    arguments.addAll(options);
    Instant started = Instant.now();
    Cost cost = processes.run(name, classPath, "planatlas.cli.Main", arguments, ofJava);
    return JobCost.of(cost, started, output);
  }
}
