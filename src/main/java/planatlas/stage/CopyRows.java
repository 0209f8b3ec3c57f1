package planatlas.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import planatlas.copy.Candidates;
import planatlas.copy.CommonShingles;
import planatlas.copy.CopyRule;
import planatlas.copy.Likeness;
import planatlas.copy.Occurrence;
import planatlas.copy.Origin;
import planatlas.copy.Signature;
import planatlas.copy.Standing;

/** The rows between the steps of {@link MatchCopies}, and the pure room of copies over them. */
final class CopyRows {

  static final StructType OCCURRENCE =
      new StructType()
          .add("shingle", DataTypes.LongType, false)
          .add("rank", DataTypes.LongType, false)
          .add("region", DataTypes.IntegerType, false)
          .add("year", DataTypes.IntegerType, false);

  static final StructType PAIR =
      new StructType()
          .add("later", DataTypes.LongType, false)
          .add("earlier", DataTypes.LongType, false);

  static final StructType LIKENESS =
      PAIR.add("similarity", DataTypes.DoubleType, false)
          .add("later_region", DataTypes.StringType, true)
          .add("later_year", DataTypes.IntegerType, true)
          .add("earlier_region", DataTypes.StringType, true)
          .add("earlier_year", DataTypes.IntegerType, true);

  static final StructType COPY =
      new StructType()
          .add("document", DataTypes.LongType, false)
          .add("of", DataTypes.LongType, false)
          .add("duplicate_similarity", DataTypes.DoubleType, false);

  private CopyRows() {}

  /** By what each document looks for copies: some of its shingles, and its content as a whole. */
  static Iterator<Row> occurrences(Iterator<Row> documents, CommonShingles common) {
    return stream(documents).flatMap(document -> occurrences(document, common)).iterator();
  }

  private static Stream<Row> occurrences(Row document, CommonShingles common) {
    return LongStream.concat(
            Arrays.stream(common.searching(hashes(document, 3))),
            LongStream.of(document.getLong(4)))
        .mapToObj(
            shingle ->
                RowFactory.create(
                    shingle, document.getLong(0), document.getInt(1), document.getInt(2)));
  }

  /** Who shall be compared with whom, from occurrences sorted by shingle and rank. */
  static Iterator<Row> pairs(Iterator<Row> occurrences) {
    Candidates candidates = new Candidates();
    long[] shingle = {-1};
    return stream(occurrences)
        .flatMap(
            row -> {
              if (row.getLong(0) != shingle[0]) {
                shingle[0] = row.getLong(0);
                candidates.clear();
              }
              long rank = row.getLong(1);
              List<Row> pairs = new ArrayList<>(0);
              candidates.add(
                  new Occurrence(rank, row.getInt(2), row.getInt(3)),
                  earlier -> pairs.add(RowFactory.create(rank, earlier)));
              return pairs.stream();
            })
        .iterator();
  }

  /** The pairs that are alike. */
  static Iterator<Row> likenesses(Iterator<Row> pairs) {
    return stream(pairs).flatMap(CopyRows::likeness).iterator();
  }

  private static Stream<Row> likeness(Row pair) {
    OptionalDouble similarity =
        CopyRule.similarity(
            origin(pair, "later"),
            origin(pair, "earlier"),
            pair.getAs("later_content").equals(pair.getAs("earlier_content")),
            signature(pair, "later"),
            signature(pair, "earlier"));
    return similarity.stream()
        .mapToObj(
            s ->
                RowFactory.create(
                    pair.getAs("later"),
                    pair.getAs("earlier"),
                    s,
                    pair.getAs("later_region"),
                    pair.getAs("later_year"),
                    pair.getAs("earlier_region"),
                    pair.getAs("earlier_year")));
  }

  /**
   * Who is whose copy, from all pairs that are alike, sorted by later and earlier. One task has
   * them in memory, some 200 bytes each: copies are few beside what a run reads.
   */
  static Iterator<Row> copies(Iterator<Row> likenesses) {
    List<Likeness> pairs =
        stream(likenesses)
            .map(
                row ->
                    new Likeness(
                        row.getAs("later"),
                        row.getAs("earlier"),
                        row.getAs("similarity"),
                        origin(row, "later"),
                        origin(row, "earlier")))
            .toList();
    return Standing.copies(pairs).stream()
        .map(copy -> RowFactory.create(copy.document(), copy.of(), copy.similarity()))
        .iterator();
  }

  private static Origin origin(Row row, String side) {
    return new Origin(row.getAs(side + "_region"), row.getAs(side + "_year"));
  }

  private static Signature signature(Row row, String side) {
    return Signature.ofHashes(hashes(row, row.fieldIndex(side + "_signature")));
  }

  private static long[] hashes(Row row, int column) {
    return Arrays.stream(row.<Long>getList(column).toArray(Long[]::new))
        .mapToLong(Long::longValue)
        .toArray();
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false);
  }
}
