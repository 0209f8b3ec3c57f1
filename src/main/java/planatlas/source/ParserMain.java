package planatlas.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The process in which PDF, Word and huge pages are parsed, one after the other, until its pipe
 * ends: when whoever started it ends, however that comes about, it ends too. It also ends after a
 * while without work.
 */
public final class ParserMain {

  private static final long IDLE_SECONDS = 60;

  private ParserMain() {}

  public static void main(String[] args) throws IOException {
    // The pipe is for answers; what a library has to say would break them.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "idle");
              thread.setDaemon(true);
              return thread;
            });
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    out.writeInt(Frames.READY);
    out.flush();
    while (true) {
      ScheduledFuture<?> idle =
          clock.schedule(() -> Runtime.getRuntime().halt(0), IDLE_SECONDS, TimeUnit.SECONDS);
      Frames.Request request;
      try {
        request = Frames.request(in);
      } catch (EOFException e) {
        return;
      } finally {
        idle.cancel(false);
      }
      Frames.write(
          Guard.around(
              () ->
                  Extractor.of(request.format())
                      .extract(request.bytes(), request.charset(), request.most())),
          out);
    }
  }
}
