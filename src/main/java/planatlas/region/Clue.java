package planatlas.region;

import java.util.List;

/**
 * One place in a document that names whose it is.
 *
 * @param candidates the divisions that the name may mean; none for a unit that is no division, such
 *     as the 开发区 of a city
 * @param words as they stand, for a person
 */
record Clue(Kind kind, List<Division> candidates, String words) {

  /** Where a name stands, and how much it weighs. */
  enum Kind {
    SESSION(6, "session"),
    RED_HEAD(6, "red head"),
    ON_BEHALF(6, "on behalf of"),
    TITLE_ISSUER(6, "issuer in title"),
    SIGNATURE(5.5, "signature"),
    SPEAKER(5, "speaker"),
    ISSUER(4.5, "issuer line"),
    TITLE(4, "title"),
    METADATA_TITLE(4, "front-matter title"),
    PUBLISHER(4.5, "publisher by its page"),
    FIELD(3.5, "page field"),
    BUREAU_SITE(4.5, "site of a bureau"),
    SITE(3, "site"),
    SITE_CODE(3, "site code"),
    MENTION(2, "named");

    private final double weight;
    private final String label;

    Kind(double weight, String label) {
      this.weight = weight;
      this.label = label;
    }

    double weight() {
      return weight;
    }
  }

  boolean isNoDivision() {
    return candidates.isEmpty();
  }

  String evidence() {
    return kind.label + ": " + words;
  }
}
