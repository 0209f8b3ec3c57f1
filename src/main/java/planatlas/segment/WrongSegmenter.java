package planatlas.segment;

/**
 * A JVM has another segmenter than this program was made with: it would find other words. Nothing
 * that a document says can cause it, only the class path or the environment of the JVM.
 */
public final class WrongSegmenter extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongSegmenter(String message) {
    super(message);
  }
}
