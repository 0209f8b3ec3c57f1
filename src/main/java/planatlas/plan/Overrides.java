package planatlas.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a person knows better than the texts say. A ruling that names a locator goes before one that
 * names a hash alone, field by field. Plain data that travels; immutable and safe to share.
 */
public final class Overrides implements Serializable {

  private static final long serialVersionUID = 1;

  public static final Overrides NONE = new Overrides("", "", List.of());

  private final String name;
  private final String sha256;
  private final ArrayList<Ruling> rulings;
  private final HashMap<String, ArrayList<Ruling>> bySource = new HashMap<>();
  private final HashMap<String, ArrayList<Ruling>> byHash = new HashMap<>();

  /**
   * @param name of their file, as evidence calls it
   * @param sha256 of its content
   */
  public Overrides(String name, String sha256, List<Ruling> rulings) {
    this.name = name;
    this.sha256 = sha256;
    this.rulings = new ArrayList<>(rulings);
    for (Ruling ruling : rulings) {
      HashMap<String, ArrayList<Ruling>> index = ruling.source() != null ? bySource : byHash;
      String key = ruling.source() != null ? ruling.source() : ruling.sha256();
      index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(ruling);
    }
  }

  public String name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }

  /** In the order of their lines. */
  public List<Ruling> rulings() {
    return List.copyOf(rulings);
  }

  Correction of(String locator, String hash) {
    List<Ruling> found =
        Stream.concat(
                bySource.getOrDefault(locator, new ArrayList<>()).stream(),
                byHash.getOrDefault(hash, new ArrayList<>()).stream())
            .filter(ruling -> ruling.concerns(locator, hash))
            .sorted(
                Comparator.comparing((Ruling r) -> r.source() == null)
                    .thenComparing(r -> r.sha256() == null))
            .toList();
    return new Correction(
        first(found, Ruling::region),
        first(found, Ruling::year),
        first(found, Ruling::kind),
        first(found, ruling -> ruling.dropped() ? true : null),
        found.stream().map(Ruling::line).sorted().toList());
  }

  private <T> Correction.Given<T> first(List<Ruling> found, Function<Ruling, T> field) {
    for (Ruling ruling : found) {
      T value = field.apply(ruling);
      if (value != null) {
        return new Correction.Given<>(value, "override: %s line %d".formatted(name, ruling.line()));
      }
    }
    return null;
  }
}
