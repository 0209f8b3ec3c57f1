package planatlas.region;

import java.util.List;

/**
 * One place in a document that names whose it is.
 *
 * @param candidates the divisions that the name may mean
 * @param words as they stand, for a person
 */
record Clue(Kind kind, List<Division> candidates, String words) {

  /** Where a name stands, and how much it weighs. */
  enum Kind {
    SESSION(6, "session"),
    RED_HEAD(6, "red head"),
    ON_BEHALF(6, "on behalf of"),
    SIGNATURE(5.5, "signature"),
    TITLE(5, "title"),
    SPEAKER(5, "speaker"),
    ISSUER(4, "issuer line"),
    METADATA_TITLE(4, "front-matter title"),
    FIELD(3.5, "page field"),
    SITE(3, "site"),
    SITE_CODE(3, "site code"),
    TITLE_INSIDE(2.5, "inside the title"),
    HEAD(2, "head");

    private final double weight;
    private final String label;

    Kind(double weight, String label) {
      this.weight = weight;
      this.label = label;
    }

    double weight() {
      return weight;
    }

    String label() {
      return label;
    }
  }

  String evidence() {
    return kind.label + ": " + words;
  }
}
