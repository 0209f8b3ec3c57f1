package planatlas.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import planatlas.table.Documents;
import planatlas.table.Mentions;
import planatlas.table.Rejects;
import planatlas.table.ThemeByRegionYear;

/** The sums that must close before a run is published, taken from the files that it wrote. */
public final class CheckSums {

  /**
   * @param counts of the run, by name
   * @param rejectReasons how many inputs each reason took
   * @param gaps a line for each sum that does not close
   */
  public record Sums(
      Map<String, Long> counts, Map<String, Long> rejectReasons, List<String> gaps) {}

  private CheckSums() {}

  public static Sums apply(SnapshotTables tables, Counting counting, long inputs) {
    Row documents =
        tables
            .read(Documents.TABLE)
            .agg(
                count(lit(1)),
                count_if(col("counted")),
                count_if(col("not_counted_reason").equalTo("duplicate")),
                count_if(col("not_counted_reason").equalTo("dropped")),
                count_if(col("counted").and(col("base_region_code").isNull())),
                count_if(col("counted").and(col("plan_year").isNull())),
                coalesce(sum("n_chars"), lit(0L)))
            .first();
    Map<String, Long> reasons = new LinkedHashMap<>();
    for (Row row :
        tables.read(Rejects.TABLE).groupBy("reason").count().orderBy("reason").collectAsList()) {
      reasons.put(row.getString(0), row.getLong(1));
    }
    long mentions =
        tables
            .read(Mentions.TABLE)
            .filter(col("part").isin(counting.parts().toArray()))
            .join(tables.read(Documents.TABLE).filter(col("counted")).select("doc_id"), "doc_id")
            .count();
    long aggregated =
        tables
            .read(ThemeByRegionYear.TABLE)
            .filter(col("scope").equalTo(ThemeByRegionYear.OWN))
            .agg(coalesce(sum("frequency_all"), lit(0L)))
            .first()
            .getLong(0);

    long rejected = reasons.values().stream().mapToLong(n -> n).sum();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("inputs", inputs);
    counts.put("documents", documents.getLong(0));
    counts.put("counted", documents.getLong(1));
    counts.put("duplicates", documents.getLong(2));
    counts.put("dropped", documents.getLong(3));
    counts.put("region_unknown", documents.getLong(4));
    counts.put("year_unknown", documents.getLong(5));
    counts.put("characters", documents.getLong(6));
    counts.put("rejects", rejected);
    counts.put("mentions_counted", mentions);

    List<String> gaps = new ArrayList<>();
    if (inputs != documents.getLong(0) + rejected) {
      gaps.add(
          "%d inputs but %d documents and %d rejects"
              .formatted(inputs, documents.getLong(0), rejected));
    }
    if (mentions != aggregated) {
      gaps.add("%d counted mentions but frequency_all sums to %d".formatted(mentions, aggregated));
    }
    return new Sums(counts, reasons, gaps);
  }
}
