package planatlas.stage;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import planatlas.copy.CommonShingles;

/**
 * Finds the documents that are copies of others, from signatures and ids; no text is moved, and the
 * work grows with the number of documents, not of pairs. The answer does not depend on the order of
 * the rows or on how they are spread.
 *
 * <p>Documents that look for copies by one shingle ({@link CommonShingles}) are compared, those of
 * a frequent shingle with few of them each ({@link planatlas.copy.Candidates}); {@link
 * planatlas.copy.CopyRule} says which are alike and {@link planatlas.copy.Standing} which of them
 * stand.
 */
public final class MatchCopies {

  /**
   * A document that does not say whose it is or of which year weighs that much of its length beside
   * one that does: it stands for the other only where it is a good deal fuller.
   */
  static final double UNKNOWN_ORIGIN = 0.8;

  /** About so many documents tell which shingles are common. */
  private static final int SAMPLE = 4096;

  private MatchCopies() {}

  /**
   * @param documents {@code doc_id}, {@code source}, {@code content_sha256}, {@code region_code},
   *     {@code plan_year}, {@code content_chars}, {@code signature} and {@code countable}: one that
   *     aggregates would not count anyway never stands for one that they would
   * @return a row a copy: {@code copy_id}, {@code duplicate_of}, {@code duplicate_similarity}
   */
  public static Dataset<Row> apply(Dataset<Row> documents) {
    Dataset<Row> ranked = ranked(documents).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> pairs = candidates(ranked);
    Dataset<Row> copies =
        pairs
            .join(side(ranked, "later"), "later")
            .join(side(ranked, "earlier"), "earlier")
            .mapPartitions(CopyRows::likenesses, Encoders.row(CopyRows.LIKENESS))
            .repartition(1)
            .sortWithinPartitions("later", "earlier")
            .mapPartitions(CopyRows::copies, Encoders.row(CopyRows.COPY));
    return copies
        .join(ids(ranked, "document", "copy_id"), "document")
        .join(ids(ranked, "of", "duplicate_of"), "of")
        .select("copy_id", "duplicate_of", "duplicate_similarity");
  }

  /** The smaller the rank the better a document stands for others. */
  private static Dataset<Row> ranked(Dataset<Row> documents) {
    Column known = col("region_code").isNotNull().and(col("plan_year").isNotNull());
    Column fullness = col("content_chars").multiply(when(known, 1.0).otherwise(UNKNOWN_ORIGIN));
    return documents
        .orderBy(col("countable").desc(), fullness.desc(), col("source").asc())
        .select(
            monotonically_increasing_id().as("rank"),
            col("doc_id"),
            col("content_sha256"),
            col("region_code"),
            col("plan_year"),
            col("signature"));
  }

  private static Dataset<Row> candidates(Dataset<Row> ranked) {
    Broadcast<CommonShingles> common = common(ranked);
    return ranked
        .select(
            col("rank"),
            when(col("region_code").isNotNull(), hash(col("region_code")))
                .otherwise(0)
                .as("region"),
            coalesce(col("plan_year"), lit(0)).as("year"),
            considered().as("considered"),
            // Equal texts meet whatever their shingles are.
            conv(substring(col("content_sha256"), 1, 15), 16, 10).cast("long").as("content"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> CopyRows.occurrences(rows, common.value()),
            Encoders.row(CopyRows.OCCURRENCE))
        .repartition(col("shingle"))
        .sortWithinPartitions("shingle", "rank")
        .mapPartitions(CopyRows::pairs, Encoders.row(CopyRows.PAIR))
        .distinct();
  }

  private static Broadcast<CommonShingles> common(Dataset<Row> ranked) {
    long every = Math.max(1, ranked.count() / SAMPLE);
    Dataset<Row> sample =
        ranked
            .filter(pmod(xxhash64(col("doc_id")), lit(every)).equalTo(0))
            .select(considered().as("considered"));
    Map<Long, Long> documents = new HashMap<>();
    List<Long> reaches = new ArrayList<>();
    for (Row row :
        sample
            .select(explode(col("considered")).as("hash"), lit(false).as("reach"))
            .union(sample.select(array_max(col("considered")), lit(true)))
            .groupBy("hash", "reach")
            .agg(count(lit(1)).as("documents"))
            .filter(col("reach").or(col("documents").geq(CommonShingles.LEAST_DOCUMENTS)))
            .collectAsList()) {
      if (row.getBoolean(1)) {
        reaches.addAll(Collections.nCopies((int) row.getLong(2), row.getLong(0)));
      } else {
        documents.put(row.getLong(0), row.getLong(2));
      }
    }
    return JavaSparkContext.fromSparkContext(ranked.sparkSession().sparkContext())
        .broadcast(CommonShingles.of(documents, reaches));
  }

  private static Column considered() {
    return slice(col("signature"), 1, CommonShingles.CONSIDERED);
  }

  private static Dataset<Row> side(Dataset<Row> ranked, String side) {
    return ranked.select(
        col("rank").as(side),
        col("content_sha256").as(side + "_content"),
        col("region_code").as(side + "_region"),
        col("plan_year").as(side + "_year"),
        col("signature").as(side + "_signature"));
  }

  private static Dataset<Row> ids(Dataset<Row> ranked, String rank, String id) {
    return ranked.select(col("rank").as(rank), col("doc_id").as(id));
  }
}
