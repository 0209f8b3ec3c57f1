package planatlas.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.measure.BenjaminiHochberg;
import planatlas.measure.Keyness;
import planatlas.measure.Rise;

/**
 * Of all words of the window, those that rise: more frequent in the newest year than in those
 * before it together, rather up than down from year to year, in {@link #FEWEST_DOCUMENTS} documents
 * of the newest year or more. The group is the whole vocabulary, a row a word.
 */
final class EmergingWords implements FlatMapGroupsFunction<Row, Row, Row> {

  private static final long serialVersionUID = 1;

  /** Rarer words are not tested. */
  static final long FEWEST = 10;

  /** A word that few documents carry marks these, not the year. */
  static final long FEWEST_DOCUMENTS = 3;

  static final int MOST = 200;
  static final double LEVEL = 0.05;

  static final StructType SCHEMA =
      new StructType()
          .add("word", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("rise_rank", DataTypes.LongType)
          .add("frequency", DataTypes.LongType)
          .add("docfreq", DataTypes.LongType)
          .add("n_docs", DataTypes.LongType)
          .add("n_tokens", DataTypes.LongType)
          .add("rel_freq_per_10k", DataTypes.DoubleType)
          .add("G2", DataTypes.DoubleType)
          .add("direction", DataTypes.IntegerType)
          .add("rise_G2", DataTypes.DoubleType)
          .add("rise_log_ratio", DataTypes.DoubleType)
          .add("rise_p_adjusted", DataTypes.DoubleType)
          .add("kendall_tau", DataTypes.DoubleType);

  /** Years of the window with tokens, in order, and what the nation has in them. */
  private final int[] years;

  private final long[] docs;
  private final long[] tokens;

  EmergingWords(YearTotals totals, List<Integer> window) {
    List<Integer> seen =
        window.stream()
            .filter(y -> totals.byYear().containsKey(y) && totals.byYear().get(y).tokens() > 0)
            .toList();
    years = seen.stream().mapToInt(y -> y).toArray();
    docs = seen.stream().mapToLong(y -> totals.byYear().get(y).docs()).toArray();
    tokens = seen.stream().mapToLong(y -> totals.byYear().get(y).tokens()).toArray();
  }

  private record Candidate(String word, long[] frequency, long[] docfreq, Rise rise) {}

  @Override
  public Iterator<Row> call(Row key, Iterator<Row> words) {
    List<Candidate> tested = new ArrayList<>();
    while (words.hasNext() && years.length >= 2) {
      tested.add(candidate(words.next()));
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(
            tested.stream().mapToDouble(c -> c.rise.newest().pNominal()).toArray());
    List<Row> rows = new ArrayList<>();
    List<Integer> rising = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (isRising(tested.get(i), adjusted[i])) {
        rising.add(i);
      }
    }
    rising.sort(
        Comparator.comparingDouble((Integer i) -> -tested.get(i).rise.newest().g2())
            .thenComparing(i -> tested.get(i).word));
    for (int rank = 1; rank <= Math.min(MOST, rising.size()); rank++) {
      int i = rising.get(rank - 1);
      rows(tested.get(i), adjusted[i], rank, rows);
    }
    return rows.iterator();
  }

  /**
   * @param row word, total, years
   */
  private Candidate candidate(Row row) {
    long[] frequency = new long[years.length];
    long[] docfreq = new long[years.length];
    for (Row year : row.<Row>getList(2)) {
      for (int i = 0; i < years.length; i++) {
        if (years[i] == year.getInt(0)) {
          frequency[i] = year.getLong(1);
          docfreq[i] = year.getLong(2);
        }
      }
    }
    return new Candidate(row.getString(0), frequency, docfreq, Rise.of(frequency, tokens));
  }

  private static boolean isRising(Candidate candidate, double adjusted) {
    return adjusted <= LEVEL
        && candidate.rise.newest().direction() > 0
        && candidate.rise.tau().orElse(0) > 0
        && candidate.docfreq[candidate.docfreq.length - 1] >= FEWEST_DOCUMENTS;
  }

  private void rows(Candidate candidate, double adjusted, long rank, List<Row> rows) {
    for (int i = 0; i < years.length; i++) {
      Keyness keyness = i == 0 ? null : Rise.against(candidate.frequency, tokens, i);
      rows.add(
          RowFactory.create(
              candidate.word,
              years[i],
              rank,
              candidate.frequency[i],
              candidate.docfreq[i],
              docs[i],
              tokens[i],
              candidate.frequency[i] * 10_000.0 / tokens[i],
              keyness == null ? null : keyness.g2(),
              keyness == null ? null : keyness.direction(),
              candidate.rise.newest().g2(),
              candidate.rise.newest().logRatio().getAsDouble(),
              adjusted,
              candidate.rise.tau().getAsDouble()));
    }
  }
}
