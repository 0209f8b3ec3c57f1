package planatlas.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An output on this machine's disks. */
final class LocalStore implements Store {

  private final Path root;

  LocalStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Without percent signs for blanks and Chinese: Hadoop takes what it reads for what is meant. */
  @Override
  public String uri(String path) {
    return "file://" + root.resolve(path);
  }

  @Override
  public void createFolder(String path) throws IOException {
    Files.createDirectories(root.resolve(path));
  }

  @Override
  public void createExclusively(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Path written = write(file, content);
    try {
      // A link is made whole or not at all, and not over another file.
      Files.createLink(file, written);
    } finally {
      Files.delete(written);
    }
  }

  @Override
  public void replaceAtomically(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.move(
        write(file, content),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path write(Path file, byte[] content) throws IOException {
    Path written = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
    try (var channel = java.nio.channels.FileChannel.open(written, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer rest = java.nio.ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.setPosixFilePermissions(
        written, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    return written;
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  @Override
  public List<StoredFile> list(String folder) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    try (var paths = Files.walk(root.resolve(folder))) {
      for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.add(new StoredFile(root.relativize(file).toString(), Files.size(file)));
      }
    }
    files.sort(Comparator.comparing(StoredFile::path));
    return files;
  }

  @Override
  public void delete(String folder) throws IOException {
    Path top = root.resolve(folder);
    if (!Files.exists(top)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path d, IOException e) throws IOException {
            Files.delete(d);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void link(String name, String target) throws IOException {
    Path made = root.resolve("." + name + ".new");
    Files.deleteIfExists(made);
    Files.createSymbolicLink(made, Path.of(target));
    Files.move(
        made,
        root.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
