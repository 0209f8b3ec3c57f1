package planatlas.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/**
 * One published column: its name, its type and what it means.
 *
 * @param unit of a number; null for what is none
 * @param zh the definition for Chinese analysts
 * @param en the same in English
 */
public record Column(
    String name, DataType type, boolean nullable, Unit unit, String zh, String en) {

  public Column {
    if ((unit != null) != (type instanceof NumericType)) {
      throw new IllegalArgumentException(
          "column %s of %s has the unit %s".formatted(name, type, unit));
    }
  }

  static Column string(String name, String zh, String en) {
    return new Column(name, DataTypes.StringType, false, null, zh, en);
  }

  static Column integer(String name, Unit unit, String zh, String en) {
    return new Column(name, DataTypes.IntegerType, false, unit, zh, en);
  }

  static Column count(String name, Unit unit, String zh, String en) {
    return new Column(name, DataTypes.LongType, false, unit, zh, en);
  }

  static Column ratio(String name, Unit unit, String zh, String en) {
    return new Column(name, DataTypes.DoubleType, false, unit, zh, en);
  }

  static Column flag(String name, String zh, String en) {
    return new Column(name, DataTypes.BooleanType, false, null, zh, en);
  }

  static Column date(String name, String zh, String en) {
    return new Column(name, DataTypes.DateType, false, null, zh, en);
  }

  /** The same column where a value may be missing. */
  Column orNull() {
    return new Column(name, type, true, unit, zh, en);
  }

  /** A value of the column's type. */
  Object zero() {
    if (type.equals(DataTypes.StringType)) {
      return "";
    } else if (type.equals(DataTypes.IntegerType)) {
      return 0;
    } else if (type.equals(DataTypes.LongType)) {
      return 0L;
    } else if (type.equals(DataTypes.DoubleType)) {
      return 0.0;
    } else if (type.equals(DataTypes.BooleanType)) {
      return false;
    }
    throw new IllegalStateException("no column of type %s is without nulls".formatted(type));
  }

  /** The definition in both languages, as Parquet carries it. */
  String comment() {
    return zh + " / " + en;
  }

  StructField field() {
    return DataTypes.createStructField(name, type, nullable).withComment(comment());
  }
}
