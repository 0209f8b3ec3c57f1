package planatlas.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * HanLP's core dictionary as arrays, and what its model of word pairs asks for one word behind
 * another. An entry is a number: a word of the dictionary by its place there, or one of the kinds
 * of characters that stand for themselves. Safe to share.
 */
final class CoreWords {

  /** A power of two; a megabyte, of which HanLP's small dictionary sets a twentieth. */
  private static final int FOLLOWER_BITS = 1 << 23;

  private static final double UNIGRAM_SHARE = 1 - Predefine.lambda;

  private final int[] base;
  private final int[] check;

  private final int[] ids;
  private final int[] frequencies;
  private final String[] natures;

  /** What an entry is worth by itself, and what it costs behind a word that it never follows. */
  private final double[] alone;

  private final double[] strangerCosts;

  /** Which entries follow which: a bit for each hash of a pair that the model of pairs knows. */
  private final long[] followers = new long[FOLLOWER_BITS / Long.SIZE];

  private final int begin;
  private final int end;
  private final int ideographs;
  private final int number;
  private final int mark;
  private final int letters;

  CoreWords() {
    DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
    base = trie.getBase();
    check = trie.getCheck();
    int words = trie.size();
    begin = words;
    end = words + 1;
    ideographs = words + 2;
    number = words + 3;
    mark = words + 4;
    letters = words + 5;
    int entries = words + 6;
    ids = new int[entries];
    frequencies = new int[entries];
    natures = new String[entries];
    alone = new double[entries];
    strangerCosts = new double[entries];
    for (int word = 0; word < words; word++) {
      // A vertex knows which words stand for their kind: places, persons, numbers, dates.
      put(word, new Vertex("_", trie.getValueAt(word), word));
    }
    put(begin, Vertex.newB());
    put(end, Vertex.newE());
    put(ideographs, unknown(Nature.n, -1));
    put(number, unknown(Nature.m, CoreDictionary.M_WORD_ID));
    put(mark, unknown(Nature.w, -1));
    put(letters, unknown(Nature.nx, CoreDictionary.X_WORD_ID));
    findFollowers(words);
  }

  /** HanLP does not show its pairs; where it keeps them elsewhere, each pair is asked for. */
  private void findFollowers(int words) {
    try {
      int[] starts = hidden("start");
      int[] pairs = hidden("pair");
      for (int from = 0; from < words; from++) {
        for (int i = starts[from]; i < starts[from + 1]; i++) {
          int bit = bit(from, pairs[2 * i]);
          followers[bit >>> 6] |= 1L << bit;
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      Arrays.fill(followers, -1);
    }
  }

  private static int[] hidden(String field) throws ReflectiveOperationException {
    Field hidden = CoreBiGramTableDictionary.class.getDeclaredField(field);
    hidden.setAccessible(true);
    return (int[]) hidden.get(null);
  }

  private static int bit(int from, int to) {
    return (from * 0x9E3779B9 ^ to * 0x85EBCA6B) >>> 9;
  }

  private static Vertex unknown(Nature nature, int id) {
    CoreDictionary.Attribute attribute =
        new CoreDictionary.Attribute(nature, Predefine.OOV_DEFAULT_FREQUENCY);
    return new Vertex("_", "_", attribute, id);
  }

  private void put(int entry, Vertex vertex) {
    ids[entry] = vertex.wordID;
    frequencies[entry] = vertex.getAttribute().totalFrequency;
    natures[entry] = vertex.guessNature().toString();
    alone[entry] = UNIGRAM_SHARE * frequencies[entry] / Predefine.TOTAL_FREQUENCY;
    strangerCosts[entry] = cost(0, 0, alone[entry]);
  }

  /** Stands before the first word. */
  int begin() {
    return begin;
  }

  /** Stands behind the last word. */
  int end() {
    return end;
  }

  /** The entry of characters of HanLP's type {@code type} that are no word. */
  int unknown(int type) {
    return switch (type) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> number;
      case CharType.CT_DELIMITER, CharType.CT_OTHER -> mark;
      case CharType.CT_SINGLE -> letters;
      default -> ideographs;
    };
  }

  /** Its part of speech by HanLP's label. */
  String nature(int entry) {
    return natures[entry];
  }

  /** The state before the first character of a word. */
  int root() {
    return base[0];
  }

  /** The state after {@code c}; -1 where no word goes on so. */
  int next(int state, char c) {
    int place = state + c + 1;
    return check[place] == state ? base[place] : -1;
  }

  /** The word that ends in this state; -1 where none does. */
  int word(int state) {
    int leaf = base[state];
    return check[state] == state && leaf < 0 ? -leaf - 1 : -1;
  }

  /** By what the model of pairs knows an entry; negative for what it does not know. */
  int id(int entry) {
    return ids[entry];
  }

  /** Whether the model of pairs may know that one id follows another; false is certain. */
  boolean mayFollow(int before, int behind) {
    int bit = bit(before, behind);
    return (followers[bit >>> 6] & 1L << bit) != 0 || (before | behind) < 0;
  }

  /** What {@code entry} costs behind a word that it is not known to follow. */
  double strangerCost(int entry) {
    return strangerCosts[entry];
  }

  /**
   * What it costs that {@code to} follows {@code from}: the negative logarithm of the probability
   * by frequencies of pairs, smoothed by that of single words, with HanLP's constants and in its
   * order of operations, so that ties fall as they do there.
   */
  double cost(int from, int to) {
    int together = CoreBiGramTableDictionary.getBiFrequency(ids[from], ids[to]);
    return together == 0 ? strangerCosts[to] : cost(together, frequencies[from], alone[to]);
  }

  private static double cost(int together, int before, double alone) {
    return -Math.log(
        Predefine.lambda * (Predefine.myu * together / (before + 1) + 1 - Predefine.myu) + alone);
  }
}
