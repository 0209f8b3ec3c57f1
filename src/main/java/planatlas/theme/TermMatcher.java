package planatlas.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Finds every occurrence of every pattern in one pass over a text (Aho and Corasick 1975), so that
 * the cost does not grow with the number of patterns.
 *
 * <p>Quotation marks and white space inside a line are looked over, so that “集团化”办学 and 集 团 化 办学
 * are found; a match never crosses a line. ASCII letters match in either case. Immutable and safe
 * to share.
 */
final class TermMatcher {

  /** Told of each occurrence, {@code [begin, end)}, in the order of ends. */
  interface Sink {
    void found(int pattern, int begin, int end);
  }

  private static final int STATE_BITS = 24;
  private static final int MAX_STATES = 1 << STATE_BITS;
  private static final long EMPTY = -1;

  /**
   * Edges of the trie but those of its root, open addressing: state and character in the upper 40
   * bits, the state that they lead to in the lower 24, so that one look costs one cache line.
   */
  private final long[] edges;

  private final int mask;

  /** Edges of the root, where most characters of a text are looked up, by character. */
  private final int[] fromRoot = new int[1 << 16];

  private final int[] fail;
  private final int[] firstOutput;
  private final int[] nextOutput;
  private final int[] outputPattern;
  private final int[] outputLink;
  private final int[] lengths;
  private final int longest;

  /**
   * @param patterns normalised; pattern i is reported as i
   */
  TermMatcher(List<String> patterns) {
    Trie trie = new Trie();
    lengths = new int[patterns.size()];
    outputPattern = new int[patterns.size()];
    nextOutput = new int[patterns.size()];
    int[] first = new int[16];
    Arrays.fill(first, -1);
    for (int p = 0; p < patterns.size(); p++) {
      int[] units = units(patterns.get(p));
      if (units.length == 0) {
        throw new IllegalArgumentException("pattern %d has nothing to match".formatted(p));
      }
      int state = trie.insert(units);
      if (state >= first.length) {
        int old = first.length;
        first = Arrays.copyOf(first, Math.max(state + 1, old * 2));
        Arrays.fill(first, old, first.length, -1);
      }
      lengths[p] = units.length;
      outputPattern[p] = p;
      nextOutput[p] = first[state];
      first[state] = p;
    }
    longest = Arrays.stream(lengths).max().orElse(1);
    int states = trie.size();
    if (states > MAX_STATES) {
      throw new IllegalArgumentException("more than %,d states".formatted(MAX_STATES));
    }
    firstOutput = Arrays.copyOf(first, states);
    if (first.length < states) {
      Arrays.fill(firstOutput, first.length, states, -1);
    }
    fail = new int[states];
    outputLink = new int[states];
    int capacity = Integer.highestOneBit(Math.max(16, states * 4)) * 2;
    edges = new long[capacity];
    mask = capacity - 1;
    Arrays.fill(edges, EMPTY);
    trie.forEachEdge(this::putEdge);
    link(trie);
  }

  private void link(Trie trie) {
    Queue<Integer> queue = new ArrayDeque<>();
    outputLink[0] = -1;
    trie.children(0)
        .forEach(
            (c, child) -> {
              fail[child] = 0;
              outputLink[child] = -1;
              queue.add(child);
            });
    while (!queue.isEmpty()) {
      int state = queue.remove();
      trie.children(state)
          .forEach(
              (c, child) -> {
                fail[child] = step(fail[state], c);
                outputLink[child] =
                    firstOutput[fail[child]] >= 0 ? fail[child] : outputLink[fail[child]];
                queue.add(child);
              });
    }
  }

  private void putEdge(int state, int c, int target) {
    if (state == 0) {
      fromRoot[c] = target;
      return;
    }
    long key = key(state, c);
    int slot = slot(key);
    while (edges[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    edges[slot] = key << STATE_BITS | target;
  }

  private static long key(int state, int c) {
    return ((long) state << 16) | c;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 40) & mask;
  }

  private int edge(int state, int c) {
    long key = key(state, c);
    int slot = slot(key);
    for (long edge = edges[slot]; edge != EMPTY; edge = edges[slot]) {
      if (edge >>> STATE_BITS == key) {
        return (int) edge & (MAX_STATES - 1);
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int step(int state, int c) {
    for (int from = state; from != 0; from = fail[from]) {
      int target = edge(from, c);
      if (target >= 0) {
        return target;
      }
    }
    return fromRoot[c];
  }

  void match(String text, Sink sink) {
    int[] positions = new int[longest];
    int read = 0;
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        state = 0;
        continue;
      }
      if (Reading.isLookedOver(c)) {
        continue;
      }
      positions[read++ % longest] = i;
      state = step(state, Reading.fold(c));
      int output = firstOutput[state] >= 0 ? state : outputLink[state];
      while (output >= 0) {
        for (int p = firstOutput[output]; p >= 0; p = nextOutput[p]) {
          sink.found(outputPattern[p], positions[(read - lengths[p]) % longest], i + 1);
        }
        output = outputLink[output];
      }
    }
  }

  private static int[] units(String pattern) {
    return Reading.phrase(pattern).chars().toArray();
  }

  /** The trie while it is built. */
  private static final class Trie {
    private final List<Map<Integer, Integer>> nodes = new ArrayList<>(List.of(new HashMap<>()));

    interface EdgeSink {
      void edge(int state, int c, int target);
    }

    int insert(int[] units) {
      int state = 0;
      for (int unit : units) {
        Integer next = nodes.get(state).get(unit);
        if (next == null) {
          next = nodes.size();
          nodes.get(state).put(unit, next);
          nodes.add(new HashMap<>());
        }
        state = next;
      }
      return state;
    }

    int size() {
      return nodes.size();
    }

    Map<Integer, Integer> children(int state) {
      return nodes.get(state);
    }

    void forEachEdge(EdgeSink sink) {
      for (int state = 0; state < nodes.size(); state++) {
        int from = state;
        nodes.get(state).forEach((c, target) -> sink.edge(from, c, target));
      }
    }
  }
}
