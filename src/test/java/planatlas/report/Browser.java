package planatlas.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, spoken to by the Chrome DevTools Protocol
 * (https://chromedevtools.github.io/devtools-protocol). Keeps what the page complained of and every
 * address that it asked for.
 */
final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LISTENING = "DevTools listening on ";

  /** Errors and warnings of the console, uncaught exceptions, breaches of the policy. */
  final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Addresses that the page asked for, its own file included. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private String session;

  /** Skips the test, with a clear word, on a machine without Chromium. */
  static Browser open() {
    Optional<Path> program =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(":")).map(d -> Path.of(d).resolve(name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        program.isPresent(), "no Chromium on this machine: the page is not tested in a browser");
    try {
      return new Browser(program.orElseThrow());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Browser(Path program) throws IOException, InterruptedException {
    profile = Files.createTempDirectory("planatlas-browser");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--hide-scrollbars",
                "--lang=zh-CN",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it listened");
    }
    Thread drain = new Thread(() -> drain(out), "chromium");
    drain.setDaemon(true);
    drain.start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(line.substring(LISTENING.length()).strip()), new Listener())
            .join();
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
    size(1280, 900, false);
  }

  /** Reads on, so that Chromium never waits for a reader; it is closed with the process. */
  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes messages apart that come in pieces. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void receive(String message) {
    try {
      JsonNode json = JSON.readTree(message);
      JsonNode params = json.path("params");
      switch (json.path("method").asText()) {
        case "" -> answers.remove(json.get("id").asInt()).complete(json);
        case "Runtime.exceptionThrown" ->
            complaints.add(params.at("/exceptionDetails/exception/description").asText());
        case "Log.entryAdded" -> complaints.add(params.at("/entry/text").asText());
        case "Runtime.consoleAPICalled" -> {
          if (List.of("error", "warning", "assert").contains(params.path("type").asText())) {
            complaints.add(params.path("args").toString());
          }
        }
        case "Network.requestWillBeSent" -> requests.add(params.at("/request/url").asText());
        default -> {}
      }
    } catch (IOException e) {
      complaints.add(e.toString());
    }
  }

  private JsonNode send(String method, Map<String, ?> params) {
    ObjectNode message = JSON.createObjectNode();
    int id = number.incrementAndGet();
    message.put("id", id).put("method", method).set("params", JSON.valueToTree(params));
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode json = answer.orTimeout(60, TimeUnit.SECONDS).join();
    if (json.has("error")) {
      throw new AssertionError(method + ": " + json.get("error"));
    }
    return json.get("result");
  }

  void size(int width, int height, boolean phone) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  /** Opens a file and waits until every view is drawn. */
  void open(Path file) {
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    await("document.documentElement?.dataset.ready !== undefined");
  }

  void await(String condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!Boolean.parseBoolean(text(condition))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came true: " + condition + "\n" + complaints);
      }
    }
  }

  /** What an expression of JavaScript comes to, as text. */
  String text(String expression) {
    JsonNode json =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (json.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + json.get("exceptionDetails"));
    }
    return json.at("/result/value").asText();
  }

  /** A list of texts that an expression comes to. */
  List<String> texts(String expression) {
    List<String> texts = new ArrayList<>();
    try {
      JSON.readTree(text("JSON.stringify(" + expression + ")")).forEach(t -> texts.add(t.asText()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }

  /** Clicks with the mouse, at the middle of the first element that is found. */
  void click(String selector) {
    String[] at =
        text("""
                (() => { const e = document.querySelector(%s); e.scrollIntoView({block: 'center'});
                  const r = e.getBoundingClientRect();
                  return (r.left + r.width / 2) + ' ' + (r.top + r.height / 2); })()
                """
                .formatted(quoted(selector)))
            .split(" ");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              Double.valueOf(at[0]),
              "y",
              Double.valueOf(at[1]),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Moves the mouse over the middle of an element. */
  void hover(String selector) {
    String[] at =
        text("""
                (() => { const e = document.querySelector(%s); e.scrollIntoView({block: 'center'});
                  const r = e.getBoundingClientRect();
                  return (r.left + r.width / 2) + ' ' + (r.top + r.height / 3); })()
                """
                .formatted(quoted(selector)))
            .split(" ");
    send(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseMoved", "x", Double.valueOf(at[0]), "y", Double.valueOf(at[1])));
  }

  /** Presses a key such as {@code ArrowRight}, {@code Enter}, {@code Escape} or {@code Tab}. */
  void press(String key) {
    Map<String, Integer> codes =
        Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40);
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          key.equals("Enter")
              ? Map.of(
                  "type", type, "key", key, "code", key, "windowsVirtualKeyCode", 13, "text", "\r")
              : Map.of(
                  "type", type, "key", key, "code", key, "windowsVirtualKeyCode", codes.get(key)));
    }
  }

  /** Types into whatever has the focus. */
  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Chooses the option of a select that reads so. */
  void choose(String select, String option) {
    text(
        """
        (() => { const s = document.querySelector(%s);
          const o = [...s.options].find(o => o.textContent === %s);
          if (!o) throw new Error('no option ' + %s + ' of ' + [...s.options].map(o => o.textContent));
          s.value = o.value; s.dispatchEvent(new Event('change', {bubbles: true})); })()
        """
            .formatted(quoted(select), quoted(option), quoted(option)));
  }

  /** A picture of an element with all of it, or of what stands in the window ({@code null}). */
  void shoot(String selector, Path file) {
    Map<String, Object> params =
        new HashMap<>(Map.of("format", "png", "captureBeyondViewport", true));
    if (selector != null) {
      String[] at =
          text("""
                  (() => { const r = document.querySelector(%s).getBoundingClientRect();
                    return [r.left + scrollX, r.top + scrollY, r.width, r.height].join(' '); })()
                  """
                  .formatted(quoted(selector)))
              .split(" ");
      params.put(
          "clip",
          Map.of(
              "x", Double.valueOf(at[0]),
              "y", Double.valueOf(at[1]),
              "width", Double.valueOf(at[2]),
              "height", Double.valueOf(at[3]),
              "scale", 1));
    } else {
      params.put("captureBeyondViewport", false);
    }
    write(file, send("Page.captureScreenshot", params));
  }

  /** The page as it is printed. */
  void print(Path file) {
    write(
        file, send("Page.printToPDF", Map.of("printBackground", false, "preferCSSPageSize", true)));
  }

  /** How the page would look on paper, or on the screen again ({@code ""}). */
  void medium(String medium) {
    send("Emulation.setEmulatedMedia", Map.of("media", medium));
  }

  private static void write(Path file, JsonNode result) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(result.get("data").asText()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String quoted(String text) {
    return JSON.valueToTree(text).toString();
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      deleteProfile();
    } catch (InterruptedException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Chromium's last process may still write. */
  private void deleteProfile() throws IOException {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
  }
}
