package planatlas.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.table.Documents;
import planatlas.table.Facts;
import planatlas.table.Mentions;
import planatlas.table.Rejects;
import planatlas.table.Sentences;
import planatlas.table.Table;

/** The tables that are facts of single documents. */
public final class WriteFacts {

  private WriteFacts() {}

  /**
   * @param facts rows of {@link Facts}
   * @param sentences whether the text of every sentence is published
   */
  public static void apply(
      SnapshotTables tables, Dataset<Row> facts, Counting counting, boolean sentences) {
    tables.write(Documents.TABLE, DescribeDocuments.apply(facts, counting));
    tables.write(Mentions.TABLE, nested(facts, Facts.MENTIONS, Mentions.TABLE));
    tables.write(Mentions.EXCLUDED, nested(facts, Facts.EXCLUDED, Mentions.EXCLUDED));
    tables.write(Rejects.TABLE, Rejects.TABLE.conform(facts.filter(col(Facts.REASON).isNotNull())));
    if (sentences) {
      tables.write(Sentences.TABLE, nested(facts, Facts.SENTENCES, Sentences.TABLE));
    }
  }

  private static Dataset<Row> nested(Dataset<Row> facts, String column, Table table) {
    return table.conform(facts.select(explode(col(column)).as("row")).select("row.*"));
  }
}
