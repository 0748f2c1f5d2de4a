package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class S3SettingsTest {
    private static final Map<String, String> LAMBDA = Map.of("AWS_REGION", "eu-west-1");

    private static S3Settings settings(Map<String, String> environment, String... properties) {
        Properties given = new Properties();
        for (int i = 0; i < properties.length; i += 2) {
            given.setProperty(properties[i], properties[i + 1]);
        }
        return S3Settings.of(environment, given, Optional::empty);
    }

    @Test
    void aFunctionKnowsItsRegionAndUsesAmazonsEndpoint() {
        assertThat(settings(LAMBDA)).isEqualTo(new S3Settings(Region.EU_WEST_1, Optional.empty()));
    }

    @Test
    void aPropertyGoesBeforeItsVariable() {
        assertThat(settings(LAMBDA, "aws.region", "eu-north-1").region())
                .isEqualTo(Region.EU_NORTH_1);
        var environment = Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", "http://a:1");
        assertThat(settings(environment, "aws.endpointUrl", "http://b:2").endpoint())
                .contains(URI.create("http://b:2"));
    }

    @Test
    void theEndpointOfS3GoesBeforeTheOneOfAllServices() {
        var environment =
                Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_ENDPOINT_URL", "http://all:1",
                        "AWS_ENDPOINT_URL_S3", "http://s3:2");
        assertThat(settings(environment).endpoint()).contains(URI.create("http://s3:2"));
    }

    @Test
    void emptyVariablesAreNotSet() {
        var environment =
                Map.of(
                        "AWS_REGION", " ",
                        "AWS_DEFAULT_REGION", "us-west-2",
                        "AWS_ENDPOINT_URL", "");
        assertThat(settings(environment))
                .isEqualTo(new S3Settings(Region.US_WEST_2, Optional.empty()));
    }

    @Test
    void theProfileIsAskedLast() {
        Properties none = new Properties();
        assertThat(S3Settings.of(Map.of(), none, () -> Optional.of(Region.EU_WEST_3)).region())
                .isEqualTo(Region.EU_WEST_3);
        assertThat(
                        S3Settings.of(
                                        LAMBDA,
                                        none,
                                        () -> {
                                            throw new AssertionError("asked");
                                        })
                                .region())
                .isEqualTo(Region.EU_WEST_1);
    }

    @Test
    void saysHowToNameARegion() {
        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.remedy()).startsWith("Set AWS_REGION"));
    }

    @Test
    void refusesAnEndpointThatIsNoAddress() {
        for (String url : new String[] {"localhost:4566", "ftp://a", "http://", "http://a/b"}) {
            var environment = Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL", url);
            assertThatThrownBy(() -> settings(environment))
                    .as(url)
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining(url);
        }
    }
}
