package planatlas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static planatlas.CrawlFixtures.gzip;
import static planatlas.CrawlFixtures.joined;
import static planatlas.CrawlFixtures.plan;
import static planatlas.CrawlFixtures.response;
import static planatlas.CrawlFixtures.utf8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import planatlas.FilesRead;
import planatlas.PlanFixtures;

/**
 * One broken place, at the start, in the middle and at the end of each kind of container: every
 * sound input is a document, and what is broken is a reject. Parquet has its own test.
 */
class EveryInputAccountedTest {

  private static final List<String> BUREAUS =
      List.of("青禾市", "云亭县", "松墩县", "临岳市", "北渚区", "望湖区", "砚川县");

  @TempDir Path folder;

  /** The inputs of a container, one beside the other, and what joins and breaks them. */
  private interface Kind {

    byte[] container(List<byte[]> pieces) throws IOException;

    byte[] piece(String bureau);

    byte[] broken(byte[] piece);

    default boolean isTable() {
      return false;
    }
  }

  private static byte[] flipped(byte[] piece, int at) {
    byte[] flipped = piece.clone();
    flipped[at] ^= 0x55;
    return flipped;
  }

  private static byte[] replaced(byte[] piece, String what, String with) {
    return utf8(new String(piece, StandardCharsets.UTF_8).replace(what, with));
  }

  private abstract static class Table implements Kind {

    private final String head;

    Table(String head) {
      this.head = head;
    }

    @Override
    public byte[] container(List<byte[]> pieces) {
      return joined(utf8(head), joined(pieces.toArray(byte[][]::new)));
    }

    @Override
    public boolean isTable() {
      return true;
    }
  }

  private static byte[] csvRow(String bureau) {
    return utf8("题,\"" + plan(bureau) + "\"\n");
  }

  private static byte[] jsonRow(String bureau) {
    return utf8("{\"标题\":null,\"正文\":\"" + plan(bureau).replace("\n", "\\n") + "\"}\n");
  }

  private static Kind csv(java.util.function.UnaryOperator<byte[]> breaking) {
    return new Table("标题,正文\n") {
      @Override
      public byte[] piece(String bureau) {
        return csvRow(bureau);
      }

      @Override
      public byte[] broken(byte[] piece) {
        return breaking.apply(piece);
      }
    };
  }

  private static Kind json(java.util.function.UnaryOperator<byte[]> breaking) {
    return new Table("") {
      @Override
      public byte[] piece(String bureau) {
        return jsonRow(bureau);
      }

      @Override
      public byte[] broken(byte[] piece) {
        return breaking.apply(piece);
      }
    };
  }

  private static Kind packedLines() {
    return new Table("") {
      @Override
      public byte[] piece(String bureau) {
        return gzip(jsonRow(bureau));
      }

      @Override
      public byte[] broken(byte[] piece) {
        return flipped(piece, piece.length / 2);
      }
    };
  }

  private static Kind crawl(boolean packed, java.util.function.UnaryOperator<byte[]> breaking) {
    return new Kind() {
      @Override
      public byte[] container(List<byte[]> pieces) {
        return joined(pieces.toArray(byte[][]::new));
      }

      @Override
      public byte[] piece(String bureau) {
        return packed ? gzip(response(bureau)) : response(bureau);
      }

      @Override
      public byte[] broken(byte[] piece) {
        return breaking.apply(piece);
      }
    };
  }

  /** Members of an archive are broken by what the archive holds of them. */
  private static Kind archive(int signature, int offset) {
    return new Kind() {
      @Override
      public byte[] container(List<byte[]> pieces) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        int broken = -1;
        for (byte[] piece : pieces) {
          broken = piece[0] == 'X' ? members.size() : broken;
          members.put(members.size() + ".txt", piece);
        }
        byte[] zip = PlanFixtures.zip(members);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 <= zip.length; i++) {
          if (bytes.getInt(i) == signature && broken-- == 0) {
            zip[i + offset] ^= 0x55;
            break;
          }
        }
        return zip;
      }

      @Override
      public byte[] piece(String bureau) {
        return utf8(plan(bureau));
      }

      @Override
      public byte[] broken(byte[] piece) {
        return joined(utf8("X"), piece);
      }
    };
  }

  static Stream<Arguments> containers() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("csv, a byte", csv(row -> flipped(joined(row), 20)));
    kinds.put("csv, a quote in the text", csv(row -> replaced(row, "一、", "一\"、")));
    kinds.put("csv, a quote not closed", csv(row -> replaced(row, "\"\n", "\n")));
    kinds.put("jsonl, a byte", json(row -> flipped(row, 30)));
    kinds.put("jsonl, a quote", json(row -> replaced(row, "正文\"", "正文")));
    kinds.put("jsonl, cut", json(row -> replaced(row, "\"}", "")));
    kinds.put("jsonl.gz, a member", packedLines());
    kinds.put("warc, no response", crawl(false, r -> replaced(r, "HTTP/1.1", "X")));
    kinds.put("warc, no head", crawl(false, r -> replaced(r, "Content-Length", "X")));
    kinds.put("warc.gz, a member", crawl(true, r -> flipped(r, r.length / 2)));
    kinds.put("warc.gz, a checksum", crawl(true, r -> flipped(r, r.length - 6)));
    kinds.put("zip, a member", archive(0x04034b50, 70));
    kinds.put("zip, a local header", archive(0x04034b50, 1));
    kinds.put("zip, the directory", archive(0x02014b50, 1));
    return kinds.entrySet().stream()
        .flatMap(
            kind ->
                Stream.of(0, 3, 6)
                    .map(place -> Arguments.of(kind.getKey(), place, kind.getValue())));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("containers")
  void whatIsSoundIsADocumentAndWhatIsBrokenARejectWhereverItStands(
      String name, int place, Kind kind) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    for (String bureau : BUREAUS) {
      pieces.add(kind.piece(bureau));
    }
    pieces.set(place, kind.broken(pieces.get(place)));
    List<String> lines =
        FilesRead.read(
            folder,
            "c",
            kind.container(pieces),
            kind.isTable() ? FilesRead.TABLE : FilesRead.FILES);
    for (int i = 0; i < BUREAUS.size(); i++) {
      if (i != place) {
        String text =
            kind.isTable() && lines.toString().contains("document 题") ? "题" : BUREAUS.get(i);
        assertThat(lines).anyMatch(l -> l.contains(" | document ") && l.contains(text));
      }
    }
    long documents = lines.stream().filter(l -> l.contains(" | document ")).count();
    long rejects = lines.size() - documents;
    assertThat(documents)
        .as("documents")
        .isBetween((long) BUREAUS.size() - 1, (long) BUREAUS.size());
    // A row stands before the checksum of its member, and is judged before it is known.
    long most = name.contains(".gz, a member") && kind.isTable() ? 2 : 1;
    boolean corrected = name.contains("no head") && rejects == 0;
    assertThat(rejects).as(lines.toString()).isBetween(corrected ? 0 : 1L, most);
    assertThat(lines.stream().map(l -> l.replaceFirst(" \\| .*", ""))).doesNotHaveDuplicates();
  }

  /** So that the pieces above are what they are meant to be. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void withoutABrokenPlaceAllAreDocuments(String name, int place, Kind kind) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    for (String bureau : BUREAUS) {
      pieces.add(kind.piece(bureau));
    }
    assertThat(
            FilesRead.read(
                folder,
                "c",
                kind.container(pieces),
                kind.isTable() ? FilesRead.TABLE : FilesRead.FILES))
        .hasSize(BUREAUS.size())
        .allMatch(l -> l.contains(" | document "));
  }
}
