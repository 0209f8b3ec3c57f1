package planatlas.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * An output that Hadoop reaches. HDFS replaces a file in one step by a rename. Of another store no
 * more is asked than that it creates a file only where there is none, as object stores with
 * conditional writes do.
 */
final class HadoopStore implements Store {

  private final Path root;
  private final FileContext context;
  private final boolean renames;

  /**
   * @param renames whether a rename is one step
   */
  HadoopStore(String root, Configuration hadoop, boolean renames) throws IOException {
    this.root = new Path(root);
    this.context = FileContext.getFileContext(this.root.toUri(), hadoop);
    this.renames = renames;
  }

  private Path path(String path) {
    return new Path(root, path);
  }

  @Override
  public String uri(String path) {
    return path(path).toString();
  }

  @Override
  public void createFolder(String path) throws IOException {
    context.mkdir(path(path), null, true);
  }

  @Override
  public void createExclusively(String path, byte[] content) throws IOException {
    try {
      if (renames) {
        put(path, content, Options.Rename.NONE);
      } else {
        write(path(path), content, EnumSet.of(CreateFlag.CREATE));
      }
    } catch (FileAlreadyExistsException e) {
      throw new java.nio.file.FileAlreadyExistsException(path);
    }
  }

  @Override
  public void replaceAtomically(String path, byte[] content) throws IOException {
    if (renames) {
      put(path, content, Options.Rename.OVERWRITE);
    } else {
      write(path(path), content, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE));
    }
  }

  @Override
  public boolean replacesAtomically() {
    return renames;
  }

  private void put(String path, byte[] content, Options.Rename how) throws IOException {
    Path written = write(path, content);
    try {
      context.rename(written, path(path), how);
    } catch (IOException e) {
      context.delete(written, false);
      throw e;
    }
  }

  /** Beside its place, by a name that no other writer has: two runs may put the same file. */
  Path write(String path, byte[] content) throws IOException {
    Path file = path(path);
    Path written =
        new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID() + ".new");
    write(written, content, EnumSet.of(CreateFlag.CREATE));
    return written;
  }

  private void write(Path file, byte[] content, EnumSet<CreateFlag> how) throws IOException {
    try (FSDataOutputStream out = context.create(file, how, Options.CreateOpts.createParent())) {
      out.write(content);
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
  }

  @Override
  public byte[] read(String path) throws IOException {
    try (InputStream in = context.open(path(path))) {
      return in.readAllBytes();
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return context.open(path(path));
  }

  @Override
  public List<String> names(String folder) throws IOException {
    if (!exists(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (FileStatus status : context.util().listStatus(path(folder))) {
      names.add(status.getPath().getName());
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  @Override
  public boolean exists(String path) throws IOException {
    return context.util().exists(path(path));
  }

  @Override
  public List<StoredFile> list(String folder) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> found = context.util().listFiles(path(folder), true);
    String prefix = root.toUri().getPath();
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      String path = file.getPath().toUri().getPath().substring(prefix.length());
      files.add(new StoredFile(path.replaceFirst("^/", ""), file.getLen()));
    }
    files.sort(Comparator.comparing(StoredFile::path));
    return files;
  }

  @Override
  public void delete(String path) throws IOException {
    context.delete(path(path), true);
  }

  /** HDFS has no links; readers follow {@code LATEST.json}. */
  @Override
  public void link(String name, String target) {}
}
