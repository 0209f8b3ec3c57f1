package planatlas.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** The few operations on a store that publication rests on. Paths are relative to the output. */
public interface Store {

  /**
   * @param output a local folder, a {@code file:} URI, an {@code hdfs:} URI, or that of a store
   *     which is trusted with manifests alone
   * @throws IOException where the store cannot be reached
   */
  static Store at(String output, Configuration hadoop) throws IOException {
    if (!scheme(output).equals("file")) {
      return new HadoopStore(output, hadoop, canPublishTo(output));
    }
    return new LocalStore(
        output.startsWith("file:") ? Path.of(URI.create(output)) : Path.of(output));
  }

  /**
   * Whether the store of {@code output} can replace a file in one step: local disks and HDFS can.
   */
  static boolean canPublishTo(String output) {
    String scheme = scheme(output);
    return scheme.equals("file") || scheme.equals("hdfs");
  }

  private static String scheme(String output) {
    return output.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? output.substring(0, output.indexOf(':'))
        : "file";
  }

  /** A file and its size. */
  record StoredFile(String path, long bytes) {}

  /** The absolute place of {@code path}, as Hadoop understands it. */
  String uri(String path);

  void createFolder(String path) throws IOException;

  /**
   * Writes a new file whole.
   *
   * @throws java.nio.file.FileAlreadyExistsException where there is one of that name: of two
   *     writers one wins
   */
  void createExclusively(String path, byte[] content) throws IOException;

  /**
   * Puts {@code content} in the place of whatever {@code path} held: a reader sees one or the
   * other.
   */
  void replaceAtomically(String path, byte[] content) throws IOException;

  byte[] read(String path) throws IOException;

  /** The bytes of a file, for who closes it. */
  InputStream open(String path) throws IOException;

  boolean exists(String path) throws IOException;

  /** What lies right below a folder, by name; nothing where there is no such folder. */
  List<String> names(String folder) throws IOException;

  /** Files below a folder, by path. */
  List<StoredFile> list(String folder) throws IOException;

  /** Deletes a file, or a folder and all below it; a missing one is no error. */
  void delete(String path) throws IOException;

  /**
   * Whether {@link #replaceAtomically} keeps its word. Where it does not, no file that readers
   * follow is replaced: the newest of the files that are created exclusively says what is current.
   */
  default boolean replacesAtomically() {
    return true;
  }

  /** For people: a link beside the snapshots, where the store has links. */
  void link(String name, String target) throws IOException;
}
