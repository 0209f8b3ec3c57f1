package planatlas.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

  @ParameterizedTest
  @CsvSource({
    "hdfs://user:word@name:9000/out, true",
    "s3a://KEY:se/cret@bucket/plans, true",
    "https://u:1234@host/x, true",
    "https://host/x?a=1&SIG=abc, true",
    "hdfs://name:9000/a@b, false",
    "hdfs://name:9000/out, false",
    "abfs://box@account/out, false",
    "file:/a:b@c, false",
    "file:///a:b@c, false",
    "plans/a:b@c, false",
    "/plans/2024?sig=1, false"
  })
  void tellsASecretFromAnOddName(String place, boolean secret) {
    assertThat(Credentials.in(place)).isEqualTo(secret);
  }
}
