package io.suanpan.recommendation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.junit.jupiter.api.Test;

class RecommenderMethodsTest {
    @Test
    void everyNameIsOfOneMethod() {
        assertThat(RecommenderMethods.names())
                .doesNotHaveDuplicates()
                .contains(
                        "popularity",
                        "auto",
                        "popularity-recent",
                        "ease",
                        "ease-pruned",
                        "als",
                        "bpr")
                .allSatisfy(
                        name -> assertThat(RecommenderMethods.named(name).name()).isEqualTo(name));
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> RecommenderMethods.named("oracle"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> {
                            assertThat(it.code()).isEqualTo(ErrorCode.NOT_FOUND);
                            assertThat(it.remedy()).contains("ease", "popularity");
                        });
    }
}
