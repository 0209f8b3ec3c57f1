package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.region.Gazetteer;

/** Which content words most mark a bureau among its peers, and a year among the others. */
final class KeyWords {

  private static final StructType YEARS =
      new StructType()
          .add("total_year", DataTypes.IntegerType, false)
          .add("n_tokens", DataTypes.LongType, false);

  private KeyWords() {}

  /**
   * Rows of {@link KeynessRows#SCHEMA}, the {@link WordComparisons#MOST} words of each target.
   *
   * @param documents {@link WordBags#ofDocuments}
   * @param years {@link WordBags#ofYears}
   * @param vocabulary by which both number their words
   * @param totals of the years
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> documents,
      Dataset<Row> years,
      Broadcast<Vocabulary> vocabulary,
      YearTotals totals,
      Dataset<Row> regions,
      PeerSets sets) {
    Dataset<Row> bureaus =
        documents
            .filter(col("bureau_id").isNotNull())
            .join(
                regions.select("code", "region_level", "province_code"),
                col("region_code").equalTo(col("code")))
            .drop("code");
    Dataset<Row> members =
        sets.of(bureaus)
            .withColumn("group_year", col("year"))
            .select(columns())
            .unionByName(wholeYears(years, totals).select(columns()));
    Column[] byTarget = {col("region_code"), col("bureau_id"), col("year")};
    return Groups.of(members, "peer_set", "set_key", "group_year")
        .flatMapSortedGroups(
            byTarget,
            new WordComparisons(members.schema(), vocabulary),
            Encoders.row(KeynessRows.SCHEMA));
  }

  private static Column[] columns() {
    return new Column[] {
      col("peer_set"),
      col("set_key"),
      col("group_year"),
      col("region_code"),
      col("bureau_id"),
      col("year"),
      col("is_target"),
      col("is_peer"),
      col("n_tokens"),
      col("bag")
    };
  }

  private static Dataset<Row> wholeYears(Dataset<Row> years, YearTotals totals) {
    SparkSession spark = years.sparkSession();
    Dataset<Row> sizes =
        spark.createDataFrame(
            totals.byYear().entrySet().stream()
                .map(e -> RowFactory.create(e.getKey(), e.getValue().tokens()))
                .toList(),
            YEARS);
    return years
        .join(sizes, col("year").equalTo(col("total_year")))
        .withColumn("peer_set", lit(PeerSets.OTHER_YEARS))
        .withColumn("set_key", lit(""))
        .withColumn("group_year", lit(0))
        .withColumn("region_code", lit(Gazetteer.NATION))
        .withColumn("bureau_id", lit(null).cast("string"))
        .withColumn("is_target", lit(true))
        .withColumn("is_peer", lit(true));
  }
}
