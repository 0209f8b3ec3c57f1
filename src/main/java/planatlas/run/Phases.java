package planatlas.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Where a run's time goes: one phase behind the other. For one thread.
 *
 * <p>Time on processors is that of this process, all its threads: of everything but the parsers of
 * PDF and Word in an embedded run, of the driver alone on a cluster.
 */
final class Phases {

  /** What a phase took. */
  record Spent(double seconds, double processor) {}

  private final Clock clock;
  private final Map<String, Spent> ended = new LinkedHashMap<>();
  private String running;
  private Instant since;
  private long processorSince;

  Phases(Clock clock) {
    this.clock = clock;
  }

  /** Begins a phase; the one before has been ended. */
  void begin(String phase) {
    running = phase;
    since = clock.instant();
    processorSince = processorNanos();
  }

  /** The phase that is on; null between phases. */
  String running() {
    return running;
  }

  /** Ends the phase that is on. */
  Spent end() {
    Spent spent = spent();
    ended.put(running, spent);
    running = null;
    return spent;
  }

  /** Of every phase in its order, the running one as far as it is. */
  Map<String, Double> all(ToDoubleFunction<Spent> what) {
    Map<String, Double> all = new LinkedHashMap<>();
    ended.forEach((phase, spent) -> all.put(phase, what.applyAsDouble(spent)));
    if (running != null) {
      all.put(running, what.applyAsDouble(spent()));
    }
    return all;
  }

  private Spent spent() {
    return new Spent(
        Duration.between(since, clock.instant()).toMillis() / 1000.0,
        Math.round((processorNanos() - processorSince) / 1e6) / 1000.0);
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
