package planatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the job beside a bare loop of HanLP, a plain job with jieba and an empty session: each
 * run a process of its own, in turns, and the medians of their times. Prints ratios and writes
 * {@code benchmark.json} and {@code benchmark.md}, after each corpus.
 */
@Command(name = "benchmark", mixinStandardHelpOptions = true, sortOptions = false)
public final class Benchmark implements Callable<Integer> {

  private static final int MANY_PLANS = 100_000;

  @Option(
      names = "--corpora",
      split = ",",
      description =
          "Numbers of made-up plans, and folders of real ones (default: ${DEFAULT-VALUE}).")
  private List<String> corpora = List.of("seeds", "gov-reports", "10000", "100000");

  @Option(
      names = "--nightly",
      split = ",",
      description = "Corpora for which a night of 1%% new documents is measured too.")
  private List<String> nightly = List.of("10000", "100000");

  @Option(
      names = "--rounds",
      description = "How often each is run (default: 5, or 3 from 100,000 plans on).")
  private int rounds;

  @Option(names = "--threads", description = "Of each (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(names = "--heap", description = "Of each (default: ${DEFAULT-VALUE}).")
  private String heap = "2g";

  @Option(
      names = "--texts",
      description = "Where folders of real texts lie (default: ${DEFAULT-VALUE}).")
  private Path texts = Path.of("../shared/corpus");

  @Option(
      names = "--work",
      description = "Where made-up plans are written, once (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/benchmarks/corpora");

  @Option(names = "--to", description = "Where results are written (default: ${DEFAULT-VALUE}).")
  private Path to = Path.of("target/benchmarks");

  private FreshProcess processes;
  private JobRunner jobs;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    String jar = target.resolve("planatlas.jar").toString();
    Path options = target.resolve("classes/planatlas/cli/java.options");
    processes = new FreshProcess(to.resolve("said"), ofOthers(options));
    jobs =
        new JobRunner(
            new FreshProcess(to.resolve("said"), List.of("@" + options, "-Xmx" + heap)),
            jar + ":" + Files.readString(target.resolve("planatlas.classpath")),
            Path.of("data/themes/education.json"),
            threads,
            work.resolve("planatlas.jsa"));
    jobs.prepare(Path.of("data/sample/plans"), work.resolve("archive/out"));
    Folders.delete(work.resolve("archive"));
    Results results = new Results(Machine.describe(), settings());
    for (String name : corpora) {
      System.out.printf("%s: preparing%n", name);
      results.add(measure(Corpus.prepare(name, texts, work)));
      results.write(to);
    }
    System.out.printf("%n%s", results.table());
    return 0;
  }

  /** The collector and what Spark needs, but Java's own measure of what to optimise when. */
  private List<String> ofOthers(Path options) throws IOException {
    List<String> others = new ArrayList<>();
    for (String line : Files.readAllLines(options)) {
      if (!line.startsWith("#") && !line.startsWith("-XX:Tier")) {
        others.addAll(List.of(line.strip().split("\\s+")));
      }
    }
    others.add("-Xmx" + heap);
    return others;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("threads of each", Integer.toString(threads));
    settings.put("heap of each", heap);
    settings.put(
        "command",
        "`jobs/benchmark --corpora %s --nightly %s%s --threads %d --heap %s`"
            .formatted(
                String.join(",", corpora),
                String.join(",", nightly),
                rounds > 0 ? " --rounds " + rounds : "",
                threads,
                heap));
    return settings;
  }

  private Measured measure(Corpus corpus) throws IOException, InterruptedException {
    int times = rounds > 0 ? rounds : corpus.plans() >= MANY_PLANS ? 3 : 5;
    List<Cost> bare = new ArrayList<>();
    List<JobCost> job = new ArrayList<>();
    List<Cost> plain = new ArrayList<>();
    List<Cost> empty = new ArrayList<>();
    Path place = work.resolve(corpus.name()).resolve("runs");
    Path output = place.resolve("out");
    for (int round = 0; round < times; round++) {
      bare.add(beside("bare", BareLoop.class, corpus.lines(), threads));
      say(corpus, "bare loop", bare.get(round));
      Folders.delete(place);
      job.add(jobs.run("job", corpus.texts(), output));
      say(corpus, "job", job.get(round).whole());
      if (round == 0 && corpus.madeUp() != null) {
        TruthCheck.hold(output.resolve("latest"), corpus.madeUp(), corpus.plans());
        System.out.printf("%s: every count is what the made-up plans say%n", corpus.name());
      }
      Folders.delete(place);
      plain.add(
          beside(
              "plain",
              PlainJob.class,
              corpus.texts(),
              Path.of("data/themes/education.json"),
              place.resolve("plain"),
              threads));
      say(corpus, "plain job", plain.get(round));
      empty.add(beside("empty", planatlas.run.EmptySession.class, place.resolve("empty"), threads));
      say(corpus, "empty session", empty.get(round));
      Folders.delete(place);
    }
    Measured.Night night = null;
    if (nightly.contains(corpus.name())) {
      night = new Nightly(jobs, place).measure(corpus);
      System.out.printf(
          "%s: a night %.1f s of processor, all again %.1f s%n",
          corpus.name(), night.night(), night.full());
    }
    return new Measured(
        corpus.name(), corpus.plans(), corpus.characters(), bare, job, plain, empty, night);
  }

  private static void say(Corpus corpus, String what, Cost cost) {
    System.out.printf(
        "%s: %-13s %8.2f s, %8.2f s of processor, %,6d MiB, load before %.2f%n",
        corpus.name(),
        what,
        cost.seconds(),
        cost.cpuSeconds(),
        cost.peakBytes() >> 20,
        cost.load());
  }

  /** One of the others, with the log of Spark where the job has its own. */
  private Cost beside(String name, Class<?> main, Object... arguments)
      throws IOException, InterruptedException {
    String log = to.resolve("said").resolve(name + ".log").toAbsolutePath().toString();
    return processes.run(
        name,
        System.getProperty("java.class.path"),
        main.getName(),
        List.of(arguments).stream().map(Object::toString).toList(),
        List.of(
            "-Dlog4j2.configurationFile=planatlas/cli/log4j2.properties",
            "-Dplanatlas.log=" + log));
  }
}
