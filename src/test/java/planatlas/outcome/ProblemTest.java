package planatlas.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void isOneLineOfFilePlaceAndMessage() {
    assertThat(new Problem("job.json", "line 4, output", "is missing\r\n  here\nand there"))
        .hasToString("job.json: line 4, output: is missing here and there");
  }

  @Test
  void leavesAnEmptyPlaceOut() {
    assertThat(new Problem("job.json", "", "does not exist"))
        .hasToString("job.json: does not exist");
  }
}
