package planatlas.compare;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Puts a {@link NumberedBag} in the place of the words of a row and of their frequencies, its last
 * two columns. Words that the vocabulary lacks are left out.
 */
final class NumberWords implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private final Broadcast<Vocabulary> vocabulary;
  private final StructType schema;

  NumberWords(StructType rows, Broadcast<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
    this.schema =
        new StructType(Arrays.copyOf(rows.fields(), rows.length() - 2))
            .add("bag", DataTypes.BinaryType, false);
  }

  StructType schema() {
    return schema;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Vocabulary known = vocabulary.value();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        Object[] cells = new Object[schema.length()];
        int kept = cells.length - 1;
        for (int i = 0; i < kept; i++) {
          cells[i] = row.get(i);
        }
        cells[kept] = bag(row.getString(kept), row.getList(kept + 1), known);
        return RowFactory.create(cells);
      }
    };
  }

  private static byte[] bag(String words, List<Integer> frequencies, Vocabulary known) {
    int[] numbers = new int[frequencies.size()];
    int[] counts = new int[numbers.length];
    int n = 0;
    int begin = 0;
    for (int i = 0; i < numbers.length; i++) {
      int end = words.indexOf(WordBags.SEPARATOR, begin);
      int number = known.number(words.substring(begin, end < 0 ? words.length() : end));
      if (number != Vocabulary.UNKNOWN) {
        numbers[n] = number;
        counts[n++] = frequencies.get(i);
      }
      begin = end + 1;
    }
    return NumberedBag.encode(Arrays.copyOf(numbers, n), Arrays.copyOf(counts, n));
  }
}
