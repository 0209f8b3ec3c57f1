package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.region.Gazetteer;
import planatlas.table.Documents;
import planatlas.table.Rejects;
import planatlas.table.ThemeByRegionYear;

/** What a run shall be judged by before it is published: its worst inputs, and what it lost. */
public final class CompareRuns {

  /** So many offenders are named. */
  private static final int NAMED = 5;

  private CompareRuns() {}

  /** The first inputs that are rejects, with their reasons. */
  public static List<String> rejected(SnapshotTables tables) {
    return named(
        tables.read(Rejects.TABLE).select(withReason(col("source"), col("reason")), col("source")));
  }

  /** The first counted documents without a region. */
  public static List<String> withoutRegion(SnapshotTables tables) {
    return counted(tables, "base_region_code");
  }

  /** The first counted documents without a year. */
  public static List<String> withoutYear(SnapshotTables tables) {
    return counted(tables, "plan_year");
  }

  private static List<String> counted(SnapshotTables tables, String column) {
    return named(
        tables
            .read(Documents.TABLE)
            .filter(col("counted").and(col(column).isNull()))
            .select(col("source").as("text"), col("source")));
  }

  private static Column withReason(Column source, Column reason) {
    return concat(source, lit(" ("), reason, lit(")")).as("text");
  }

  private static List<String> named(Dataset<Row> texts) {
    return texts.orderBy("source").limit(NAMED).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /**
   * Inputs of an earlier run that a later one has not.
   *
   * @param before how many the earlier run had
   * @param gone how many of them are not there any more
   * @param first some of these
   */
  public record Gone(long before, long gone, List<String> first) {}

  public static Gone gone(SnapshotTables before, SnapshotTables now) {
    Dataset<Row> missing = sources(before).join(sources(now), "source", "left_anti");
    return new Gone(
        sources(before).count(),
        missing.agg(count(lit(1))).first().getLong(0),
        named(missing.select(col("source").as("text"), col("source"))));
  }

  private static Dataset<Row> sources(SnapshotTables tables) {
    return tables
        .read(Documents.TABLE)
        .select("source")
        .unionByName(tables.read(Rejects.TABLE).select("source"));
  }

  /** A theme's core mentions in 10,000 words of the whole nation, in a run and in the next. */
  public record Fall(String theme, int year, double before, double now) {

    /** The share that is lost; negative for a rise. */
    public double share() {
      return 1 - now / before;
    }
  }

  /**
   * Every theme of both runs that was spoken of, in the newest year that both have, the deepest
   * fall first.
   */
  public static List<Fall> falls(SnapshotTables before, SnapshotTables now) {
    Dataset<Row> then = nation(before).withColumnRenamed("rate", "rate_before");
    Dataset<Row> both = then.join(nation(now), new String[] {"theme_id", "year"}, "inner");
    Row newest = both.agg(max("year")).first();
    List<Fall> falls = new ArrayList<>();
    if (!newest.isNullAt(0)) {
      for (Row row :
          both.filter(col("year").equalTo(newest.getInt(0)).and(col("rate_before").gt(0)))
              .select("theme_id", "year", "rate_before", "rate")
              .collectAsList()) {
        falls.add(new Fall(row.getString(0), row.getInt(1), row.getDouble(2), row.getDouble(3)));
      }
    }
    falls.sort(Comparator.comparingDouble(Fall::share).reversed().thenComparing(Fall::theme));
    return falls;
  }

  private static Dataset<Row> nation(SnapshotTables tables) {
    return tables
        .read(ThemeByRegionYear.TABLE)
        .filter(
            col("scope")
                .equalTo(ThemeByRegionYear.TERRITORY)
                .and(col("region_code").equalTo(Gazetteer.NATION))
                .and(col("year").isNotNull())
                .and(col("n_docs").gt(0)))
        .select(
            col("theme_id"), col("year"), coalesce(col("rel_freq_per_10k"), lit(0.0)).as("rate"));
  }
}
