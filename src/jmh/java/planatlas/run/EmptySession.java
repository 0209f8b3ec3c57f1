package planatlas.run;

import java.io.IOException;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark itself takes: the session of an embedded run of few plans, and one row of Parquet.
 * {@code EmptySession OUTPUT THREADS}.
 */
public final class EmptySession {

  private EmptySession() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark = Sessions.open("empty", Integer.parseInt(args[1]), 0)) {
      spark.range(1).coalesce(1).write().mode(SaveMode.Overwrite).parquet(args[0]);
    }
  }
}
