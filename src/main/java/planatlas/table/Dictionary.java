package planatlas.table;

import java.util.List;

/** The dictionary of all tables for people, in Markdown. */
public final class Dictionary {

  private Dictionary() {}

  /** The content of {@code data/DICTIONARY.md}. */
  public static String markdown(List<Table> tables) {
    StringBuilder text = new StringBuilder();
    text.append("# Dictionary of the tables\n\n");
    text.append(
        "Made from the classes of `planatlas.table`, like the comments in the Parquet files and"
            + " `datapackage.json` of every snapshot; a test holds them equal. **Bold** columns"
            + " are the key.\n");
    for (Table table : tables) {
      text.append("\n## ").append(table.name()).append("\n\n");
      text.append(table.zh()).append("。 ").append(sentence(table.en())).append("\n\n");
      text.append("| column | type | unit | null | 定义 | definition |\n");
      text.append("| --- | --- | --- | --- | --- | --- |\n");
      for (Column column : table.columns()) {
        String name = "`" + column.name() + "`";
        row(
            text,
            table.key().contains(column.name()) ? "**" + name + "**" : name,
            DataPackage.type(column.type()),
            column.unit() == null ? "" : column.unit().en(),
            column.nullable() ? "yes" : "",
            column.zh(),
            column.en());
      }
    }
    return text.toString();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
  }
}
