package planatlas.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import planatlas.publish.Step;

/**
 * A door for tests, closed unless a system property opens it: {@code planatlas.test.kill_at=STEP}
 * kills this process with signal 9 at a step, {@code planatlas.test.wait_at=STEP:FILE} makes FILE
 * there and waits until it is gone.
 */
final class FaultDoor implements Step.Watcher {

  private static final long LOOK_MILLIS = 20;

  private final String killAt = System.getProperty("planatlas.test.kill_at", "");
  private final String waitAt = System.getProperty("planatlas.test.wait_at", "");

  @Override
  public void reached(Step step) {
    try {
      if (killAt.equals(step.label())) {
        String pid = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-9", pid).start().waitFor();
      }
      if (waitAt.startsWith(step.label() + ":")) {
        Path file = Files.createFile(Path.of(waitAt.substring(step.label().length() + 1)));
        while (Files.exists(file)) {
          Thread.sleep(LOOK_MILLIS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
