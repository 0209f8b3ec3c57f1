package planatlas.source;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planatlas.outcome.Outcome;
import planatlas.outcome.Reason;
import planatlas.text.Span;

/** What a run and its parser process say to each other over pipes. */
final class Frames {

  /** The parser's first word, behind which nothing but answers comes. */
  static final int READY = 0x50415253;

  /** What is asked of the parser. */
  record Request(Format format, String charset, int most, byte[] bytes) {}

  private Frames() {}

  static void write(Request request, DataOutputStream out) throws IOException {
    out.writeByte(request.format.ordinal());
    text(request.charset, out);
    out.writeInt(request.most);
    out.writeInt(request.bytes.length);
    out.write(request.bytes);
    out.flush();
  }

  static Request request(DataInputStream in) throws IOException {
    Format format = Format.values()[in.readByte()];
    String charset = text(in);
    int most = in.readInt();
    return new Request(format, charset, most, in.readNBytes(in.readInt()));
  }

  static void write(Outcome<Extraction> answer, DataOutputStream out) throws IOException {
    if (answer instanceof Outcome.Rejected<Extraction> rejected) {
      out.writeBoolean(false);
      text(rejected.reason().name(), out);
      text(rejected.detail(), out);
    } else if (answer instanceof Outcome.Accepted<Extraction> accepted) {
      out.writeBoolean(true);
      write(accepted.value(), out);
    }
    out.flush();
  }

  private static void write(Extraction extraction, DataOutputStream out) throws IOException {
    text(extraction.text(), out);
    out.writeInt(extraction.kept().size());
    for (Span span : extraction.kept()) {
      out.writeInt(span.begin());
      out.writeInt(span.end());
    }
    text(extraction.charset(), out);
    text(extraction.method(), out);
    out.writeInt(extraction.metadata().size());
    for (Map.Entry<String, String> entry : extraction.metadata().entrySet()) {
      text(entry.getKey(), out);
      text(entry.getValue(), out);
    }
  }

  static Outcome<Extraction> answer(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return Outcome.rejected(Reason.valueOf(text(in)), text(in));
    }
    String text = text(in);
    List<Span> kept = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      kept.add(new Span(in.readInt(), in.readInt()));
    }
    String charset = text(in);
    String method = text(in);
    Map<String, String> metadata = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metadata.put(text(in), text(in));
    }
    return Outcome.accepted(new Extraction(text, kept, charset, method, metadata));
  }

  /** A length of -1 is null. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
