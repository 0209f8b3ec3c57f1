package planatlas.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds every name of a division in a text in one pass, by the first two characters of the names.
 * Immutable and safe to share.
 */
final class NameIndex {

  /** A name and everything that was ever called by it. */
  static final class Name {
    private final String text;
    private final List<Division> divisions;
    private final boolean weak;

    Name(String text, List<Division> divisions) {
      this.text = text;
      this.divisions = List.copyOf(divisions);
      boolean full = divisions.stream().anyMatch(d -> d.name().equals(text));
      boolean province = divisions.stream().anyMatch(d -> d.level() == Level.PROVINCE);
      this.weak = !province && (!full || text.length() < 3);
    }

    String text() {
      return text;
    }

    List<Division> divisions() {
      return divisions;
    }

    /**
     * True where the name is short, so that it may be a word of another meaning, or part of one.
     */
    boolean isWeak() {
      return weak;
    }
  }

  /** A name where it stands in a text. */
  record Hit(int begin, int end, Name name) {}

  private static final Name[] NONE = {};

  private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];
  private final int[] keys;
  private final Name[][] names;
  private final int mask;

  NameIndex(Map<String, List<Division>> byName) {
    int size = Integer.highestOneBit(Math.max(16, byName.size())) * 4;
    keys = new int[size];
    names = new Name[size][];
    mask = size - 1;
    for (Map.Entry<String, List<Division>> entry : byName.entrySet()) {
      put(new Name(entry.getKey(), entry.getValue()));
    }
  }

  private void put(Name name) {
    begins[name.text.charAt(0)] = true;
    int slot = slot(name.text.charAt(0), name.text.charAt(1));
    List<Name> bucket = new ArrayList<>(names[slot] == null ? List.of() : List.of(names[slot]));
    bucket.add(name);
    bucket.sort(Comparator.comparingInt((Name n) -> n.text.length()).reversed());
    keys[slot] = key(name.text.charAt(0), name.text.charAt(1));
    names[slot] = bucket.toArray(NONE);
  }

  private static int key(char first, char second) {
    return first << 16 | second;
  }

  /** Where a pair of characters is, or would be. */
  private int slot(char first, char second) {
    int key = key(first, second);
    int slot = (key * 0x9E3779B9 >>> 8) & mask;
    while (names[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * Leftmost-longest names, short ones only where they cut no full one, in {@code [from, to)}, in
   * order, disjoint.
   */
  List<Hit> hits(String text, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int i = from;
    while (i + 1 < to) {
      char c = text.charAt(i);
      Name name = begins[c] ? longest(text, i, to) : null;
      if (name == null || name.isWeak() && isCut(text, i, name, to)) {
        i++;
      } else {
        hits.add(new Hit(i, i + name.text.length(), name));
        i += name.text.length();
      }
    }
    return hits;
  }

  /** True where a full name begins inside a short one: 临安庆市 is 安庆市 and not 临安. */
  private boolean isCut(String text, int at, Name name, int to) {
    for (int i = at + 1; i < at + name.text.length() && i + 1 < to; i++) {
      Name inner = begins[text.charAt(i)] ? longest(text, i, to) : null;
      if (inner != null && !inner.isWeak() && i + inner.text.length() > at + name.text.length()) {
        return true;
      }
    }
    return false;
  }

  private Name longest(String text, int at, int to) {
    Name[] bucket = names[slot(text.charAt(at), text.charAt(at + 1))];
    if (bucket != null) {
      for (Name name : bucket) {
        if (at + name.text.length() <= to && text.startsWith(name.text, at)) {
          return name;
        }
      }
    }
    return null;
  }
}
