package planatlas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.SharedCorpus;

/**
 * What a nightly run costs in which one document of a hundred is new, against one that reads all:
 * {@code mvn -P benchmark test -Dtest=NightlyCostBenchmark}, with {@code -Dcorpus=FOLDER} for other
 * documents. Every run is a process of its own, as a schedule starts it, and what counts is its
 * time on processors, start and end of Java included.
 */
@Tag("benchmark")
class NightlyCostBenchmark {

  @TempDir Path folder;
  private Path plans;

  @Test
  void oneDocumentOfAHundredIsNew() throws Exception {
    plans = Files.createDirectory(folder.resolve("plans"));
    List<Path> documents = documents();
    int young = Math.max(1, documents.size() / 100);
    link(documents.subList(young, documents.size()));

    spent("all new", job(1));
    link(documents.subList(0, young));
    double night = spent("%,d new".formatted(young), job(1));
    double compared = spent("none new, compared anew", job(2));
    spent("nothing new", job(2));
    double again = spent("all again (--full)", job(2), "--full");

    System.out.printf(
        "of %,d documents %,d are new: %.0f%% of a full run; without Java's start and the"
            + " comparisons %.1f%%%n",
        documents.size(),
        young,
        100 * night / again,
        100 * (night - compared) / (again - compared));
  }

  private double spent(String what, Path job, String... options) throws Exception {
    double seconds = seconds(job, "run", options);
    System.out.printf("%-24s %7.1f seconds of processor%n", what, seconds);
    return seconds;
  }

  /** In an order of chance, but of the same chance every time. */
  private static List<Path> documents() throws IOException {
    String corpus = System.getProperty("corpus");
    Path from =
        corpus == null ? SharedCorpus.folder().resolve("corpus/gov-reports") : Path.of(corpus);
    try (Stream<Path> files = Files.walk(from)) {
      List<Path> documents = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
      Collections.shuffle(documents, new Random(7));
      return documents;
    }
  }

  private void link(List<Path> documents) throws IOException {
    for (Path document : documents) {
      String name = document.getFileName().toString();
      Files.createSymbolicLink(plans.resolve(name), document.toAbsolutePath());
    }
  }

  /** With another seed the tables must be made anew, from the same facts. */
  private Path job(int seed) {
    return Runs.write(
        folder.resolve("job.json"),
        """
        {"name": "nightly", "inputs": [{"files": "plans"}], "bootstrap": {"seed": %d},
         "lexicons": ["%s"], "output": "out"}
        """
            .formatted(seed, Runs.project().resolve("data/themes/education.json")));
  }

  private double seconds(Path job, String command, String... options) throws Exception {
    List<String> line = new ArrayList<>();
    Collections.addAll(line, "bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "bash");
    line.add(System.getProperty("java.home") + "/bin/java");
    line.add("@" + Runs.project().resolve("target/classes/planatlas/cli/java.options"));
    Collections.addAll(line, "-cp", System.getProperty("java.class.path"));
    Collections.addAll(line, "-Dlog4j2.configurationFile=planatlas/cli/log4j2.properties");
    line.add("-Dplanatlas.log=" + folder.resolve("spark.log"));
    Collections.addAll(line, "planatlas.cli.Main", command, job.toString());
    line.addAll(Arrays.asList(options));
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    String[] spent = Files.readAllLines(err).get(Files.readAllLines(err).size() - 1).split(" ");
    return Double.parseDouble(spent[0]) + Double.parseDouble(spent[1]);
  }
}
