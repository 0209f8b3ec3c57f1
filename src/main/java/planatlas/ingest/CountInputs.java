package planatlas.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.Facts;

/** How many inputs came out of the files that were listed. */
public final class CountInputs {

  private CountInputs() {}

  /**
   * @throws IllegalStateException where a listed file gave nothing, not even a reject
   */
  public static long apply(Dataset<Row> facts, List<InputFile> listed) {
    Row counts =
        facts
            .groupBy(col(Facts.FILE))
            .agg(count(lit(1)).as("inputs"))
            .agg(count(lit(1)), coalesce(sum("inputs"), lit(0L)))
            .first();
    long files = listed.stream().filter(f -> f.share().isFirst()).count();
    if (counts.getLong(0) != files) {
      throw new IllegalStateException(
          "%,d files were listed but inputs came out of %,d".formatted(files, counts.getLong(0)));
    }
    return counts.getLong(1);
  }
}
