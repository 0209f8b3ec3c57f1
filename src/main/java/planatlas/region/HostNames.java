package planatlas.region;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The place whose government or bureau a host is of: by pinyin under gov.cn, and by a table where
 * pinyin does not tell. Safe to share.
 */
final class HostNames {

  private static final String GOVERNMENT = ".gov.cn";

  /** Offices that stand before the label of the place. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "www|m|wap|zwgk|xxgk|zfxxgk|edu|jy|jw|jyt|jyj|jtj|jkj|jyty|jytyj|[a-z]{2,3}(?:jyj|jy|edu|eb)");

  /** Under a province's label, what is surely no bureau of education: 监狱管理局. */
  private static final Set<String> PRISONS = Set.of("jyj");

  private final PathNames names;
  private final Gazetteer gazetteer;
  private final Map<String, String> table = new HashMap<>();

  HostNames(Gazetteer gazetteer, PathNames names) {
    this.gazetteer = gazetteer;
    this.names = names;
    CodeTable.shipped("hosts.csv").rows().forEach(row -> table.put(row.name(), row.code()));
  }

  /** The place of the host of {@code address}; empty where that is not told. */
  Optional<SpokenPlaces.Found> of(String address, int year) {
    String host = host(address);
    if (host == null) {
      return Optional.empty();
    }
    Optional<Division> division =
        host.endsWith(GOVERNMENT)
            ? government(host.substring(0, host.length() - GOVERNMENT.length()), year)
            : listed(host.startsWith("www.") ? host.substring(4) : host, year);
    return division.map(d -> new SpokenPlaces.Found(d, host));
  }

  private static String host(String address) {
    try {
      String host = new URI(address.strip().replaceAll("[?#].*|[^\\x21-\\x7e].*", "")).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (java.net.URISyntaxException e) {
      return null;
    }
  }

  private Optional<Division> government(String host, int year) {
    List<String> labels = Arrays.asList(host.split("\\."));
    int first = 0;
    while (first < labels.size() - 1 && OFFICE.matcher(labels.get(first)).matches()) {
      first++;
    }
    List<String> place = labels.subList(first, labels.size());
    Optional<Division> division = place(place, year);
    boolean prison =
        first > 0
            && PRISONS.contains(labels.get(first - 1))
            && division.filter(d -> d.level() == Level.PROVINCE).isPresent();
    return prison ? Optional.empty() : division;
  }

  private Optional<Division> place(List<String> labels, int year) {
    Optional<Division> listed = listed(String.join(".", labels), year);
    if (listed.isPresent() || labels.size() > 2) {
      return listed;
    }
    if (labels.size() == 1) {
      return spelt(labels.get(0), year);
    }
    // A county below its city: no other label tells anything.
    Optional<Division> city = place(labels.subList(1, 2), year);
    List<Division> inside =
        names.pinyin(labels.get(0), year).stream()
            .filter(d -> city.isPresent() && gazetteer.isWithin(d, city.get(), year))
            .filter(d -> !d.equals(city.get()))
            .toList();
    return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
  }

  private Optional<Division> listed(String name, int year) {
    String code = table.get(name);
    return code == null ? Optional.empty() : gazetteer.division(code, year);
  }

  /** A city bears its bare name before a county of the same name; cities of one name bear none. */
  private Optional<Division> spelt(String label, int year) {
    List<Division> all = names.pinyin(label, year);
    List<Division> upper = all.stream().filter(d -> d.level() != Level.COUNTY).toList();
    List<Division> meant = upper.isEmpty() ? all : upper;
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }
}
