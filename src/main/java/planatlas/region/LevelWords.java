package planatlas.region;

import java.util.Optional;

/** What a text calls its own territory: 全市, 我区, 本县. Counts of how often, in one pass. */
final class LevelWords {

  private static final String KINDS = "省市县区州盟旗";

  private final int[] counts = new int[KINDS.length()];

  private LevelWords() {}

  static LevelWords of(String text) {
    LevelWords words = new LevelWords();
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '全' || c == '我' || c == '本') {
        int kind = KINDS.indexOf(text.charAt(i + 1));
        if (kind >= 0) {
          words.counts[kind] += c == '我' ? 2 : 1;
        }
      }
    }
    // Every city names the whole province too (居全省前列), no province names a whole city so often.
    words.counts[0] /= 4;
    return words;
  }

  /** The commonest, where it is clearly so. */
  Optional<Character> own() {
    int best = -1;
    int second = 0;
    for (int i = 0; i < counts.length; i++) {
      if (best < 0 || counts[i] > counts[best]) {
        second = best < 0 ? 0 : counts[best];
        best = i;
      } else {
        second = Math.max(second, counts[i]);
      }
    }
    return counts[best] >= 2 && counts[best] > 1.3 * second
        ? Optional.of(KINDS.charAt(best))
        : Optional.empty();
  }

  /** What a division is called by its own people. */
  static char kindOf(Division division) {
    String name = division.name();
    return name.endsWith("地区") ? '区' : name.charAt(name.length() - 1);
  }

  /** The level that the word tells; empty where a 市 or a 区 may be of several. */
  static Optional<Level> level(char kind) {
    return switch (kind) {
      case '省' -> Optional.of(Level.PROVINCE);
      case '州', '盟' -> Optional.of(Level.PREFECTURE);
      case '县', '旗' -> Optional.of(Level.COUNTY);
      default -> Optional.empty();
    };
  }
}
