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

  /**
   * A bit of {@link #bit} for each character that leads on from a state: most do not, and are not
   * looked for among the edges.
   */
  private final long[] leadsOn;

  private final int[] fail;

  /** The longest suffix of a state, itself included, that ends a pattern; -1 where none does. */
  private final int[] output;

  /** The same without the state itself. */
  private final int[] shorterOutput;

  private final int[] firstPattern;
  private final int[] nextPattern;
  private final int[] lengths;

  /** A power of two that no pattern is longer than. */
  private final int window;

  /**
   * @param patterns normalised; pattern i is reported as i
   */
  TermMatcher(List<String> patterns) {
    Trie trie = new Trie();
    lengths = new int[patterns.size()];
    nextPattern = new int[patterns.size()];
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
      nextPattern[p] = first[state];
      first[state] = p;
    }
    window = Integer.highestOneBit(Arrays.stream(lengths).max().orElse(1)) * 2;
    int states = trie.size();
    if (states > MAX_STATES) {
      throw new IllegalArgumentException("more than %,d states".formatted(MAX_STATES));
    }
    firstPattern = Arrays.copyOf(first, states);
    if (first.length < states) {
      Arrays.fill(firstPattern, first.length, states, -1);
    }
    fail = new int[states];
    output = new int[states];
    shorterOutput = new int[states];
    leadsOn = new long[states];
    int capacity = Integer.highestOneBit(Math.max(16, states * 4)) * 2;
    edges = new long[capacity];
    mask = capacity - 1;
    Arrays.fill(edges, EMPTY);
    trie.forEachEdge(this::putEdge);
    link(trie);
  }

  private void link(Trie trie) {
    Queue<Integer> queue = new ArrayDeque<>();
    output[0] = -1;
    shorterOutput[0] = -1;
    trie.children(0).forEach((c, child) -> enqueue(child, 0, queue));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      trie.children(state).forEach((c, child) -> enqueue(child, step(fail[state], c), queue));
    }
  }

  /** A state whose longest other suffix is known, and is of the states that are done. */
  private void enqueue(int state, int suffix, Queue<Integer> queue) {
    fail[state] = suffix;
    shorterOutput[state] = output[suffix];
    output[state] = firstPattern[state] >= 0 ? state : output[suffix];
    queue.add(state);
  }

  private void putEdge(int state, int c, int target) {
    if (state == 0) {
      fromRoot[c] = target;
      return;
    }
    leadsOn[state] |= bit(c);
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

  /** One of 64: characters whose lowest six bits are alike share it. */
  private static long bit(int c) {
    return 1L << (c & 63);
  }

  private int edge(int state, int c) {
    if ((leadsOn[state] & bit(c)) == 0) {
      return -1;
    }
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
    int[] positions = new int[window];
    int last = window - 1;
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
      positions[read++ & last] = i;
      state = step(state, Reading.fold(c));
      for (int ends = output[state]; ends >= 0; ends = shorterOutput[ends]) {
        for (int p = firstPattern[ends]; p >= 0; p = nextPattern[p]) {
          sink.found(p, positions[(read - lengths[p]) & last], i + 1);
        }
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
