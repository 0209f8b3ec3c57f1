package planatlas.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * How many bytes the tasks of each stage send to the driver, and what the jobs of each table cost.
 */
final class DriverTraffic extends SparkListener {

  private final Map<Integer, Long> bytes = new ConcurrentHashMap<>();
  private final Map<String, Long> millis = new ConcurrentSkipListMap<>();
  private final Map<Integer, String> tables = new ConcurrentHashMap<>();
  private final AtomicInteger jobs = new AtomicInteger();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      bytes.merge(end.stageId(), end.taskMetrics().resultSize(), Long::sum);
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted start) {
    String job = start.properties().getProperty("spark.job.description", "nothing");
    tables.put(start.stageInfo().stageId(), job);
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted end) {
    long spent = end.stageInfo().taskMetrics().executorCpuTime() / 1_000_000;
    millis.merge(tables.get(end.stageInfo().stageId()), spent, Long::sum);
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd end) {
    jobs.incrementAndGet();
  }

  /** Bytes that the tasks of one stage sent, at most. */
  long largest() {
    return bytes.values().stream().mapToLong(b -> b).max().orElse(0);
  }

  int jobs() {
    return jobs.get();
  }

  String report() {
    return millis.entrySet().stream()
        .map(e -> "%-30s %,9d ms of processor%n".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining());
  }
}
