package planatlas.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planatlas.region.Gazetteer;
import planatlas.table.Documents;
import planatlas.table.Facts;
import planatlas.table.Mentions;
import planatlas.table.Rejects;
import planatlas.table.Sentences;
import planatlas.table.Table;
import planatlas.theme.Lexicon;

/** From facts to every published table, in the order in which they need each other. */
public final class WriteTables {

  private final SparkSession spark;
  private final TableWriter writer;

  public WriteTables(SparkSession spark, TableWriter writer) {
    this.spark = spark;
    this.writer = writer;
  }

  /** The tables that are facts of single documents. */
  public void facts(Dataset<Row> facts, Counting counting, boolean sentences) {
    writer.write(Documents.TABLE, DescribeDocuments.apply(facts, counting));
    writer.write(Mentions.TABLE, nested(facts, Facts.MENTIONS, Mentions.TABLE));
    writer.write(Mentions.EXCLUDED, nested(facts, Facts.EXCLUDED, Mentions.EXCLUDED));
    writer.write(Rejects.TABLE, Rejects.TABLE.conform(facts.filter(col(Facts.REASON).isNotNull())));
    if (sentences) {
      writer.write(Sentences.TABLE, nested(facts, Facts.SENTENCES, Sentences.TABLE));
    }
  }

  /**
   * The tables that compare documents; made from what {@link #facts} wrote, and from the words of
   * the same facts.
   */
  public void comparisons(
      Dataset<Row> facts,
      Counting counting,
      Comparing comparing,
      List<Lexicon> lexicons,
      Gazetteer gazetteer,
      int baseYear) {
    new WriteComparisons(spark, this, counting, comparing, lexicons, gazetteer, baseYear)
        .write(facts);
  }

  void write(Table table, Dataset<Row> rows) {
    writer.write(table, rows);
  }

  /** A table as it was written. */
  public Dataset<Row> read(Table table) {
    return spark.read().schema(table.schema()).parquet(writer.path(table));
  }

  /** See {@link TableWriter#written}. */
  public java.util.Map<Table, Long> written() {
    return writer.written();
  }

  private static Dataset<Row> nested(Dataset<Row> facts, String column, Table table) {
    return table.conform(facts.select(explode(col(column)).as("row")).select("row.*"));
  }
}
