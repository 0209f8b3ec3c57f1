package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.SyntheticPlans;
import planatlas.run.ExitCode;
import planatlas.run.Runs;

/**
 * How a run grows: with executors and with plans. Prints figures; they stand in {@code
 * jobs/cluster/README.md}. After {@code mvn package}:
 *
 * <pre>mvn -P benchmark test -Dtest=GrowthBenchmark -Dplans=3000</pre>
 */
@Tag("benchmark")
class GrowthBenchmark {

  private static final int PLANS = Integer.getInteger("plans", 10_000);

  @TempDir Path folder;

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private Path plans(int count) throws IOException {
    Path plans = folder.resolve("plans" + count);
    SyntheticPlans.shipped().write(plans, count);
    return plans;
  }

  @Test
  void readsWithOneExecutorAndWithTwo() throws Exception {
    Path plans = plans(PLANS);
    for (int executors : List.of(1, 2)) {
      Path place = Files.createDirectories(folder.resolve("with" + executors));
      double before = load();
      try (Cluster cluster = Cluster.start(place, executors, List.of())) {
        Path job = Runs.jobFile(place, plans, place.resolve("out"));
        Command.Ended ended = cluster.run("growth", job, List.of());
        assertThat(ended.exit()).as(ended.err()).isZero();
        EventLog events = cluster.events("growth");
        assertThat(events.readBy()).hasSize(executors);
        System.out.printf(
            "%d executors of one core, %,d plans, load %.1f to %.1f: %s%n",
            executors, PLANS, before, load(), events.cost(PLANS));
      }
    }
  }

  @Test
  void readsTenTimesAsManyPlans() throws Exception {
    for (int count : List.of(PLANS, 10 * PLANS)) {
      Path plans = plans(count);
      Path log = Files.createDirectories(folder.resolve("events" + count));
      System.setProperty("spark.eventLog.enabled", "true");
      System.setProperty("spark.eventLog.rolling.enabled", "false");
      System.setProperty("spark.eventLog.compress", "false");
      System.setProperty("spark.eventLog.dir", log.toUri().toString());
      try {
        double before = load();
        long start = System.nanoTime();
        Path job = Runs.jobFile(folder, plans, folder.resolve("out" + count));
        assertThat(Runs.run(job, 2).exit()).isEqualTo(ExitCode.DONE);
        System.out.printf(
            "%,d plans, two threads, load %.1f to %.1f, whole run %.0f s: %s%n",
            count, before, load(), (System.nanoTime() - start) / 1e9, EventLog.in(log).cost(count));
      } finally {
        List.of("enabled", "rolling.enabled", "compress", "dir")
            .forEach(key -> System.clearProperty("spark.eventLog." + key));
      }
    }
  }
}
