package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store asks of Hadoop, over a local disk; how HDFS itself renames is not tried here. */
class HadoopStoreTest {

  @TempDir Path root;
  private HadoopStore store;

  @BeforeEach
  void open() throws IOException {
    store = new HadoopStore(root.toUri().toString(), new Configuration(), true);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private String read(String path) throws IOException {
    return new String(store.read(path), StandardCharsets.UTF_8);
  }

  /** Without the checksums that Hadoop keeps on local disks. */
  private List<String> names(String folder) throws IOException {
    try (var files = Files.list(root.resolve(folder))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> !name.endsWith(".crc"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aNewFileIsWrittenWholeWithItsFolders() throws IOException {
    store.createExclusively("a/b/manifest.json", bytes("{}"));
    assertThat(read("a/b/manifest.json")).isEqualTo("{}");
    assertThat(names("a/b")).containsExactly("manifest.json");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    store.createExclusively("manifest.json", bytes("first"));
    assertThatThrownBy(() -> store.createExclusively("manifest.json", bytes("second")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(read("manifest.json")).isEqualTo("first");
    assertThat(names("")).containsExactly("manifest.json");
  }

  @Test
  void writersOfOneFileDoNotWriteIntoEachOthersUnfinishedOne() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Void>> writers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        byte[] content = bytes(("writer" + i).repeat(50_000));
        writers.add(
            threads.submit(
                () -> {
                  start.await();
                  for (int n = 0; n < 25; n++) {
                    store.write("LATEST.json", content);
                  }
                  return null;
                }));
      }
      start.countDown();
      for (Future<Void> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(names("")).hasSize(100);
    for (String name : names("")) {
      String content = read(name);
      assertThat(content).isEqualTo(content.substring(0, 7).repeat(50_000));
    }
  }

  @Test
  void aReplacedFileHasTheNewContentAndNothingElseIsLeft() throws IOException {
    store.replaceAtomically("LATEST.json", bytes("old"));
    store.replaceAtomically("LATEST.json", bytes("young"));
    assertThat(read("LATEST.json")).isEqualTo("young");
    assertThat(names("")).containsExactly("LATEST.json");
  }

  @Test
  void whatCannotTakeItsPlaceIsTakenBack() throws IOException {
    store.createExclusively("LATEST.json/file", bytes("a folder is in the way"));
    assertThatThrownBy(() -> store.replaceAtomically("LATEST.json", bytes("{}")))
        .isInstanceOf(IOException.class);
    assertThat(names("")).containsExactly("LATEST.json");
    assertThat(read("LATEST.json/file")).isEqualTo("a folder is in the way");
  }

  @Test
  void listsFilesBelowAFolderByTheirPaths() throws IOException {
    store.createExclusively("s/b/2.parquet", bytes("22"));
    store.createExclusively("s/a/1.parquet", bytes("1"));
    store.createExclusively("other.json", bytes("{}"));
    assertThat(store.list("s"))
        .containsExactly(
            new Store.StoredFile("s/a/1.parquet", 1), new Store.StoredFile("s/b/2.parquet", 2));
  }

  @Test
  void deletesAFolderWithAllBelowIt() throws IOException {
    store.createExclusively("kept/file", bytes("x"));
    store.createExclusively("gone/deep/file", bytes("x"));
    store.delete("gone");
    store.delete("never there");
    assertThat(store.exists("gone")).isFalse();
    assertThat(read("kept/file")).isEqualTo("x");
  }
}
