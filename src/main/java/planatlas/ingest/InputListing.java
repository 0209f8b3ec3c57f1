package planatlas.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import planatlas.container.SkippedNames;

/**
 * Lists the files below a folder. Local folders are walked with java.nio, because Hadoop's paths
 * stumble over colons, percent signs and links in a circle; every other store with Hadoop's file
 * systems. Hidden files and folders (a dot or underscore in front) and what programs leave beside
 * documents are no input; see {@link SkippedNames}.
 */
public final class InputListing {

  /**
   * What lies below a folder.
   *
   * @param skipped how many files are no input because of their names; those in hidden folders are
   *     not counted
   */
  public record Listing(List<InputFile> files, long skipped) {}

  private final String name;
  private final List<InputFile> files = new ArrayList<>();
  private long skipped;

  private InputListing(String name) {
    this.name = name;
  }

  /** Whether {@code folder} is on this machine's disks. */
  public static boolean isLocal(String folder) {
    return folder.startsWith("file:") || !folder.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
  }

  public static Path localPath(String folder) {
    return folder.startsWith("file:") ? Path.of(URI.create(folder)) : Path.of(folder);
  }

  /**
   * @param folder a local path or a Hadoop URI
   * @param name what locators begin with
   * @return with files in the order of their locators
   * @throws IOException where the folder does not exist, is a file or cannot be listed
   */
  public static Listing list(String folder, String name, Configuration hadoop) throws IOException {
    InputListing listing = new InputListing(name);
    if (isLocal(folder)) {
      Path root = localPath(folder);
      if (Files.isRegularFile(root)) {
        throw new NotDirectoryException(folder);
      }
      listing.walk(root);
    } else {
      org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
      FileSystem store = root.getFileSystem(hadoop);
      listing.walk(store, root, name);
    }
    listing.files.sort(Comparator.comparing(InputFile::locator));
    return new Listing(listing.files, listing.skipped);
  }

  private void walk(Path root) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && SkippedNames.has(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SkippedNames.has(file.getFileName().toString())) {
              skipped++;
            } else {
              files.add(
                  new InputFile(
                      name + "/" + root.relativize(file),
                      file.toUri().toString(),
                      attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
              throw e;
            }
            // Links in a circle lead back to files that are listed already; what else cannot be
            // looked at is listed all the same and becomes a reject when it is read.
            if (!(e instanceof FileSystemLoopException)) {
              files.add(
                  new InputFile(name + "/" + root.relativize(file), file.toUri().toString(), 0));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void walk(FileSystem store, org.apache.hadoop.fs.Path folder, String path)
      throws IOException {
    for (FileStatus status : store.listStatus(folder)) {
      String child = status.getPath().getName();
      if (SkippedNames.has(child)) {
        skipped += status.isDirectory() ? 0 : 1;
        continue;
      }
      if (status.isDirectory()) {
        walk(store, status.getPath(), path + "/" + child);
      } else {
        files.add(
            new InputFile(
                path + "/" + child, status.getPath().toUri().toString(), status.getLen()));
      }
    }
  }
}
