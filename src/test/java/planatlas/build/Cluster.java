package planatlas.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on 127.0.0.1, one master and workers of one core each, of the jars
 * that Maven brings. Everything that it starts ends with {@link #close()}.
 */
final class Cluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final Path folder;
  private final Path spark;
  private final List<String> options;
  private final String master;
  private final Process masterProcess;
  private final List<Process> workers = new ArrayList<>();

  private Cluster(Path folder, Path spark, List<String> options, int port) throws IOException {
    this.folder = folder;
    this.spark = spark;
    this.options = options;
    this.master = "spark://%s:%d".formatted(LOOPBACK, port);
    this.masterProcess =
        daemon(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            LOOPBACK,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
  }

  /**
   * @param options of Java, for all that it starts
   */
  static Cluster start(Path folder, int workers, List<String> options) throws IOException {
    Path spark = installSpark(folder.resolve("spark"));
    Cluster cluster = new Cluster(folder, spark, options, freePort());
    try {
      cluster.awaitLog("master", "I have been elected leader", 1);
      for (int i = 0; i < workers; i++) {
        cluster.workers.add(
            cluster.daemon(
                "worker" + i,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                LOOPBACK,
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve("work" + i).toString(),
                cluster.master));
      }
      cluster.awaitLog("master", "Registering worker", workers);
      return cluster;
    } catch (Throwable e) {
      cluster.close();
      throw e;
    }
  }

  /** What spark-submit expects: a folder with {@code jars}; nothing that the job jar brings. */
  private static Path installSpark(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : Files.readString(Path.of("target/spark.classpath")).strip().split(":")) {
      Files.createLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    assertThat(jars.toFile().list())
        .anyMatch(jar -> jar.startsWith("spark-core"))
        .noneMatch(jar -> jar.startsWith("hanlp"));
    return home;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private List<String> java(String memory, String main, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("@" + Path.of("target/classes/planatlas/cli/java.options").toAbsolutePath());
    words.addAll(options);
    words.addAll(List.of("-Xmx" + memory, "-cp", spark.resolve("jars") + "/*", main));
    words.addAll(List.of(arguments));
    return words;
  }

  /** As a service would have it: without a locale, and open to this machine alone. */
  private Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME",
        spark.toString(),
        "SPARK_SCALA_VERSION",
        "2.13",
        "SPARK_LOCAL_IP",
        LOOPBACK,
        "JAVA_HOME",
        System.getProperty("java.home"),
        "LC_ALL",
        "POSIX");
  }

  private Process daemon(String name, String main, String... arguments) throws IOException {
    return new Command(java("256m", main, arguments)).with(environment()).start(folder, name);
  }

  /** A job submitted in client mode with the thin job jar; {@code conf} is NAME=VALUE. */
  Process submit(String name, Path job, List<String> conf) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--master", master, "--deploy-mode", "client", "--class", "planatlas.cli.Main"));
    List<String> all = new ArrayList<>(conf);
    all.addAll(
        List.of(
            "spark.driver.host=" + LOOPBACK,
            "spark.driver.bindAddress=" + LOOPBACK,
            "spark.ui.enabled=false",
            "spark.executor.memory=768m",
            "spark.executor.extraJavaOptions=" + String.join(" ", options),
            "spark.sql.shuffle.partitions=4",
            "spark.scheduler.minRegisteredResourcesRatio=1.0",
            "spark.eventLog.enabled=true",
            "spark.eventLog.rolling.enabled=false",
            "spark.eventLog.compress=false",
            "spark.eventLog.dir=" + Files.createDirectories(eventFolder(name)).toUri()));
    all.forEach(c -> words.addAll(List.of("--conf", c)));
    words.addAll(List.of(jobJar().toString(), "run", job.toString()));
    Map<String, String> driver = new HashMap<>(environment());
    driver.put("LC_ALL", "C.UTF-8");
    return new Command(
            java("1g", "org.apache.spark.deploy.SparkSubmit", words.toArray(String[]::new)))
        .with(driver)
        .start(folder, name);
  }

  Command.Ended run(String name, Path job, List<String> conf)
      throws IOException, InterruptedException {
    return Command.await(submit(name, job, conf), folder, name);
  }

  /** What the submitted job {@code name} left in Spark's event log. */
  EventLog events(String name) throws IOException {
    return EventLog.in(eventFolder(name));
  }

  private Path eventFolder(String name) {
    return folder.resolve("events").resolve(name);
  }

  static Path jobJar() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "planatlas-*-job.jar")) {
      return files.iterator().next().toAbsolutePath();
    }
  }

  /** The running executors of a worker. */
  List<ProcessHandle> executors(int worker) {
    return workers
        .get(worker)
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** What the executors of a worker have logged. */
  String executorLog(int worker) {
    Path work = folder.resolve("work" + worker);
    if (!Files.isDirectory(work)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(work)) {
      StringBuilder log = new StringBuilder();
      for (Path file : files.filter(f -> f.endsWith("stderr")).toList()) {
        log.append(Files.readString(file));
      }
      return log.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitLog(String name, String words, int times) {
    await(
        name + " says " + words,
        () -> {
          try {
            return Files.readString(folder.resolve(name + ".err")).split(words, -1).length > times;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Master, workers and what they have started. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(masterProcess), workers.stream())
        .flatMap(p -> Stream.concat(Stream.of(p.toHandle()), p.descendants()))
        .toList();
  }

  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(p -> p.onExit().join());
  }
}
