package planatlas.compare;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.region.Division;
import planatlas.region.Gazetteer;

/**
 * Which bureaus are compared with which: those of one line of work at one level, in the province
 * and in the nation, in groups that the job names, and in a region that it refers to.
 */
public final class PeerSets {

  public static final String SAME_LEVEL_PROVINCE = "same_level_province";

  /** The widest set; it answers where another is too small. */
  public static final String SAME_LEVEL = "same_level";

  /** A whole year against the others. */
  static final String OTHER_YEARS = "other_years";

  private final Comparing comparing;
  private final List<String> referenceRegions;

  PeerSets(Comparing comparing, Gazetteer gazetteer, int baseYear) {
    this.comparing = comparing;
    this.referenceRegions =
        comparing.reference() == null
            ? List.of()
            : within(comparing.reference(), gazetteer, baseYear);
  }

  private static List<String> within(String region, Gazetteer gazetteer, int year) {
    List<String> codes = new ArrayList<>(List.of(region));
    for (Division division : gazetteer.divisions()) {
      if (division.existsIn(year)
          && (region.equals(Gazetteer.NATION)
              || gazetteer.path(division, year).stream().anyMatch(d -> d.code().equals(region)))) {
        codes.add(division.code());
      }
    }
    return codes;
  }

  /**
   * Each row once a set that it is in, with {@code peer_set}, its name; {@code set_key}, which
   * tells sets of one name apart; {@code is_target}, whether it is compared; {@code is_peer},
   * whether others are compared with it.
   *
   * @param bureaus rows with {@code region_code}, {@code bureau_id}, {@code region_level}, {@code
   *     province_code}, the first two known
   */
  Dataset<Row> of(Dataset<Row> bureaus) {
    Column line = line();
    Column level = concat_ws("|", line, col("region_level"));
    List<Column> sets = new ArrayList<>();
    sets.add(
        when(
            col("province_code").isNotNull(),
            set(SAME_LEVEL_PROVINCE, concat_ws("|", level, col("province_code")), lit(true))));
    sets.add(set(SAME_LEVEL, level, lit(true)));
    new TreeMap<>(comparing.groups())
        .forEach(
            (name, codes) ->
                sets.add(
                    when(
                        col("region_code").isin(codes.toArray()),
                        set("group:" + name, line, lit(true)))));
    if (comparing.reference() != null) {
      sets.add(
          set(
              "reference:" + comparing.reference(),
              line,
              col("region_code").isin(referenceRegions.toArray())));
    }
    return bureaus
        .withColumn("set", explode(array_compact(array(sets.toArray(Column[]::new)))))
        .select(col("*"), col("set.*"))
        .drop("set");
  }

  /** The line of work of a bureau. */
  static Column line() {
    return substring_index(col("bureau_id"), ":", -1);
  }

  private static Column set(String name, Column key, Column isPeer) {
    return struct(
        lit(name).as("peer_set"),
        key.as("set_key"),
        lit(true).as("is_target"),
        isPeer.as("is_peer"));
  }
}
