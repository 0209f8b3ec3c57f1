package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.Standing;
import planatlas.stage.MoreColumns;
import planatlas.table.BureauPeers;

/** The table {@code bureau_peers}. */
final class ComparePeers {

  private ComparePeers() {}

  /**
   * @param bureaus rows of {@code theme_by_region_year}, scope own, of known bureau and year
   * @param themes {@link Reference#themes}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> bureaus, PeerSets sets, Dataset<Row> themes, Dataset<Row> regions) {
    Dataset<Row> members =
        sets.of(
                bureaus.select(
                    "region_code",
                    "bureau_id",
                    "year",
                    "theme_id",
                    "region_level",
                    "province_code",
                    "rel_freq_per_10k",
                    "rel_freq_per_10k_all"))
            .drop("region_level", "province_code");
    Standings standings = new Standings(members.schema());
    Dataset<Row> rows =
        Groups.of(members, "peer_set", "set_key", "year", "theme_id")
            .flatMapGroups(standings, Encoders.row(standings.schema()));
    Column enough = col("widest").gt(Standing.FEWEST).and(col("rel_freq_per_10k").isNotNull());
    return BureauPeers.TABLE.conform(
        rows.join(themes, "theme_id")
            .join(regions, col("region_code").equalTo(col("code")))
            .withColumn("line", PeerSets.line())
            .join(
                widest(bureaus),
                col("line")
                    .equalTo(col("w_line"))
                    .and(col("region_level").equalTo(col("w_level")))
                    .and(col("year").equalTo(col("w_year"))),
                "left")
            .withColumn(
                "answered_by",
                when(col("rank").isNotNull(), col("peer_set"))
                    .when(enough, lit(PeerSets.SAME_LEVEL))));
  }

  /** How many bureaus with a rate the widest set has in each year; the same for every theme. */
  private static Dataset<Row> widest(Dataset<Row> bureaus) {
    return bureaus
        .filter(col("rel_freq_per_10k").isNotNull())
        .select(
            col("bureau_id"),
            PeerSets.line().as("w_line"),
            col("region_level").as("w_level"),
            col("year").as("w_year"))
        .distinct()
        .groupBy("w_line", "w_level", "w_year")
        .agg(count(lit(1)).as("widest"));
  }

  /** Puts the standing of each target behind its row; a group is a set, year and theme. */
  private static final class Standings implements FlatMapGroupsFunction<Row, Row, Row> {

    private static final long serialVersionUID = 1;

    private final StructType members;
    private final StructType schema;
    private final int[] rates;
    private final int isTarget;
    private final int isPeer;

    Standings(StructType members) {
      this.members = members;
      this.rates =
          new int[] {
            members.fieldIndex("rel_freq_per_10k"), members.fieldIndex("rel_freq_per_10k_all")
          };
      this.isTarget = members.fieldIndex("is_target");
      this.isPeer = members.fieldIndex("is_peer");
      StructType counts = MoreColumns.schema(members, DataTypes.LongType, "n_peers");
      StructType ratios =
          MoreColumns.schema(
              counts,
              DataTypes.DoubleType,
              "peer_median",
              "mid_percentile",
              "peer_median_all",
              "mid_percentile_all");
      StructType ranks = MoreColumns.schema(ratios, DataTypes.LongType, "rank", "rank_all");
      this.schema = MoreColumns.schema(ranks, DataTypes.StringType, "reason");
    }

    StructType schema() {
      return schema;
    }

    @Override
    public Iterator<Row> call(Row key, Iterator<Row> group) {
      List<Row> targets = new ArrayList<>();
      Sample[] peers = {new Sample(), new Sample()};
      while (group.hasNext()) {
        Row row = group.next();
        if (row.getBoolean(isTarget)) {
          targets.add(row);
        }
        if (row.getBoolean(isPeer) && !row.isNullAt(rates[0])) {
          peers[0].add(row.getDouble(rates[0]));
          peers[1].add(row.getDouble(rates[1]));
        }
      }
      double[] core = peers[0].sorted();
      double[] every = peers[1].sorted();
      return targets.stream().map(row -> standing(row, core, every)).iterator();
    }

    private Row standing(Row row, double[] core, double[] every) {
      if (row.isNullAt(rates[0])) {
        Object[] nothing = {(long) core.length, null, null, null, null, null, null, "no_tokens"};
        return MoreColumns.row(row, members.length(), nothing);
      }
      boolean member = row.getBoolean(isPeer);
      Standing one = standing(row.getDouble(rates[0]), core, member);
      Standing all = standing(row.getDouble(rates[1]), every, member);
      return MoreColumns.row(
          row,
          members.length(),
          (long) one.peers(),
          orNull(one.median()),
          orNull(one.midPercentile()),
          orNull(all.median()),
          orNull(all.midPercentile()),
          orNull(one.rank()),
          orNull(all.rank()),
          one.rank().isPresent() ? null : "under_5_peers");
    }

    private static Standing standing(double value, double[] sample, boolean member) {
      return member ? Standing.within(value, sample) : Standing.of(value, sample);
    }

    private static Object orNull(OptionalDouble value) {
      return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Object orNull(OptionalLong value) {
      return value.isPresent() ? value.getAsLong() : null;
    }
  }

  /** A growing sample of numbers. */
  static final class Sample implements Serializable {

    private static final long serialVersionUID = 1;

    private double[] values = new double[64];
    private int length;

    void add(double value) {
      if (length == values.length) {
        values = Arrays.copyOf(values, length * 2);
      }
      values[length++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, length);
    }

    double[] sorted() {
      double[] sorted = toArray();
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
