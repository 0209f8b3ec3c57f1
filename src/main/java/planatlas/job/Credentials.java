package planatlas.job;

import java.util.regex.Pattern;

/** Recognises places that carry a secret, which job files, manifests and logs must not hold. */
final class Credentials {

  /**
   * {@code scheme://user:password@host}; a name alone is no secret ({@code abfs://box@account}),
   * nor is a port before a path ({@code hdfs://name:9000/a@b}).
   */
  private static final Pattern PASSWORD =
      Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+://[^/@]*:(?!\\d+/).*@.*", Pattern.DOTALL);

  /** Signed addresses. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^[A-Za-z][A-Za-z0-9+.-]+:.*[?&](sig|signature|x-amz-signature|token|password)=.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Credentials() {}

  static boolean in(String place) {
    return PASSWORD.matcher(place).matches() || SIGNED.matcher(place).matches();
  }
}
