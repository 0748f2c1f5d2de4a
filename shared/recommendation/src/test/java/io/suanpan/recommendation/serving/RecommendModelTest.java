package io.suanpan.recommendation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecommendModelTest {
    private final InteractionLog log = TinyModel.log();
    private final RecommendModel model = TinyModel.of(log);

    @Test
    void whatWasWrittenAnswersTheSame() {
        byte[] bytes = model.write();
        RecommendModel read = RecommendModel.read(bytes);
        assertThat(read.write()).isEqualTo(bytes);
        assertThat(read.catalogue().items()).isEqualTo(model.catalogue().items());
        assertThat(read.method()).isEqualTo("ease");
        for (int user = 0; user < log.users().size(); user++) {
            Profile profile = Profile.of(log, user, log.end());
            for (Role role : Role.values()) {
                assertThat(scores(read, role, profile)).isEqualTo(scores(model, role, profile));
            }
        }
    }

    private static float[] scores(RecommendModel of, Role role, Profile profile) {
        float[] scores = new float[of.catalogue().size()];
        of.part(role).recommender().score(profile, scores);
        return scores;
    }

    @Test
    void bytesThatEndTooEarlyAreNoModel() {
        byte[] bytes = model.write();
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RecommendModel.read(cut))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("The recommendation model is broken");
        }
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        assertThatThrownBy(() ->
                        new RecommendModel(
                                0,
                                "EUR",
                                1,
                                3,
                                model.catalogue(),
                                Map.of(),
                                model.neighbours(),
                                model.related(),
                                model.session(),
                                model.repeat()))
                .hasMessageContaining("it has 3 shards");
        assertThatThrownBy(() ->
                        new RecommendModel(
                                0,
                                "EUR",
                                1,
                                1,
                                model.catalogue(),
                                Map.of(Role.CUSTOMER, model.part(Role.CUSTOMER)),
                                model.neighbours(),
                                model.related(),
                                model.session(),
                                model.repeat()))
                .hasMessageContaining("for the role POPULAR");
    }

    @Test
    void aMethodThatThisReleaseLacksIsNamed() {
        var bytes = model.write();
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] renamed =
                text.replace("\0\4ease", "\0\4luck")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> RecommendModel.read(renamed))
                .hasMessageContaining("the method luck, which this release lacks");
    }
}
