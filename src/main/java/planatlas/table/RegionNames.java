package planatlas.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planatlas.region.Division;
import planatlas.region.Gazetteer;

/** The name columns of a region. */
final class RegionNames {

  private RegionNames() {}

  /**
   * {@code region_name}, {@code province_code} and {@code province_name} as of {@code year}, or in
   * the end.
   */
  static Map<String, Object> of(Gazetteer gazetteer, String code, int year) {
    Map<String, Object> names = new HashMap<>();
    if (code.equals(Gazetteer.NATION)) {
      names.put("region_name", "全国");
      return names;
    }
    gazetteer
        .division(code, year)
        .or(() -> gazetteer.history(code).stream().reduce((earlier, later) -> later))
        .ifPresent(
            division -> {
              List<Division> path = gazetteer.path(division, year);
              Division province = path.get(path.size() - 1);
              names.put("region_name", division.name());
              names.put("province_code", province.code());
              names.put("province_name", province.name());
            });
    return names;
  }
}
