package planatlas.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;

/**
 * The parser processes of this JVM: as many as threads ask at one time, kept for the next document
 * and started anew when one had to be ended. Safe to share.
 */
final class ParserPool {

  private static final Map<Integer, ParserPool> POOLS = new ConcurrentHashMap<>();

  private final int memory;
  private final Deque<ParserProcess> idle = new ArrayDeque<>();

  private ParserPool(int memory) {
    this.memory = memory;
  }

  /** The one pool of processes that have {@code memory} MiB each. */
  static ParserPool of(int memory) {
    return POOLS.computeIfAbsent(memory, ParserPool::new);
  }

  Outcome<Extraction> extract(Frames.Request request, int seconds) {
    try {
      // One that was idle may have ended by itself; a fresh one has not.
      for (ParserProcess old = take(); old != null; old = take()) {
        try {
          return ask(old, request, seconds);
        } catch (IOException e) {
          old.end();
        }
      }
      return ask(ParserProcess.start(memory), request, seconds);
    } catch (IOException e) {
      return Outcome.rejected(
          Reason.PARSER_FAILED, "could not be given to a parser: " + PlainMessage.of(e));
    }
  }

  private Outcome<Extraction> ask(ParserProcess parser, Frames.Request request, int seconds)
      throws IOException {
    Outcome<Extraction> answer = parser.ask(request, seconds, memory);
    if (parser.isAlive()) {
      synchronized (idle) {
        idle.push(parser);
      }
    }
    return answer;
  }

  private ParserProcess take() {
    synchronized (idle) {
      return idle.poll();
    }
  }
}
