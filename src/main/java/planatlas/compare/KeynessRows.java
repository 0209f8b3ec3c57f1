package planatlas.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.BenjaminiHochberg;
import planatlas.measure.Keyness;

/**
 * Collects the comparisons of one family (a year, a reference and a kind of item) and turns those
 * that are kept into rows once all are known. Not safe to share.
 */
final class KeynessRows implements Serializable {

  private static final long serialVersionUID = 1;

  static final StructType SCHEMA =
      new StructType()
          .add("region_code", DataTypes.StringType)
          .add("bureau_id", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("reference", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("item", DataTypes.StringType)
          .add("covered", DataTypes.LongType)
          .add("n_tokens", DataTypes.LongType)
          .add("reference_covered", DataTypes.LongType)
          .add("reference_n_tokens", DataTypes.LongType)
          .add("n_reference", DataTypes.LongType)
          .add("G2", DataTypes.DoubleType)
          .add("direction", DataTypes.IntegerType)
          .add("log_ratio", DataTypes.DoubleType)
          .add("p_nominal", DataTypes.DoubleType)
          .add("p_adjusted", DataTypes.DoubleType)
          .add("reason", DataTypes.StringType);

  /** Whose words are counted, and how many there are. */
  record Target(String region, String bureau, int year, long tokens) {}

  /** What it is compared with, itself left out. */
  record Other(long tokens, long size) {}

  /**
   * @param keyness null where there is nothing to compare
   */
  record Comparison(
      Target target, Other other, String item, long covered, long otherCovered, Keyness keyness) {}

  private final String reference;
  private final String unit;
  private final ComparePeers.Sample family = new ComparePeers.Sample();
  private final List<Comparison> kept = new ArrayList<>();

  KeynessRows(String reference, String unit) {
    this.reference = reference;
    this.unit = unit;
  }

  /** Makes a comparison, which joins the family whether it is kept or not. */
  Comparison compare(Target target, Other other, String item, long covered, long otherCovered) {
    if (target.tokens == 0 || other.tokens == 0) {
      return new Comparison(target, other, item, covered, otherCovered, null);
    }
    Keyness keyness = Keyness.of(covered, target.tokens, otherCovered, other.tokens);
    family.add(keyness.pNominal());
    return new Comparison(target, other, item, covered, otherCovered, keyness);
  }

  void keep(Comparison comparison) {
    kept.add(comparison);
  }

  /** The comparisons that were kept, adjusted for all that were made. */
  List<Row> rows() {
    DoubleUnaryOperator adjusted = BenjaminiHochberg.adjuster(family.toArray());
    return kept.stream().map(c -> row(c, adjusted)).toList();
  }

  private Row row(Comparison c, DoubleUnaryOperator adjusted) {
    Keyness keyness = c.keyness;
    return RowFactory.create(
        c.target.region,
        c.target.bureau,
        c.target.year,
        reference,
        unit,
        c.item,
        c.covered,
        c.target.tokens,
        c.otherCovered,
        c.other.tokens,
        c.other.size,
        keyness == null ? null : keyness.g2(),
        keyness == null ? null : keyness.direction(),
        keyness == null || keyness.logRatio().isEmpty() ? null : keyness.logRatio().getAsDouble(),
        keyness == null ? null : keyness.pNominal(),
        keyness == null ? null : adjusted.applyAsDouble(keyness.pNominal()),
        keyness != null ? null : c.target.tokens == 0 ? "no_tokens" : "no_reference");
  }
}
