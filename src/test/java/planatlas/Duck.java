package planatlas;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB over the tables of one snapshot: a reader of Parquet that is not Spark. */
public final class Duck implements AutoCloseable {

  private final Connection connection;

  /** Every folder of {@code snapshot} that is named becomes a view. */
  public Duck(Path snapshot, List<String> tables) {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      for (String table : tables) {
        run(
            "create view %s as select * from read_parquet('%s')"
                .formatted(table, snapshot.resolve(table) + "/*.parquet"));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Rows as their values joined by bars, in the order of the query. */
  public List<String> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(i > 1 ? "|" : "").append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  public long number(String sql) {
    return Long.parseLong(rows(sql).get(0));
  }

  /** Every row of a table, in one order. */
  public List<String> table(String name) {
    return rows("select * from %s order by all".formatted(name));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
