package planatlas.table;

import java.util.List;
import java.util.Optional;

/** Every table that a snapshot may have, in the order in which people read of them. */
public final class Tables {

  public static final List<Table> ALL =
      List.of(
          Documents.TABLE,
          Sentences.TABLE,
          Mentions.TABLE,
          Mentions.EXCLUDED,
          Rejects.TABLE,
          CoverageByRegionYear.TABLE,
          ThemeByRegionYear.TABLE,
          BureauPeers.TABLE,
          BureauKeyness.TABLE,
          ThemeAdoption.TABLE,
          ThemeCooccurrence.TABLE,
          TermShare.TABLE,
          EmergingTerms.TABLE,
          DocumentTokens.TABLE);

  private Tables() {}

  public static Optional<Table> named(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
