package planatlas.compare;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.Association;
import planatlas.stage.Counting;
import planatlas.table.ThemeCooccurrence;

/** The table {@code theme_cooccurrence}. */
final class PairThemes {

  private static final StructType SCHEMA =
      new StructType()
          .add("region_code", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("theme_id", DataTypes.StringType)
          .add("other_theme_id", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("n_units", DataTypes.LongType)
          .add("n_theme", DataTypes.LongType)
          .add("n_other", DataTypes.LongType)
          .add("n_both", DataTypes.LongType)
          .add("jaccard", DataTypes.DoubleType)
          .add("npmi", DataTypes.DoubleType);

  private static final String[] UNITS = {"sentence", "document"};
  private static final int SENTENCE = 0;
  private static final int DOCUMENT = 1;

  private PairThemes() {}

  /**
   * @param counted {@link CountedDocuments}
   * @param mentions rows of {@code mentions}
   * @param themeIds all of them
   * @param ancestors {@link Reference#ancestors}
   * @param regions {@link Reference#regions}
   */
  static Dataset<Row> apply(
      Dataset<Row> counted,
      Dataset<Row> mentions,
      Counting counting,
      List<String> themeIds,
      Dataset<Row> ancestors,
      Dataset<Row> regions) {
    Column within = col("region_code").equalTo(col("descendant"));
    Dataset<Row> units =
        counted
            .join(ancestors, within, "left")
            .groupBy(col("ancestor").as("cell_region"), col("year").as("cell_year"))
            .agg(sum("n_sentences").as("sentence"), count(lit(1)).as("document"));
    List<String> themes = themeIds.stream().sorted().toList();
    Dataset<Row> pairs =
        pairs(sentences(counted, mentions, counting, themes), themes.size())
            .join(ancestors, within, "left")
            .groupBy("ancestor", "year", "pair")
            .agg(sum("n").as("n"))
            .groupBy("ancestor", "year")
            .agg(collect_list(struct(col("pair"), col("n"))).as("pairs"));
    return ThemeCooccurrence.TABLE.conform(
        units
            .join(
                pairs,
                col("cell_region")
                    .eqNullSafe(col("ancestor"))
                    .and(col("cell_year").eqNullSafe(col("year"))),
                "left")
            .select("cell_region", "cell_year", "sentence", "document", "pairs")
            .flatMap(new Associations(themes), Encoders.row(SCHEMA))
            .join(regions, col("region_code").equalTo(col("code")), "left"));
  }

  /** A row a sentence with a core mention: its region and year, and the places of its themes. */
  private static Dataset<Row> sentences(
      Dataset<Row> counted, Dataset<Row> mentions, Counting counting, List<String> themes) {
    Column place = array_position(lit(themes.toArray(String[]::new)), col("theme_id")).minus(1);
    return mentions
        .filter(col("part").isin(counting.parts().toArray()).and(col("strength").equalTo("core")))
        .select(col("doc_id"), col("sentence_begin"), place.cast("int").as("theme"))
        .join(counted.select("doc_id", "region_code", "year"), "doc_id")
        .groupBy("doc_id", "region_code", "year", "sentence_begin")
        .agg(array_sort(collect_set("theme")).as("themes"));
  }

  /** How many sentences, and documents, of a region and year have both of two themes, or one. */
  private static Dataset<Row> pairs(Dataset<Row> sentences, int themes) {
    Dataset<Row> documents =
        sentences
            .withColumn("theme", explode(col("themes")))
            .groupBy("doc_id", "region_code", "year")
            .agg(array_sort(collect_set("theme")).as("themes"));
    return sentences
        .select(col("region_code"), col("year"), col("themes"), lit(SENTENCE).as("unit"))
        .unionByName(
            documents.select(
                col("region_code"), col("year"), col("themes"), lit(DOCUMENT).as("unit")))
        .withColumn("theme", explode(col("themes")))
        .withColumn("other", explode(filter(col("themes"), t -> t.geq(col("theme")))))
        .withColumn("pair", pair(themes))
        .groupBy("region_code", "year", "pair")
        .agg(count(lit(1)).as("n"));
  }

  /** Unit, theme and theme in one number: {@link Associations#pair}. */
  private static Column pair(int themes) {
    return col("unit").multiply(themes).plus(col("theme")).multiply(themes).plus(col("other"));
  }

  /** Every pair of themes in both units, for one place and year. */
  private static final class Associations implements FlatMapFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final ArrayList<String> themes;

    Associations(List<String> themes) {
      this.themes = new ArrayList<>(themes);
    }

    @Override
    public Iterator<Row> call(Row cell) {
      long[] counts = new long[2 * themes.size() * themes.size()];
      if (!cell.isNullAt(4)) {
        for (Row pair : cell.<Row>getList(4)) {
          counts[pair.getInt(0)] = pair.getLong(1);
        }
      }
      List<Row> rows = new ArrayList<>();
      pairs(SENTENCE, cell, counts, rows);
      pairs(DOCUMENT, cell, counts, rows);
      return rows.iterator();
    }

    private int pair(int unit, int theme, int other) {
      return (unit * themes.size() + theme) * themes.size() + other;
    }

    private void pairs(int unit, Row cell, long[] counts, List<Row> rows) {
      long units = cell.getLong(2 + unit);
      for (int i = 0; i < themes.size(); i++) {
        for (int j = i + 1; j < themes.size(); j++) {
          long withOne = counts[pair(unit, i, i)];
          long withOther = counts[pair(unit, j, j)];
          long both = counts[pair(unit, i, j)];
          Association association = Association.of(withOne, withOther, both, units);
          rows.add(
              RowFactory.create(
                  cell.get(0),
                  cell.get(1),
                  themes.get(i),
                  themes.get(j),
                  UNITS[unit],
                  units,
                  withOne,
                  withOther,
                  both,
                  association.jaccard().isPresent() ? association.jaccard().getAsDouble() : null,
                  association.npmi().isPresent() ? association.npmi().getAsDouble() : null));
        }
      }
    }
  }
}
