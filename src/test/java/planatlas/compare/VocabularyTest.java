package planatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private static final Vocabulary WORDS = Vocabulary.of(List.of("课后", "减负", "AI"));

  @Test
  void numbersWordsInTheOrderOfTheirSpelling() {
    assertThat(WORDS.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(WORDS.number(WORDS.word(i))).isEqualTo(i);
    }
    assertThat(List.of(WORDS.word(0), WORDS.word(1), WORDS.word(2))).isSorted();
  }

  @Test
  void hasNoNumberForAWordThatItLacks() {
    assertThat(WORDS.number("减")).isEqualTo(Vocabulary.UNKNOWN);
  }

  @Test
  void knowsItsNumbersAfterAJourney() throws IOException, ClassNotFoundException {
    WORDS.number("AI");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(WORDS);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Vocabulary there = (Vocabulary) in.readObject();
      assertThat(there.number("课后")).isEqualTo(WORDS.number("课后"));
    }
  }
}
