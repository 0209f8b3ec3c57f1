package planatlas.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the nation has in each year: counted documents of known region and year. A row a year is all
 * that leaves the executors.
 */
record YearTotals(SortedMap<Integer, Total> byYear) implements Serializable {

  record Total(long docs, long tokens) implements Serializable {}

  /**
   * @param counted {@link CountedDocuments}
   */
  static YearTotals of(Dataset<Row> counted) {
    SortedMap<Integer, Total> byYear = new TreeMap<>();
    for (Row row :
        counted
            .filter(col("region_code").isNotNull().and(col("year").isNotNull()))
            .groupBy("year")
            .agg(count(lit(1)), sum("n_tokens"))
            .collectAsList()) {
      byYear.put(row.getInt(0), new Total(row.getLong(1), row.getLong(2)));
    }
    return new YearTotals(byYear);
  }

  /** The years of {@code window}; none where no document has a year. */
  List<Integer> within(PanelWindow window) {
    return byYear.isEmpty() ? List.of() : window.within(byYear.firstKey(), byYear.lastKey());
  }
}
