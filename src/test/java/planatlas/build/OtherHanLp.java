package planatlas.build;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder whose settings send HanLP to other dictionaries: a class path that went wrong. */
final class OtherHanLp {

  private static final String WORDS =
      """
      始##始\tbegin\t100
      末##末\tend\t100
      未##人\tnr\t100
      未##地\tns\t100
      未##团\tnt\t100
      未##专\tnx\t100
      未##量\tmq\t100
      未##数\tm\t100
      未##时\tt\t100
      未##串\tx\t100
      双减\tn\t100
      工作\tvn\t100
      """;

  private static final String PAIRS =
      """
      始##始@工作\t10
      工作@末##末\t10
      双减@工作\t10
      """;

  private OtherHanLp() {}

  /** Dictionaries that lack nearly every word but know 双减. */
  static Path withOtherWords(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("words/data/dictionary"));
    Files.createDirectories(data.resolve("other"));
    for (String table : List.of("other/CharType.bin", "other/CharTable.txt.bin")) {
      try (InputStream in = HanLP.class.getResourceAsStream("/data/dictionary/" + table)) {
        Files.copy(in, data.resolve(table));
      }
    }
    Files.writeString(data.resolve("Words.txt"), WORDS);
    Files.writeString(data.resolve("Pairs.txt"), PAIRS);
    return settings(
        folder.resolve("words"),
        """
        root=%s/
        CoreDictionaryPath=data/dictionary/Words.txt
        BiGramDictionaryPath=data/dictionary/Pairs.txt
        """
            .formatted(folder.resolve("words")));
  }

  /** Settings that lead nowhere. */
  static Path withoutWords(Path folder) throws IOException {
    return settings(
        Files.createDirectories(folder.resolve("nothing")),
        "root=%s/\n".formatted(folder.resolve("gone")));
  }

  private static Path settings(Path folder, String content) throws IOException {
    Files.writeString(folder.resolve("hanlp.properties"), content);
    return folder;
  }
}
