package planatlas.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One wording of a theme.
 *
 * @param id unique within its theme
 * @param text what is looked for, after the normalisation that documents get
 * @param aliases other spellings that count as the same term
 * @param strength core unless said otherwise
 * @param since plan years before it do not count; null for no beginning
 * @param until plan years after it do not count; null for no end
 * @param boundary how matches must agree with tokens
 * @param bookTitles whether a match inside 《》 counts
 * @param needs lets a match pass where one of its phrases is found; empty: always
 * @param unless turns a match away where one of its phrases is found
 */
public record Term(
    String id,
    String text,
    List<String> aliases,
    Strength strength,
    Integer since,
    Integer until,
    Boundary boundary,
    @JsonProperty("book_titles") Boolean bookTitles,
    Context needs,
    Context unless)
    implements Serializable {

  public Term {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    strength = strength == null ? Strength.CORE : strength;
    boundary = boundary == null ? Boundary.AUTO : boundary;
    bookTitles = bookTitles == null || bookTitles;
    needs = needs == null ? Context.NONE : needs;
    unless = unless == null ? Context.NONE : unless;
  }

  /** Whether a match may be turned away by years or context. */
  boolean isConditional() {
    return since != null || until != null || !needs.isEmpty() || !unless.isEmpty();
  }

  /** The text and its aliases. */
  public List<String> wordings() {
    List<String> wordings = new ArrayList<>(aliases.size() + 1);
    wordings.add(text);
    wordings.addAll(aliases);
    return wordings;
  }
}
