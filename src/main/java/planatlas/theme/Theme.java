package planatlas.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;

/**
 * What a researcher counts.
 *
 * @param since the year in which the policy of that name came up, which marks zeros before it; it
 *     turns no match away (a term's own {@code since} does); null where the theme is older than the
 *     plans
 * @param parent the theme that this one is a part of; null at the top
 * @param exclude phrases that hold a term but mean something else; a longer one shadows what it
 *     holds
 */
public record Theme(
    String id,
    String name,
    @JsonProperty("name_en") String nameEn,
    Integer since,
    String definition,
    String parent,
    List<Term> terms,
    List<String> exclude)
    implements Serializable {

  public Theme {
    terms = terms == null ? List.of() : List.copyOf(terms);
    exclude = exclude == null ? List.of() : List.copyOf(exclude);
  }
}
