package planatlas.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NameIndexTest {

  private static final Gazetteer SHIPPED = Gazetteer.shipped();

  private static List<String> found(String text) {
    return SHIPPED.names().hits(text, 0, text.length()).stream()
        .map(hit -> text.substring(hit.begin(), hit.end()))
        .toList();
  }

  @Test
  void takesTheLongestName() {
    assertThat(found("江苏省泰州市海陵区与海陵的学校")).containsExactly("江苏省", "泰州市", "海陵区", "海陵");
    assertThat(found("湘西土家族苗族自治州和湘西州")).containsExactly("湘西土家族苗族自治州", "湘西州");
  }

  @Test
  void joinsNeighboursIntoOnePlace() {
    Chains chains = new Chains(SHIPPED, 2020);
    List<Chain> found = chains.of("徐州市鼓楼区和南京市鼓楼区、北京上海");
    assertThat(found)
        .extracting(chain -> chain.candidates().get(0).code())
        .containsExactly("320302", "320106", "110000", "310000");
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> names = SHIPPED.divisions().stream().map(Division::name).toList();
    return Arbitraries.oneOf(
            Arbitraries.of(names), Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(6))
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void findsNamesWhereTheyStandAndNoneTwice(@ForAll("texts") String text) {
    int last = 0;
    for (NameIndex.Hit hit : SHIPPED.names().hits(text, 0, text.length())) {
      assertThat(hit.begin()).isGreaterThanOrEqualTo(last);
      String words = text.substring(hit.begin(), hit.end());
      assertThat(hit.name().divisions())
          .allMatch(d -> d.name().equals(words) || ShortNames.of(d.name()).contains(words));
      last = hit.end();
    }
  }
}
