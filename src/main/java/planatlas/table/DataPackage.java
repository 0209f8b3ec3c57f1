package planatlas.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The dictionary of a snapshot for programs: a Data Package of the Frictionless Data standard
 * (https://specs.frictionlessdata.io, version 1), whose resources are tables of Parquet files.
 */
public final class DataPackage {

  public static final String FILE = "datapackage.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /**
   * @param name of the job
   * @param version of the snapshot: its run
   * @param files paths within the snapshot; those that lie in the folder of a table are its data
   */
  public static byte[] of(String name, String version, List<String> files) {
    Map<String, List<String>> byTable = new TreeMap<>();
    for (String file : files) {
      if (file.endsWith(".parquet") && file.indexOf('/') > 0) {
        byTable
            .computeIfAbsent(file.substring(0, file.indexOf('/')), t -> new ArrayList<>())
            .add(file);
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("profile", "data-package");
    json.put("name", "planatlas");
    json.put("title", name);
    json.put("version", version);
    json.put(
        "resources",
        Tables.ALL.stream()
            .filter(t -> byTable.containsKey(t.name()))
            .map(t -> resource(t, byTable.get(t.name())))
            .toList());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> resource(Table table, List<String> files) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", table.name());
    json.put("path", files.stream().sorted().toList());
    json.put("format", "parquet");
    json.put("mediatype", "application/vnd.apache.parquet");
    json.put("description", table.zh() + " / " + table.en());
    json.put("description_zh", table.zh());
    json.put("description_en", table.en());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    // A primary key of the standard may hold no null; a unique key may.
    if (table.isKeyWithoutNulls()) {
      schema.put("primaryKey", table.key());
    } else {
      schema.put("uniqueKeys", List.of(table.key()));
    }
    json.put("schema", schema);
    return json;
  }

  private static Map<String, Object> field(Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("type", type(column.type()));
    json.put("description", column.comment());
    json.put("description_zh", column.zh());
    json.put("description_en", column.en());
    if (column.unit() != null) {
      json.put("unit", column.unit().en());
      json.put("unit_zh", column.unit().zh());
    }
    json.put("constraints", Map.of("required", !column.nullable()));
    return json;
  }

  /** The type by the name that the standard has for it. */
  static String type(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return "string";
    } else if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
      return "integer";
    } else if (type.equals(DataTypes.DoubleType)) {
      return "number";
    } else if (type.equals(DataTypes.BooleanType)) {
      return "boolean";
    } else if (type.equals(DataTypes.DateType)) {
      return "date";
    }
    throw new IllegalStateException("no published column is of type " + type);
  }
}
