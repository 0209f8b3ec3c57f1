package planatlas.stage;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import planatlas.ingest.ParquetRows;
import planatlas.table.Table;

/**
 * Opens the footer of every file that a run wrote: its schema must be the one that the table
 * declares, and the rows of a table's files must be as many as were handed to its writer.
 */
public final class CheckFiles {

  private CheckFiles() {}

  /**
   * @param folder of the snapshot, as Hadoop understands it
   * @param files paths within it
   * @param written rows that each table was handed
   * @return a line for each thing that is wrong
   */
  public static List<String> apply(
      SparkSession spark, String folder, List<String> files, Map<Table, Long> written)
      throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    SparkToParquetSchemaConverter converter =
        new SparkToParquetSchemaConverter(spark.sessionState().conf());
    Map<String, MessageType> declared = new HashMap<>();
    Map<String, Long> rows = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Table table : written.keySet()) {
      wrong.addAll(voidColumns(table));
      declared.put(table.name(), converter.convert(table.schema()));
      rows.put(table.name(), 0L);
    }
    for (String file : files) {
      int slash = file.indexOf('/');
      if (slash < 0) {
        continue; // Beside the tables stands what explains them.
      }
      String table = file.substring(0, slash);
      if (!declared.containsKey(table) || !file.endsWith(".parquet") || file.contains("/_")) {
        wrong.add(file + " is no file of a table");
        continue;
      }
      Footer footer = footer(folder + "/" + file, hadoop);
      if (footer.problem() != null) {
        wrong.add(file + ": " + footer.problem());
      } else if (!agrees(footer.schema(), declared.get(table))) {
        wrong.add(
            "%s: its schema is %s; declared is %s"
                .formatted(file, line(footer.schema()), line(declared.get(table))));
      } else {
        rows.merge(table, footer.rows(), Long::sum);
      }
    }
    written.forEach(
        (table, handed) -> {
          long there = rows.get(table.name());
          if (there != handed) {
            wrong.add(
                "%s: its files have %d rows, %d were written"
                    .formatted(table.name(), there, handed));
          }
        });
    return wrong;
  }

  /**
   * The same columns in the same order and of the same types. Where a value may be missing but
   * Spark knows that none is, the file may say so.
   */
  private static boolean agrees(MessageType there, MessageType declared) {
    boolean agrees = there.getFieldCount() == declared.getFieldCount();
    for (int i = 0; agrees && i < declared.getFieldCount(); i++) {
      Type is = there.getType(i);
      Type shall = declared.getType(i);
      agrees =
          is.equals(shall)
              || is.isPrimitive()
                  && shall.isRepetition(Type.Repetition.OPTIONAL)
                  && optional(is).equals(shall);
    }
    return agrees;
  }

  private static Type optional(Type type) {
    var primitive = type.asPrimitiveType();
    return Types.optional(primitive.getPrimitiveTypeName())
        .as(primitive.getLogicalTypeAnnotation())
        .named(primitive.getName());
  }

  private record Footer(MessageType schema, long rows, String problem) {}

  private static Footer footer(String uri, Configuration hadoop) throws IOException {
    // What was read is closed again; a footer that makes no sense throws one or the other.
    try (ParquetFileReader reader =
        ParquetFileReader.open(ParquetRows.input(hadoopUri(uri), hadoop))) {
      return new Footer(reader.getFileMetaData().getSchema(), reader.getRecordCount(), null);
    } catch (RuntimeException e) {
      return new Footer(null, 0, "its footer cannot be read: " + e);
    }
  }

  /** Hadoop's paths have no percent signs for blanks and Chinese; URIs have. */
  private static URI hadoopUri(String uri) {
    return new Path(uri).toUri();
  }

  private static List<String> voidColumns(Table table) {
    List<String> wrong = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      if (field.dataType().sameType(DataTypes.NullType)) {
        wrong.add("column %s of %s has no type".formatted(field.name(), table.name()));
      }
    }
    return wrong;
  }

  private static String line(MessageType schema) {
    return schema.toString().replaceAll("\\s+", " ");
  }
}
