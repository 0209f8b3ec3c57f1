package planatlas.region;

import java.util.List;
import java.util.Optional;
import planatlas.source.SourceText;

/** The place that the names around a document tell: its path first, then its host. */
final class AddressPlaces {

  private static final List<String> ADDRESSES =
      List.of("url", "canonical", "link", "source_url", "original_url", "permalink", "source");

  private final PathNames paths;
  private final HostNames hosts;

  /** A place, and the evidence for a reader. */
  record Told(Division division, String evidence) {}

  AddressPlaces(Gazetteer gazetteer) {
    this.paths = new PathNames(gazetteer);
    this.hosts = new HostNames(gazetteer, paths);
  }

  Optional<Told> of(SourceText source, Chains chains) {
    return file(source.locator(), chains).or(() -> host(source, chains.year()));
  }

  /** By folders, archive and file, where the locator is no address. */
  Optional<Told> file(String locator, Chains chains) {
    int address = locator.indexOf("http");
    String path = address < 0 ? locator : locator.substring(0, address);
    return paths
        .of(path, chains)
        .map(found -> new Told(found.division(), "file name: " + found.words()));
  }

  private Optional<Told> host(SourceText source, int year) {
    for (String key : ADDRESSES) {
      String value = source.metadata().get(key);
      if (value != null && value.startsWith("http")) {
        return host(value, year);
      }
    }
    int address = source.locator().indexOf("http");
    return address < 0 ? Optional.empty() : host(source.locator().substring(address), year);
  }

  private Optional<Told> host(String address, int year) {
    return hosts
        .of(address, year)
        .map(found -> new Told(found.division(), "host: " + found.words()));
  }
}
