package planatlas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStoreTest {

  @TempDir Path root;
  private LocalStore store;

  @BeforeEach
  void open() {
    store = new LocalStore(root);
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private String read(String path) throws IOException {
    return new String(store.read(path), StandardCharsets.UTF_8);
  }

  private List<String> names(String folder) throws IOException {
    try (var files = Files.list(root.resolve(folder))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
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
  void ofManyWritersOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] content = bytes(("writer" + i).repeat(10_000));
        Callable<Boolean> writer =
            () -> {
              start.await();
              try {
                store.createExclusively("manifest.json", content);
                return true;
              } catch (FileAlreadyExistsException e) {
                return false;
              }
            };
        writers.add(threads.submit(writer));
      }
      start.countDown();
      List<Integer> winners = new ArrayList<>();
      for (int i = 0; i < writers.size(); i++) {
        if (writers.get(i).get()) {
          winners.add(i);
        }
      }
      assertThat(winners).hasSize(1);
      assertThat(read("manifest.json")).isEqualTo(("writer" + winners.get(0)).repeat(10_000));
      assertThat(names("")).containsExactly("manifest.json");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aReplacedFileIsTheOldOrTheNewOneToEveryReader() throws Exception {
    byte[] old = new byte[100_000];
    byte[] young = new byte[150_000];
    Arrays.fill(old, (byte) 'a');
    Arrays.fill(young, (byte) 'b');
    store.replaceAtomically("LATEST.json", old);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer =
          threads.submit(
              () -> {
                for (int i = 0; i < 50; i++) {
                  store.replaceAtomically("LATEST.json", i % 2 == 0 ? young : old);
                }
                return null;
              });
      int reads = 0;
      while (!writer.isDone() || reads == 0) {
        byte[] seen = store.read("LATEST.json");
        assertThat(Arrays.equals(seen, old) || Arrays.equals(seen, young)).isTrue();
        reads++;
      }
      writer.get();
    } finally {
      threads.shutdownNow();
    }
    assertThat(names("")).containsExactly("LATEST.json");
  }

  @Test
  void whatIsWrittenMayBeReadByEverybody() throws IOException {
    store.createExclusively("manifest.json", bytes("{}"));
    store.replaceAtomically("LATEST.json", bytes("{}"));
    for (String name : names("")) {
      assertThat(Files.getPosixFilePermissions(root.resolve(name)))
          .extracting(Enum::name)
          .contains("OWNER_READ", "GROUP_READ", "OTHERS_READ")
          .doesNotContain("OTHERS_WRITE");
    }
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
  void deletesAFolderWithAllBelowItButNotWhatItsLinksLeadTo() throws IOException {
    store.createExclusively("kept/file", bytes("x"));
    store.createExclusively("gone/deep/file", bytes("x"));
    Files.createSymbolicLink(root.resolve("gone/link"), root.resolve("kept"));
    store.delete("gone");
    store.delete("never there");
    assertThat(store.exists("gone")).isFalse();
    assertThat(read("kept/file")).isEqualTo("x");
  }

  @Test
  void aLinkIsTurnedToItsNewTarget() throws IOException {
    store.createExclusively("snapshots/1/file", bytes("one"));
    store.createExclusively("snapshots/2/file", bytes("two"));
    store.link("latest", "snapshots/1");
    assertThat(read("latest/file")).isEqualTo("one");
    store.link("latest", "snapshots/2");
    assertThat(read("latest/file")).isEqualTo("two");
    assertThat(Files.readSymbolicLink(root.resolve("latest"))).isEqualTo(Path.of("snapshots/2"));
    assertThat(read("snapshots/1/file")).isEqualTo("one");
  }

  @Test
  void aLinkThatAnEarlierRunLeftHalfMadeIsNoHindrance() throws IOException {
    Files.createSymbolicLink(root.resolve(".latest.new"), Path.of("nowhere"));
    store.createFolder("snapshots/1");
    store.link("latest", "snapshots/1");
    assertThat(names("")).containsExactly("latest", "snapshots");
  }

  @Test
  void readingWhatIsNotThereFails() {
    assertThatThrownBy(() -> store.read("LATEST.json")).isInstanceOf(NoSuchFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "教育局", "100%25", "a:b", "a#b", "[1]", "a?b", "é"})
  void hadoopUnderstandsWhereAPathIs(String name) {
    LocalStore odd = new LocalStore(root.resolve(name));
    assertThat(new org.apache.hadoop.fs.Path(odd.uri("snapshots/1")).toUri())
        .hasScheme("file")
        .hasPath(root.resolve(name).resolve("snapshots/1").toString());
  }

  @Test
  void aFolderHasTheSamePlaceBeforeAndAfterItIsMade() throws IOException {
    String before = store.uri("snapshots/1");
    store.createFolder("snapshots/1");
    assertThat(store.uri("snapshots/1")).isEqualTo(before);
  }
}
