package planatlas.segment;

import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.Arrays;
import java.util.List;
import planatlas.text.Token;

/**
 * Every word that can begin at every character of a text, and the cheapest way through them
 * (Viterbi). It finds the words that HanLP's own lattice of objects finds, in arrays that are kept
 * from text to text. For one thread at a time.
 *
 * <p>Nodes of one character stand in the order in which they were found, and the first of two
 * equally cheap ways wins, as in HanLP.
 */
final class WordLattice {

  private static final int NONE = -1;
  private static final String POINTS = "，,．.";

  /** A power of two: pairs of words whose cost is remembered. */
  private static final int REMEMBERED = 1 << 16;

  private final CoreWords words;
  private final long[] pairs = new long[REMEMBERED];
  private final double[] costs = new double[REMEMBERED];

  /** By character, and one more for what stands behind the last. */
  private int[] firsts = new int[256];

  private int[] lasts = new int[256];

  /** By node. */
  private int[] entries = new int[1024];

  private int[] ids = new int[1024];
  private double[] strangerCosts = new double[1024];
  private int[] lengths = new int[1024];
  private int[] nexts = new int[1024];
  private int[] befores = new int[1024];
  private double[] weights = new double[1024];
  private int nodes;

  private char[] text = new char[256];
  private int size;
  private int[] path = new int[256];

  WordLattice(CoreWords words) {
    this.words = words;
    Arrays.fill(pairs, NONE);
  }

  /** Adds the words of {@code [begin, end)} to {@code tokens}, with their offsets in the text. */
  void segment(String all, int begin, int end, List<Token> tokens) {
    size = end - begin;
    if (size == 0) {
      return;
    }
    makeRoom();
    all.getChars(begin, end, text, 0);
    addWords();
    addUnknown();
    add(size, words.end(), 1);
    findCheapest();
    emit(begin, tokens);
  }

  private void makeRoom() {
    if (firsts.length <= size) {
      int room = Math.max(size + 1, 2 * firsts.length);
      firsts = new int[room];
      lasts = new int[room];
      text = new char[room];
      path = new int[room];
    }
    Arrays.fill(firsts, 0, size + 1, NONE);
    Arrays.fill(lasts, 0, size + 1, NONE);
    nodes = 0;
  }

  private void add(int at, int entry, int length) {
    if (nodes == entries.length) {
      int room = 2 * nodes;
      entries = Arrays.copyOf(entries, room);
      ids = Arrays.copyOf(ids, room);
      strangerCosts = Arrays.copyOf(strangerCosts, room);
      lengths = Arrays.copyOf(lengths, room);
      nexts = Arrays.copyOf(nexts, room);
      befores = Arrays.copyOf(befores, room);
      weights = Arrays.copyOf(weights, room);
    }
    entries[nodes] = entry;
    ids[nodes] = words.id(entry);
    strangerCosts[nodes] = words.strangerCost(entry);
    lengths[nodes] = length;
    nexts[nodes] = NONE;
    befores[nodes] = NONE;
    if (firsts[at] == NONE) {
      firsts[at] = nodes;
    } else {
      nexts[lasts[at]] = nodes;
    }
    lasts[at] = nodes++;
  }

  private void addWords() {
    for (int at = 0; at < size; at++) {
      int state = words.root();
      for (int i = at; i < size; i++) {
        state = words.next(state, text[i]);
        if (state == NONE) {
          break;
        }
        int word = words.word(state);
        if (word != NONE) {
          add(at, word, i - at + 1);
        }
      }
    }
  }

  /** Where the longest words leave a gap, the characters there stand for themselves. */
  private void addUnknown() {
    int at = 0;
    while (at < size) {
      if (firsts[at] == NONE) {
        int end = at + 1;
        while (end < size && (firsts[end] == NONE || CharType.get(text[end]) == CharType.CT_CNUM)) {
          end++;
        }
        addRuns(at, end);
        at = end;
      } else {
        at += lengths[lasts[at]];
      }
    }
  }

  /** A node for each run of characters of one type; digits may have a point or comma in between. */
  private void addRuns(int begin, int end) {
    int start = begin;
    int type = CharType.get(text[begin]);
    for (int i = begin + 1; i < end; i++) {
      int here = CharType.get(text[i]);
      if (here != type) {
        if (type == CharType.CT_NUM
            && POINTS.indexOf(text[i]) >= 0
            && i + 1 < end
            && CharType.get(text[i + 1]) == CharType.CT_NUM) {
          continue;
        }
        addOnce(start, words.unknown(type), i - start);
        start = i;
      }
      type = here;
    }
    addOnce(start, words.unknown(type), end - start);
  }

  private void addOnce(int at, int entry, int length) {
    for (int node = firsts[at]; node != NONE; node = nexts[node]) {
      if (lengths[node] == length) {
        return;
      }
    }
    add(at, entry, length);
  }

  private void findCheapest() {
    for (int node = firsts[0]; node != NONE; node = nexts[node]) {
      befores[node] = node;
      weights[node] = words.cost(words.begin(), entries[node]);
    }
    for (int at = 0; at < size; at++) {
      for (int node = firsts[at]; node != NONE; node = nexts[node]) {
        if (befores[node] == NONE) {
          continue;
        }
        double sofar = weights[node];
        for (int to = firsts[at + lengths[node]]; to != NONE; to = nexts[to]) {
          double weight =
              sofar
                  + (words.mayFollow(ids[node], ids[to])
                      ? cost(entries[node], entries[to])
                      : strangerCosts[to]);
          if (befores[to] == NONE || weights[to] > weight) {
            befores[to] = node;
            weights[to] = weight;
          }
        }
      }
    }
  }

  private double cost(int from, int to) {
    long pair = (long) from << Integer.SIZE | to;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 48);
    if (pairs[place] != pair) {
      pairs[place] = pair;
      costs[place] = words.cost(from, to);
    }
    return costs[place];
  }

  private void emit(int offset, List<Token> tokens) {
    int count = 0;
    int node = befores[firsts[size]];
    if (node == NONE) {
      throw new IllegalStateException("no way through " + new String(text, 0, size));
    }
    while (true) {
      path[count++] = node;
      if (befores[node] == node) {
        break;
      }
      node = befores[node];
    }
    int begin = offset;
    while (--count >= 0) {
      int end = begin + lengths[path[count]];
      tokens.add(new Token(begin, end, words.nature(entries[path[count]])));
      begin = end;
    }
  }
}
