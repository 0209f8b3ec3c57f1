package planatlas.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planatlas.plan.Overrides;
import planatlas.table.Facts;

/**
 * What became of a table of overrides.
 *
 * @param documents how many documents it had a say in
 * @param warnings a line for each row that found no document
 */
public record OverrideUse(long documents, List<String> warnings) {

  public OverrideUse {
    warnings = List.copyOf(warnings);
  }

  /**
   * @param facts rows of {@link Facts}
   */
  public static OverrideUse of(Dataset<Row> facts, Overrides overrides) {
    if (overrides.rulings().isEmpty()) {
      return new OverrideUse(0, List.of());
    }
    long documents = 0;
    Set<Integer> used = new HashSet<>();
    for (Row row :
        facts
            .filter(size(col(Facts.OVERRIDES)).gt(0))
            .groupBy(col(Facts.OVERRIDES))
            .count()
            .collectAsList()) {
      used.addAll(row.getList(0));
      documents += row.getLong(1);
    }
    return new OverrideUse(
        documents,
        overrides.rulings().stream()
            .filter(ruling -> !used.contains(ruling.line()))
            .map(
                ruling ->
                    "%s: line %d: no document has %s"
                        .formatted(overrides.name(), ruling.line(), ruling.subject()))
            .toList());
  }
}
