package planatlas.table;

import static planatlas.table.Column.count;
import static planatlas.table.Column.flag;
import static planatlas.table.Column.string;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the one pass over the texts leaves, an input a row: the describing columns of {@link
 * Documents}, or a reject's reason, and the document's rows of the other tables nested. Not
 * published; everything published is made from it.
 */
public final class Facts {

  public static final String MENTIONS = "mentions";
  public static final String EXCLUDED = "excluded";
  public static final String SENTENCES = "sentences";

  /** Content words of the counted parts: {@link #WORD}, one a word. */
  public static final String WORDS = "words";

  public static final StructType WORD =
      new StructType()
          .add("word", DataTypes.StringType, false)
          .add("frequency", DataTypes.LongType, false);

  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  /** {@link planatlas.copy.Signature#hashes} of the content. */
  public static final String SIGNATURE = "signature";

  /** Code points of the content: what fuller means among copies. */
  public static final String CONTENT_CHARS = "content_chars";

  /** True where an override says that the document shall not count. */
  public static final String DROPPED = "dropped";

  /** Why a plan of a kind that counts does not: {@code period}, {@code issuer}; else null. */
  public static final String BARRED = "barred";

  /** Lines of the overrides that had a say in the document. */
  public static final String OVERRIDES = "override_lines";

  /**
   * {@link planatlas.source.InputKey} of the input; null for what has to be looked at each time.
   */
  public static final String KEY = "input_key";

  /**
   * The number of the segment that has the facts of the input; null where this row has them itself.
   */
  public static final String SEGMENT = "segment";

  /** Locator of the file that the input came out of. */
  public static final String FILE = "file";

  /** Columns of {@code documents} that only a comparison of documents can fill. */
  private static final Set<String> LATER =
      Set.of(
          "counted",
          "not_counted_reason",
          "duplicate_of",
          "duplicate_similarity",
          "n_tokens_counted",
          "n_chars_counted",
          "n_sentences_counted");

  private Facts() {}

  /** Tokens of one part: {@code n_tokens_plan}. */
  public static String tokensOf(String part) {
    return "n_tokens_" + part;
  }

  /** Code points of those tokens. */
  public static String charsOf(String part) {
    return "n_chars_" + part;
  }

  /** Sentences of one part. */
  public static String sentencesOf(String part) {
    return "n_sentences_" + part;
  }

  /** The columns of {@code documents} that one document gives by itself, in their order. */
  public static List<Column> describing() {
    return Documents.TABLE.columns().stream().filter(c -> !LATER.contains(c.name())).toList();
  }

  public static StructType schema(List<String> parts) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : describing()) {
      boolean always = column.name().equals("doc_id") || column.name().equals("source");
      fields.add(always ? column.field() : column.orNull().field());
    }
    for (String part : parts) {
      fields.add(count(tokensOf(part), Unit.TOKEN, "", "").orNull().field());
      fields.add(count(charsOf(part), Unit.CODE_POINT, "", "").orNull().field());
      fields.add(count(sentencesOf(part), Unit.SENTENCE, "", "").orNull().field());
    }
    fields.add(string(FILE, "", "").orNull().field());
    fields.add(DataTypes.createStructField(KEY, DataTypes.LongType, true));
    fields.add(DataTypes.createStructField(SEGMENT, DataTypes.IntegerType, true));
    fields.add(string(REASON, "", "").orNull().field());
    fields.add(string(DETAIL, "", "").orNull().field());
    fields.add(array(SIGNATURE, DataTypes.LongType));
    fields.add(count(CONTENT_CHARS, Unit.CODE_POINT, "", "").orNull().field());
    fields.add(flag(DROPPED, "", "").orNull().field());
    fields.add(string(BARRED, "", "").orNull().field());
    fields.add(array(OVERRIDES, DataTypes.IntegerType));
    fields.add(nested(MENTIONS, Mentions.TABLE));
    fields.add(nested(EXCLUDED, Mentions.EXCLUDED));
    fields.add(nested(SENTENCES, Sentences.TABLE));
    fields.add(DataTypes.createStructField(WORDS, DataTypes.createArrayType(WORD, false), true));
    return DataTypes.createStructType(fields);
  }

  private static StructField nested(String name, Table table) {
    return array(name, table.schema());
  }

  private static StructField array(String name, DataType element) {
    return DataTypes.createStructField(name, DataTypes.createArrayType(element, false), true);
  }
}
