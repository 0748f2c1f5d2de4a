package io.suanpan.store.s3;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the client with all its parts named, since the SDK's search for each of them on the class
 * path, in files and on the network is a good part of a function's cold start.
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
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(options.connectTimeout())
                                        .socketTimeout(options.readTimeout()))
                        .overrideConfiguration(o ->
                                o.defaultProfileFile(ProfileFile.aggregator().build())
                                        .retryStrategy(
                                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                        .maxAttempts(options.mostAttempts())
                                                        .build()));
        settings.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        return builder.build();
    }
}
