package planatlas.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** How many bytes the tasks of each stage send to the driver, and how long each stage took. */
final class DriverTraffic extends SparkListener {

  private final Map<Integer, Long> bytes = new ConcurrentHashMap<>();
  private final StringBuffer stages = new StringBuffer();
  private final AtomicInteger jobs = new AtomicInteger();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      bytes.merge(end.stageId(), end.taskMetrics().resultSize(), Long::sum);
    }
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted end) {
    var info = end.stageInfo();
    long millis =
        ((Number) info.completionTime().get()).longValue()
            - ((Number) info.submissionTime().get()).longValue();
    if (millis > 1000) {
      stages.append(
          "stage %d of %s: %d ms (%d ms of processor), %d tasks, shuffled %,d bytes%n"
              .formatted(
                  info.stageId(),
                  info.name(),
                  millis,
                  info.taskMetrics().executorCpuTime() / 1_000_000,
                  info.numTasks(),
                  info.taskMetrics().shuffleWriteMetrics().bytesWritten()));
    }
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
    return stages.toString();
  }
}
