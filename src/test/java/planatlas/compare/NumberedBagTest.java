package planatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NumberedBagTest {

  @Test
  void givesBackByRisingNumberWhatWasPutInAnyOrder() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      Map<Integer, Integer> words = new TreeMap<>();
      int size = random.nextInt(50);
      while (words.size() < size) {
        // Of every length that a number and a frequency can have.
        words.put(
            random.nextInt(1 << random.nextInt(1, 31)),
            1 + random.nextInt(1 << random.nextInt(1, 30)));
      }
      List<Map.Entry<Integer, Integer>> shuffled = new ArrayList<>(words.entrySet());
      Collections.shuffle(shuffled, new Random(round));
      byte[] bag =
          NumberedBag.encode(
              shuffled.stream().mapToInt(Map.Entry::getKey).toArray(),
              shuffled.stream().mapToInt(Map.Entry::getValue).toArray());
      List<String> found = new ArrayList<>();
      NumberedBag.forEach(bag, (number, frequency) -> found.add(number + "=" + frequency));
      assertThat(found)
          .containsExactlyElementsOf(words.entrySet().stream().map(e -> e.toString()).toList());
    }
  }

  @Test
  void takesTwoBytesForACommonWord() {
    assertThat(NumberedBag.encode(new int[] {0, 100, 227}, new int[] {1, 127, 5})).hasSize(6);
    assertThat(NumberedBag.encode(new int[] {128}, new int[] {128})).hasSize(4);
    assertThat(NumberedBag.encode(new int[0], new int[0])).isEmpty();
  }
}
