package planatlas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import planatlas.container.Share;

/**
 * Some columns of one Parquet file, row by row, a row group in memory at a time. Of a file that is
 * shared, only the row groups of the share, where there are enough of them. Not safe to share.
 */
public final class ParquetRows implements Closeable {

  private final ParquetFileReader reader;
  private final List<String> columns;
  private MessageType projection;
  private RecordReader<Group> records;
  private final Share groups;
  private int group = -1;
  private long behind;
  private long left;
  private long number;

  ParquetRows(planatlas.ingest.InputFile file, Configuration hadoop) throws IOException {
    this.reader =
        ParquetFileReader.open(
            input(URI.create(file.uri()), hadoop),
            ParquetReadOptions.builder().usePageChecksumVerification(true).build());
    this.groups = reader.getRowGroups().size() >= file.share().of() ? file.share() : Share.ALL;
    this.columns = schema().getFields().stream().map(Type::getName).toList();
    this.projection = schema();
  }

  static boolean is(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }

  /**
   * @param uri may have Chinese characters as they are, as Hadoop writes them, or escaped
   */
  public static InputFile input(URI uri, Configuration hadoop) throws IOException {
    return "file".equals(uri.getScheme())
        ? new LocalInputFile(Path.of(uri.getPath()))
        : HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(uri), hadoop);
  }

  private MessageType schema() {
    return reader.getFileMetaData().getSchema();
  }

  List<String> columns() {
    return columns;
  }

  /** Reads no other columns than these, which must be in the file. */
  void project(Collection<String> wanted) {
    projection =
        new MessageType(
            schema().getName(),
            schema().getFields().stream().filter(f -> wanted.contains(f.getName())).toList());
    reader.setRequestedSchema(projection);
  }

  /** Null behind the last row. */
  Group next() throws IOException {
    while (left == 0) {
      if (++group >= reader.getRowGroups().size()) {
        return null;
      }
      number = behind;
      long rows = reader.getRowGroups().get(group).getRowCount();
      behind += rows;
      if (!groups.has(group)) {
        continue;
      }
      left = rows;
      PageReadStore pages = reader.readRowGroup(group);
      records =
          new ColumnIOFactory()
              .getColumnIO(projection, schema())
              .getRecordReader(pages, new GroupRecordConverter(projection));
    }
    Group row = records.read();
    left--;
    number++;
    return row;
  }

  /** Leaves the row group that cannot be read on; how many of its rows were not read. */
  long abandon() {
    long lost = behind - number;
    left = 0;
    return lost;
  }

  /** What is left to share row by row: nothing where row groups were. */
  Share unshared(Share share) {
    return groups.equals(share) ? Share.ALL : share;
  }

  /** Of the row that was read last, from 1. */
  long number() {
    return number;
  }

  /** What a row has in a column as text; null where it has nothing. */
  static String text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0
        ? null
        : row.getValueToString(field(row, column), 0);
  }

  /** What a row has in a column as bytes; null where it has nothing. */
  static byte[] bytes(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? null : row.getBinary(column, 0).getBytes();
  }

  private static int field(Group row, String column) {
    return row.getType().getFieldIndex(column);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
