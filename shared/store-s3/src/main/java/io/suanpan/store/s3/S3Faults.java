package io.suanpan.store.s3;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3 refuses, in words that say what to do. */
final class S3Faults {
    private static final int PERMANENT_REDIRECT = 301;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private S3Faults() {}

    static boolean isNotFound(S3Exception e) {
        return e.statusCode() == NOT_FOUND;
    }

    static boolean isNoBucket(S3Exception e) {
        return hasCode(e, "NoSuchBucket");
    }

    static boolean hasCode(S3Exception e, String code) {
        return code.equals(code(e));
    }

    /**
     * @param doing a verb, as in {@code read}
     */
    static SuanpanException of(SdkException e, String doing, String bucket, String key) {
        String where = "s3://" + bucket + "/" + key;
        return switch (e) {
            case S3Exception refusal -> refused(refusal, doing, bucket, where);
            case SdkClientException failure when isWithoutCredentials(failure) ->
                    noCredentials(failure, doing, where);
            default -> unreachable(e, doing, where);
        };
    }

    static SuanpanException noBucket(S3Exception e, String bucket) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "There is no bucket " + bucket + ".",
                "Create it (sam deploy does), or mend the name in SUANPAN_STORE.",
                e);
    }

    private static SuanpanException refused(
            S3Exception e, String doing, String bucket, String where) {
        if (isNoBucket(e)) {
            return noBucket(e, bucket);
        }
        return switch (code(e)) {
            case "InvalidAccessKeyId",
                    "SignatureDoesNotMatch",
                    "ExpiredToken",
                    "InvalidToken",
                    "RequestTimeTooSkewed" ->
                    credentialsRefused(e, doing, where);
            case "PermanentRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                    wrongRegion(e, bucket);
            case "SlowDown", "RequestLimitExceeded", "ThrottlingException" ->
                    throttled(e, doing, where);
            default -> refusedByStatus(e, doing, bucket, where);
        };
    }

    /** An answer to HEAD has no body, so its code is not known. */
    private static SuanpanException refusedByStatus(
            S3Exception e, String doing, String bucket, String where) {
        return switch (e.statusCode()) {
            case PERMANENT_REDIRECT -> wrongRegion(e, bucket);
            case FORBIDDEN -> noPermission(e, doing, where);
            case CONFLICT, PRECONDITION_FAILED -> changed(e, doing, where);
            case TOO_MANY_REQUESTS, UNAVAILABLE -> throttled(e, doing, where);
            default -> failed(e, doing, where);
        };
    }

    private static SuanpanException noPermission(S3Exception e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "S3 does not allow to " + doing + " " + where + " (" + said(e) + ").",
                "Give the role s3:GetObject, s3:PutObject or s3:DeleteObject on the prefix and"
                        + " s3:ListBucket on the bucket, without which a missing object looks"
                        + " forbidden; with a key of your own also kms:Decrypt and"
                        + " kms:GenerateDataKey.",
                e);
    }

    private static SuanpanException credentialsRefused(S3Exception e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "S3 does not accept the credentials to "
                        + doing
                        + " "
                        + where
                        + " ("
                        + said(e)
                        + ").",
                "Renew them (aws sso login, or new keys), and check the machine's clock.",
                e);
    }

    private static SuanpanException noCredentials(
            SdkClientException e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "There are no AWS credentials to " + doing + " " + where + ".",
                "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; a function has"
                        + " those of its role.",
                e);
    }

    private static SuanpanException wrongRegion(S3Exception e, String bucket) {
        String region =
                e.awsErrorDetails().sdkHttpResponse() == null
                        ? ""
                        : e.awsErrorDetails()
                                .sdkHttpResponse()
                                .firstMatchingHeader("x-amz-bucket-region")
                                .orElse("");
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "The bucket %s is in another region than was asked%s."
                        .formatted(bucket, region.isEmpty() ? "" : ": in " + region),
                "Set AWS_REGION to the bucket's region.",
                e);
    }

    private static SuanpanException throttled(S3Exception e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.THROTTLED,
                "S3 was too busy to %s %s (%s), at each of %s attempts."
                        .formatted(doing, where, said(e), e.numAttempts()),
                "Try again in a minute, with fewer requests at once.",
                e);
    }

    private static SuanpanException changed(S3Exception e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "Others changed %s while it was used, to %s it was not possible (%s)."
                        .formatted(where, doing, said(e)),
                "Try again: the next attempt works with what is there then.",
                e);
    }

    private static SuanpanException failed(S3Exception e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "S3 failed to " + doing + " " + where + " (" + said(e) + ").",
                "Try again; if it stays so, look the code up in the S3 error reference.",
                e);
    }

    private static SuanpanException unreachable(SdkException e, String doing, String where) {
        return new SuanpanException(
                ErrorCode.INTERNAL,
                "S3 could not be reached to " + doing + " " + where + ": " + e.getMessage(),
                "Check the network, AWS_REGION and, where it is set, AWS_ENDPOINT_URL.",
                e);
    }

    private static boolean isWithoutCredentials(SdkClientException e) {
        String message = e.getMessage();
        return message != null && message.startsWith("Unable to load credentials");
    }

    private static String said(S3Exception e) {
        String code = code(e);
        return "status " + e.statusCode() + (code.isEmpty() ? "" : ", " + code);
    }

    private static String code(S3Exception e) {
        var details = e.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
