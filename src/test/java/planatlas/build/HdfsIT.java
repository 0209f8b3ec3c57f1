package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planatlas.SyntheticPlans;
import planatlas.run.ExitCode;
import planatlas.run.Program;
import planatlas.run.RunResult;
import planatlas.run.Runs;

/** Inputs and output on HDFS, embedded and then on a cluster, one after the other. */
@Tag("slow")
class HdfsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static java.nio.file.Path folder;
  private static MiniDFSCluster hdfs;
  private static FileSystem store;

  @BeforeAll
  static void start() throws IOException {
    Configuration settings = new Configuration();
    // Sessions of this JVM have left their own kind of local disk in the cache.
    settings.setBoolean("fs.file.impl.disable.cache", true);
    hdfs =
        new MiniDFSCluster.Builder(settings, Files.createDirectory(folder.resolve("hdfs")).toFile())
            .numDataNodes(1)
            .build();
    store = hdfs.getFileSystem();
    store.mkdirs(at("in"));
    store.copyFromLocalFile(
        new Path(Runs.project().resolve("data/sample/plans").toUri()), at("in"));
  }

  @AfterAll
  static void end() {
    if (hdfs != null) {
      hdfs.shutdown(true);
    }
  }

  private static Path at(String path) {
    return new Path(store.getUri().toString() + "/" + path);
  }

  private static java.nio.file.Path job() {
    String json =
        """
        {"name": "hdfs", "inputs": [{"files": "%s"}], "divisions": ["%s"],
         "lexicons": ["%s"], "output": "%s"}
        """
            .formatted(
                at("in/plans"),
                Runs.project().resolve("data/sample/regions.csv"),
                Runs.project().resolve("data/themes/education.json"),
                at("out"));
    return Runs.write(folder.resolve("hdfs.json"), json);
  }

  private static JsonNode latest() throws IOException {
    try (InputStream in = store.open(at("out/LATEST.json"))) {
      return JSON.readTree(in);
    }
  }

  /** The current snapshot, brought to the local disk for DuckDB. */
  private static java.nio.file.Path fetched(String name) throws IOException {
    java.nio.file.Path local = folder.resolve(name);
    store.copyToLocalFile(
        false, at("out/" + latest().get("snapshot").asText()), new Path(local.toUri()), true);
    return local;
  }

  @Test
  void publishesTheSameAsOnALocalDiskAndReplacesThePointer() throws Exception {
    java.nio.file.Path plans = Runs.project().resolve("data/sample/plans");
    // Where nothing is new there may be nothing to publish.
    Files.createDirectories(folder.resolve("more/plans"));
    for (java.nio.file.Path plan : list(plans)) {
      Files.copy(plan, folder.resolve("more/plans").resolve(plan.getFileName()));
    }
    java.nio.file.Path added = folder.resolve("more/plans/added.txt");
    Files.writeString(added, SyntheticPlans.shipped().text(7));
    java.nio.file.Path local = folder.resolve("local");
    java.nio.file.Path more = folder.resolve("local-more");
    Program localRun = localRun(plans, local);
    Program localRunWithMore = localRun(folder.resolve("more/plans"), more);

    RunResult first = Runs.run(job(), 2);
    assertThat(first.exit()).as(first.problem()).isEqualTo(ExitCode.DONE);
    JsonNode published = latest();
    assertDone(localRun);
    assertDone(localRunWithMore);
    SameTables.assertSame(fetched("fetched-first"), local.resolve("latest"));

    store.copyFromLocalFile(new Path(added.toUri()), at("in/plans"));
    try (Cluster cluster = Cluster.start(folder, 1, List.of(Program.FIRST_COMPILER_ALONE))) {
      Command.Ended second = cluster.run("second", job(), List.of());
      assertThat(second.exit()).as(second.err()).isZero();
      assertThat(cluster.events("second").readBy()).doesNotContainKey("driver").isNotEmpty();
    }
    assertThat(latest().get("run")).isNotEqualTo(published.get("run"));
    assertThat(store.exists(at("out/" + published.get("snapshot").asText() + "/manifest.json")))
        .as("what was published before stays")
        .isTrue();
    SameTables.assertSame(fetched("fetched-second"), more.resolve("latest"));
    leavesNoScratch();
  }

  /** In a process of its own: HDFS has left its kind of local disk in this one. */
  private static Program localRun(java.nio.file.Path plans, java.nio.file.Path output)
      throws IOException {
    String job = Runs.jobFile(folder, plans, output).toString();
    return Program.start(Map.of(), List.of(), "run", job);
  }

  private static void assertDone(Program program) throws Exception {
    Program.Ended ended = program.end();
    assertThat(ended.exit()).as(ended.err()).isZero();
  }

  private static List<java.nio.file.Path> list(java.nio.file.Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void leavesNoScratch() throws IOException {
    assertThat(store.exists(at("out/scratch"))).isFalse();
    for (FileStatus file : store.listStatus(at("out"))) {
      assertThat(file.getPath().getName()).doesNotStartWith(".").doesNotEndWith(".new");
    }
  }
}
