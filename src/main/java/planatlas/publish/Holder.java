package planatlas.publish;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/**
 * A process that works on an output.
 *
 * @param run its name; names sort by the time at which runs start
 * @param processStarted when the process did, by its system; empty where that does not say. A
 *     number is given to another process in time, a number and a start are not.
 * @param startedAt when the run did, by ISO 8601
 */
public record Holder(
    String run,
    String host,
    long pid,
    @JsonProperty("process_started") String processStarted,
    @JsonProperty("started_at") String startedAt) {

  /** By how much the system may differ with itself when it says when a process started. */
  private static final Duration DRIFT = Duration.ofSeconds(2);

  /** This process. */
  public static Holder self(String run, String startedAt) {
    ProcessHandle process = ProcessHandle.current();
    return new Holder(
        run,
        thisHost(),
        process.pid(),
        process.info().startInstant().map(Instant::toString).orElse(""),
        startedAt);
  }

  /** False where its process is gone. What another machine runs cannot be seen: taken for alive. */
  boolean isAlive() {
    if (!host.equals(thisHost())) {
      return true;
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().startInstant().map(this::isStart).orElse(true))
        .orElse(false);
  }

  private boolean isStart(Instant start) {
    return processStarted.isEmpty()
        || Duration.between(Instant.parse(processStarted), start).abs().compareTo(DRIFT) <= 0;
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
