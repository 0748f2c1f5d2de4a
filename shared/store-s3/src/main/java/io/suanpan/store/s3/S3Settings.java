package io.suanpan.store.s3;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;

/**
 * Which S3 is meant. A system property goes before its environment variable, as in the SDK.
 *
 * @param region of the bucket: {@code aws.region}, {@code AWS_REGION}, {@code AWS_DEFAULT_REGION},
 *     or that of the profile
 * @param endpoint of another S3 than Amazon's, whose buckets are then named by path: {@code
 *     aws.endpointUrlS3}, {@code AWS_ENDPOINT_URL_S3}, {@code aws.endpointUrl}, {@code
 *     AWS_ENDPOINT_URL}
 */
record S3Settings(Region region, Optional<URI> endpoint) {

    /** The machine's metadata service is never asked: it answers only on EC2, and slowly. */
    static S3Settings fromEnvironment() {
        return of(System.getenv(), System.getProperties(), S3Settings::regionOfProfile);
    }

    /**
     * @param profile asked only where nothing else names the region, as it reads files
     */
    static S3Settings of(
            Map<String, String> environment,
            Properties properties,
            Supplier<Optional<Region>> profile) {
        Optional<URI> endpoint =
                first(
                                properties.getProperty("aws.endpointUrlS3"),
                                environment.get("AWS_ENDPOINT_URL_S3"),
                                properties.getProperty("aws.endpointUrl"),
                                environment.get("AWS_ENDPOINT_URL"))
                        .map(S3Settings::endpoint);
        Region region =
                first(
                                properties.getProperty("aws.region"),
                                environment.get("AWS_REGION"),
                                environment.get("AWS_DEFAULT_REGION"))
                        .map(Region::of)
                        .or(profile)
                        .orElseThrow(S3Settings::noRegion);
        return new S3Settings(region, endpoint);
    }

    private static Optional<String> first(@Nullable String... values) {
        return Stream.of(values).filter(value -> value != null && !value.isBlank()).findFirst();
    }

    private static URI endpoint(String url) {
        if (!url.matches("https?://[^/\\s]+/?")) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The endpoint of S3 \"" + url + "\" is no address.",
                    "Set AWS_ENDPOINT_URL to something like http://127.0.0.1:4566, or not at all.");
        }
        return URI.create(url);
    }

    private static Optional<Region> regionOfProfile() {
        try {
            return Optional.ofNullable(new AwsProfileRegionProvider().getRegion());
        } catch (SdkClientException _) {
            return Optional.empty(); // It has none, which we say better.
        }
    }

    private static SuanpanException noRegion() {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The region of the bucket is not known: neither AWS_REGION nor the AWS profile"
                        + " names it.",
                "Set AWS_REGION, for example to eu-west-1.");
    }
}
