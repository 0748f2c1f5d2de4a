package io.suanpan.store.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the client with its parts named, so that none is searched for on the class path, in files
 * or on the network. Timeouts are the HTTP client's own: 2 s for a connection, 30 s for each wait
 * for bytes.
 */
final class S3Clients {
    private S3Clients() {}

    /**
     * Credentials are the SDK's default ones and looked up by the first request, so that a snapshot
     * of the process has none that expire in it.
     */
    static S3Client create(S3Settings settings, S3StoreOptions options) {
        return create(settings, options, DefaultCredentialsProvider.builder().build());
    }

    /**
     * Checksums beyond TLS only where S3 requires them: a second pass over the bytes at each end.
     */
    static S3Client create(
            S3Settings settings, S3StoreOptions options, AwsCredentialsProvider credentials) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .region(settings.region())
                        .credentialsProvider(credentials)
                        .defaultsMode(DefaultsMode.STANDARD)
                        .disableS3ExpressSessionAuth(true)
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(httpClient(settings))
                        .overrideConfiguration(configuration(options));
        settings.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        return builder.build();
    }

    /** Retries as the SDK's standard mode does, with jitter and a budget; no file is read. */
    private static ClientOverrideConfiguration configuration(S3StoreOptions options) {
        return ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(options.mostAttempts())
                                .build())
                .build();
    }

    /** Over plain HTTP no certificates are loaded, which is a tenth of the client's start. */
    private static SdkHttpClient httpClient(S3Settings settings) {
        boolean plain = settings.endpoint().filter(e -> e.getScheme().equals("http")).isPresent();
        return plain
                ? UrlConnectionHttpClient.create(S3Clients::connect)
                : UrlConnectionHttpClient.builder().build();
    }

    private static HttpURLConnection connect(URI uri) {
        try {
            return (HttpURLConnection) uri.toURL().openConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
