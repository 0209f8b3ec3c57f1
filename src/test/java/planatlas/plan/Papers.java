package planatlas.plan;

import java.nio.charset.StandardCharsets;
import planatlas.SharedCorpus;
import planatlas.source.SourceText;

/** Short papers written for tests; the names of places in them are real, the words are not. */
final class Papers {

  /** Enough of a body for a paper to be one, without a place and without a year. */
  static final String BODY = "坚持立德树人根本任务，稳步提高课堂教学质量，办好家门口的学校，让每个孩子都有书读、读好书。\n";

  private Papers() {}

  static SourceText text(String content) {
    return SharedCorpus.text("paper.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  static SourceText markdown(String content) {
    return SharedCorpus.text("paper.md", content.getBytes(StandardCharsets.UTF_8));
  }
}
