package planatlas.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.region.Division;
import planatlas.region.Gazetteer;
import planatlas.region.Level;
import planatlas.theme.Lexicon;
import planatlas.theme.Theme;

/** Small tables that facts are joined with: themes, the regions of the base year and their tree. */
public final class Reference {

  private static final StructType THEMES =
      new StructType()
          .add("theme_id", DataTypes.StringType, false)
          .add("lexicon_id", DataTypes.StringType, false)
          .add("theme_name", DataTypes.StringType, false)
          .add("theme_since", DataTypes.IntegerType, true);

  private static final StructType THEME_TREE =
      new StructType()
          .add("theme_id", DataTypes.StringType, false)
          .add("counts_into", DataTypes.StringType, false);

  private static final StructType REGIONS =
      new StructType()
          .add("code", DataTypes.StringType, false)
          .add("region_name", DataTypes.StringType, false)
          .add("region_level", DataTypes.StringType, false)
          .add("province_code", DataTypes.StringType, true)
          .add("province_name", DataTypes.StringType, true);

  private static final StructType ANCESTORS =
      new StructType()
          .add("descendant", DataTypes.StringType, false)
          .add("ancestor", DataTypes.StringType, false);

  private Reference() {}

  public static Dataset<Row> themes(SparkSession spark, List<Lexicon> lexicons) {
    List<Row> rows = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      for (Theme theme : lexicon.themes()) {
        rows.add(RowFactory.create(theme.id(), lexicon.id(), theme.name(), theme.since()));
      }
    }
    return spark.createDataFrame(rows, THEMES);
  }

  /** Each theme with itself and all above it. */
  public static Dataset<Row> themeTree(SparkSession spark, List<Lexicon> lexicons) {
    List<Row> rows = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      Map<String, String> parents = new HashMap<>();
      lexicon.themes().forEach(theme -> parents.put(theme.id(), theme.parent()));
      for (Theme theme : lexicon.themes()) {
        for (String above = theme.id(); above != null; above = parents.get(above)) {
          rows.add(RowFactory.create(theme.id(), above));
        }
      }
    }
    return spark.createDataFrame(rows, THEME_TREE);
  }

  /** Every division of the base year, and the nation. */
  public static Dataset<Row> regions(SparkSession spark, Gazetteer gazetteer, int baseYear) {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create(Gazetteer.NATION, "全国", Level.NATION.label(), null, null));
    for (Division division : gazetteer.divisions()) {
      if (division.existsIn(baseYear)) {
        List<Division> path = gazetteer.path(division, baseYear);
        Division province = path.get(path.size() - 1);
        rows.add(
            RowFactory.create(
                division.code(),
                division.name(),
                division.level().label(),
                province.code(),
                province.name()));
      }
    }
    return spark.createDataFrame(rows, REGIONS);
  }

  /** Each division of the base year with itself and all above it, the nation included. */
  public static Dataset<Row> ancestors(SparkSession spark, Gazetteer gazetteer, int baseYear) {
    List<Row> rows = new ArrayList<>();
    rows.add(RowFactory.create(Gazetteer.NATION, Gazetteer.NATION));
    for (Division division : gazetteer.divisions()) {
      if (division.existsIn(baseYear)) {
        for (Division above : gazetteer.path(division, baseYear)) {
          rows.add(RowFactory.create(division.code(), above.code()));
        }
        rows.add(RowFactory.create(division.code(), Gazetteer.NATION));
      }
    }
    return spark.createDataFrame(rows, ANCESTORS);
  }
}
