package planatlas.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a page shows, by its place in the page. */
final class PageIndex {

  private static final StructType SCHEMA =
      new StructType()
          .add("key", DataTypes.StringType, true)
          .add("at", DataTypes.IntegerType, false);

  private PageIndex() {}

  /** Each of {@code keys} with where it stands; a null is joined with nothing. */
  static Dataset<Row> of(SparkSession spark, List<String> keys) {
    List<Row> rows = new ArrayList<>();
    IntStream.range(0, keys.size()).forEach(i -> rows.add(RowFactory.create(keys.get(i), i)));
    return spark.createDataFrame(rows, SCHEMA);
  }
}
