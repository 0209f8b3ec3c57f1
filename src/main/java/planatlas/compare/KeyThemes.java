package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Of which themes a bureau says more, or less, than its peers, and a year than the others. */
final class KeyThemes {

  private KeyThemes() {}

  /**
   * Rows of {@link KeynessRows#SCHEMA}.
   *
   * @param bureaus rows of {@code theme_by_region_year}, scope own, of known bureau and year
   * @param nation rows of the same for the nation, of known year
   */
  static Dataset<Row> apply(Dataset<Row> bureaus, Dataset<Row> nation, PeerSets sets) {
    Dataset<Row> members =
        sets.of(facts(bureaus))
            .withColumn("group_year", col("year"))
            .unionByName(
                facts(nation)
                    .withColumn("peer_set", lit(PeerSets.OTHER_YEARS))
                    .withColumn("set_key", lit(""))
                    .withColumn("is_target", lit(true))
                    .withColumn("is_peer", lit(true))
                    .withColumn("group_year", lit(0)));
    return Groups.of(members, "peer_set", "set_key", "group_year")
        .flatMapGroups(new Comparisons(members.schema()), Encoders.row(KeynessRows.SCHEMA));
  }

  private static Dataset<Row> facts(Dataset<Row> rows) {
    return rows.select(
        "region_code",
        "bureau_id",
        "year",
        "region_level",
        "province_code",
        "theme_id",
        "tokens_covered",
        "n_tokens");
  }

  /** A group is a set in a year, or all years, with all its bureaus and themes. */
  private static final class Comparisons implements FlatMapGroupsFunction<Row, Row, Row> {

    private static final long serialVersionUID = 1;

    private final int region;
    private final int bureau;
    private final int year;
    private final int theme;
    private final int covered;
    private final int tokens;
    private final int isTarget;
    private final int isPeer;

    Comparisons(StructType members) {
      region = members.fieldIndex("region_code");
      bureau = members.fieldIndex("bureau_id");
      year = members.fieldIndex("year");
      theme = members.fieldIndex("theme_id");
      covered = members.fieldIndex("tokens_covered");
      tokens = members.fieldIndex("n_tokens");
      isTarget = members.fieldIndex("is_target");
      isPeer = members.fieldIndex("is_peer");
    }

    /** What all peers of a set say of a theme. */
    private static final class Sums {
      long covered;
      long tokens;
      long size;
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> group) {
      Map<String, Sums> byTheme = new HashMap<>();
      List<Row> targets = new ArrayList<>();
      while (group.hasNext()) {
        Row row = group.next();
        Sums sums = byTheme.computeIfAbsent(row.getString(theme), t -> new Sums());
        if (row.getBoolean(isPeer)) {
          sums.covered += row.getLong(covered);
          sums.tokens += row.getLong(tokens);
          sums.size++;
        }
        if (row.getBoolean(isTarget)) {
          targets.add(row);
        }
      }
      Map<Integer, KeynessRows> byYear = new TreeMap<>();
      for (Row row : targets) {
        KeynessRows family =
            byYear.computeIfAbsent(
                row.getInt(year), y -> new KeynessRows(key.getString(0), "theme"));
        family.keep(compare(row, byTheme.get(row.getString(theme)), family));
      }
      return byYear.values().stream().flatMap(family -> family.rows().stream()).iterator();
    }

    private KeynessRows.Comparison compare(Row row, Sums sums, KeynessRows family) {
      long self = row.getBoolean(isPeer) ? 1 : 0;
      return family.compare(
          new KeynessRows.Target(
              row.getString(region), row.getString(bureau), row.getInt(year), row.getLong(tokens)),
          new KeynessRows.Other(sums.tokens - self * row.getLong(tokens), sums.size - self),
          row.getString(theme),
          row.getLong(covered),
          sums.covered - self * row.getLong(covered));
    }
  }
}
