package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reviewer of a serverless deployment looks for, line by line. */
final class ReviewTest {
    /** Those whose loops run for minutes, or for as long as a caller waits. */
    private static final Set<String> SEARCHING =
            Set.of("TrainFunction", "PlanRouteFunction", "RouteJobsFunction");

    private static final int STANDARD_DISK_MIB = 512;

    @Test
    void everyFunctionIsPublishedBehindACanaryWithAlarms() {
        Tree globals = RawTemplate.read().at("Globals", "Function");
        assertThat(globals.at("AutoPublishAlias").text()).isEqualTo("live");
        RawTemplate.functions()
                .forEach((name, function) -> {
                    Tree properties = function.at("Properties");
                    assertThat(properties.at("AutoPublishAliasAllProperties").text())
                            .as(name)
                            .isEqualTo("true");
                    Tree preference = properties.at("DeploymentPreference");
                    assertThat(preference.at("Type").target()).isEqualTo("DeploymentStyle");
                    assertThat(preference.at("Alarms").items())
                            .as(name)
                            .extracting(Tree::target)
                            .contains(name.replace("Function", "ErrorsAlarm"))
                            .allMatch(RawTemplate.resources("AWS::CloudWatch::Alarm")::containsKey);
                });
        Tree style = RawTemplate.read().at("Parameters", "DeploymentStyle");
        assertThat(style.at("Default").text()).startsWith("Canary");
    }

    @Test
    void everyFunctionRunsJava25AndIsTracedAndLogged() {
        Tree globals = RawTemplate.read().at("Globals", "Function");
        assertThat(globals.at("Runtime").text()).isEqualTo("java25");
        assertThat(globals.at("Architectures").texts()).containsExactly("x86_64");
        assertThat(globals.at("Tracing").text()).isEqualTo("Active");
        RawTemplate.functions()
                .forEach((name, function) -> {
                    Tree properties = function.at("Properties");
                    assertThat(properties.at("CodeUri").text())
                            .matches("functions/[a-z-]+/target/function\\.zip");
                    assertThat(properties.at("LoggingConfig", "LogFormat").text())
                            .as(name)
                            .isEqualTo("JSON");
                    assertThat(properties.at("MemorySize").number()).isPositive();
                    assertThat(properties.at("Timeout").number()).isLessThanOrEqualTo(900);
                });
    }

    /** SnapStart takes functions with the standard disk only. */
    @Test
    void functionsStartFromASnapshotUnlessTheyNeedDisk() {
        RawTemplate.functions()
                .forEach((name, function) -> {
                    Tree properties = function.at("Properties");
                    int disk =
                            properties
                                    .find("EphemeralStorage")
                                    .map(it -> it.at("Size").number())
                                    .orElse(STANDARD_DISK_MIB);
                    boolean snapshot =
                            properties
                                    .find("SnapStart")
                                    .map(it -> it.at("ApplyOn").text())
                                    .filter("PublishedVersions"::equals)
                                    .isPresent();
                    assertThat(snapshot).as(name).isEqualTo(disk <= STANDARD_DISK_MIB);
                });
    }

    /** Lambda stops at C1 without a snapshot; training loops over numbers in Java. */
    @Test
    void trainingCompilesInFull() {
        RawTemplate.functions()
                .forEach((name, function) -> {
                    boolean full =
                            function.at("Properties")
                                    .find("Environment")
                                    .map(it -> it.at("Variables", "JAVA_TOOL_OPTIONS"))
                                    .filter(it -> it.text().contains("TieredStopAtLevel=4"))
                                    .isPresent();
                    assertThat(full).as(name).isEqualTo(SEARCHING.contains(name));
                });
    }

    @Test
    void theBucketIsPrivateEncryptedVersionedAndKept() {
        Tree bucket = RawTemplate.read().at("Resources", "DataBucket");
        assertThat(bucket.at("DeletionPolicy").text()).isEqualTo("Retain");
        assertThat(bucket.at("UpdateReplacePolicy").text()).isEqualTo("Retain");
        Tree properties = bucket.at("Properties");
        assertThat(properties.at("VersioningConfiguration", "Status").text()).isEqualTo("Enabled");
        assertThat(properties.at("PublicAccessBlockConfiguration").children())
                .hasSize(4)
                .allSatisfy((_, blocked) -> assertThat(blocked.text()).isEqualTo("true"));
        assertThat(properties.at("BucketEncryption").leaves()).contains("AES256", "aws:kms");
        assertThat(properties.at("OwnershipControls").leaves()).contains("BucketOwnerEnforced");
    }

    @Test
    void theBucketForgetsWhatNobodyReadsAgain() {
        List<Tree> rules =
                RawTemplate.read()
                        .at("Resources", "DataBucket", "Properties", "LifecycleConfiguration")
                        .at("Rules")
                        .items();
        assertThat(rules).anyMatch(it -> it.has("AbortIncompleteMultipartUpload"));
        assertThat(rules).anyMatch(it -> it.has("NoncurrentVersionExpiration"));
        assertThat(rules)
                .filteredOn(it -> it.has("ExpirationInDays"))
                .extracting(it -> it.at("Prefix").text())
                .containsExactlyInAnyOrder("idempotency/", "requests/", "results/", "live/");
        assertThat(rules)
                .filteredOn(it -> it.has("Prefix") && it.at("Prefix").text().equals("idempotency/"))
                .allMatch(it -> it.at("ExpirationInDays").number() > 14 + 14 + 1);
    }

    @Test
    void theBucketAnswersOverTlsOnly() {
        List<Tree> statements =
                RawTemplate.read()
                        .at("Resources", "DataBucketPolicy", "Properties", "PolicyDocument")
                        .at("Statement")
                        .items();
        assertThat(statements)
                .allMatch(it -> it.at("Effect").text().equals("Deny"))
                .anyMatch(it ->
                        it.at("Condition").has("Bool")
                                && it.at("Condition", "Bool", "aws:SecureTransport")
                                        .text()
                                        .equals("false")
                                && it.at("Action").text().equals("s3:*"));
    }

    @Test
    void everyRouteAsksForATokenAndItsScope() {
        Tree auth = RawTemplate.read().at("Resources", "Api", "Properties", "Auth");
        String authorizer = auth.at("DefaultAuthorizer").text();
        Tree jwt = auth.at("Authorizers", authorizer, "JwtConfiguration");
        assertThat(jwt.at("issuer").target()).isEqualTo("JwtIssuer");
        for (String required : List.of("JwtIssuer", "JwtAudience")) {
            Tree parameter = RawTemplate.read().at("Parameters", required);
            assertThat(parameter.has("Default")).as(required).isFalse();
        }
        RawTemplate.functions()
                .values()
                .forEach(function ->
                        Wiring.events(function, "HttpApi")
                                .forEach(ReviewTest::isScopedAsItsMethodAsks));
    }

    private static void isScopedAsItsMethodAsks(Tree route) {
        Tree auth = route.at("Auth");
        assertThat(auth.has("Authorizer")).isFalse();
        boolean changes =
                route.at("Method").text().equals("POST")
                        && route.at("Path").text().startsWith("/v1/models/");
        assertThat(auth.at("AuthorizationScopes").texts())
                .as(route.at("Path").text())
                .containsExactly(changes ? "suanpan/admin" : "suanpan/read");
        assertThat(route.at("PayloadFormatVersion").text()).isEqualTo("2.0");
    }

    @Test
    void theApiIsThrottledAndClosedToOtherOrigins() {
        Tree api = RawTemplate.read().at("Resources", "Api", "Properties");
        Tree limits = api.at("DefaultRouteSettings");
        assertThat(limits.at("ThrottlingRateLimit").target()).isEqualTo("ThrottleRate");
        assertThat(limits.at("ThrottlingBurstLimit").target()).isEqualTo("ThrottleBurst");
        assertThat(Wiring.routes().keySet())
                .containsAll(api.at("RouteSettings").children().keySet());
        assertThat(RawTemplate.read().at("Parameters", "CorsOrigin", "Default").text()).isEmpty();
        assertThat(api.at("CorsConfiguration", "AllowOrigins").leaves())
                .containsExactly("CorsIsOpen", "CorsOrigin", "https://closed.invalid");
    }

    @Test
    void theAccessLogKnowsNoPerson() {
        Tree log = RawTemplate.read().at("Resources", "Api", "Properties", "AccessLogSettings");
        assertThat(log.at("Format").text())
                .contains("$context.routeKey", "$context.status")
                .doesNotContain(
                        "$context.path",
                        "sourceIp",
                        "userAgent",
                        "claims",
                        "identity",
                        "domainName");
    }

    @Test
    void logsAreKeptForAStatedTime() {
        Map<String, Tree> groups = RawTemplate.resources("AWS::Logs::LogGroup");
        assertThat(groups).hasSize(RawTemplate.functions().size() + 3);
        groups.forEach((name, group) -> {
            Tree properties = group.at("Properties");
            assertThat(properties.at("RetentionInDays").target())
                    .as(name)
                    .isEqualTo("LogRetentionDays");
            assertThat(properties.at("KmsKeyId").leaves()).contains("KmsKeyArn");
        });
    }

    @Test
    void everyAlarmTellsSomebodyWhatToDo() {
        RawTemplate.resources("AWS::CloudWatch::Alarm")
                .forEach((name, alarm) -> {
                    Tree properties = alarm.at("Properties");
                    assertThat(properties.at("AlarmActions").items().getFirst().target())
                            .as(name)
                            .isEqualTo("AlarmTopic");
                    assertThat(properties.at("AlarmDescription").text()).hasSizeGreaterThan(30);
                    assertThat(properties.at("TreatMissingData").text()).isEqualTo("notBreaching");
                });
    }

    @Test
    void parametersRefuseWhatCannotBeMeant() {
        parameters()
                .forEach((name, parameter) -> {
                    assertThat(parameter.at("Description").text()).as(name).endsWith(".");
                    if (parameter.has("AllowedValues")) {
                        return;
                    }
                    if (parameter.at("Type").text().equals("Number")) {
                        assertThat(parameter.at("MinValue").number()).as(name).isPositive();
                        assertThat(parameter.at("MaxValue").number()).as(name).isPositive();
                    } else {
                        String pattern = parameter.at("AllowedPattern").text();
                        assertThat(pattern).as(name).startsWith("^").endsWith("$");
                        assertThat(parameter.at("ConstraintDescription").text())
                                .startsWith("must be ");
                    }
                });
    }

    @Test
    void defaultsAreAllowed() {
        parameters()
                .forEach((name, parameter) -> {
                    if (!parameter.has("Default")) {
                        return;
                    }
                    String standard = parameter.at("Default").text();
                    parameter
                            .find("AllowedValues")
                            .ifPresent(it -> assertThat(it.texts()).as(name).contains(standard));
                    parameter
                            .find("AllowedPattern")
                            .ifPresent(it -> assertThat(standard).as(name).matches(it.text()));
                });
    }

    @Test
    void patternsRefuseWhatWouldOpenADoor() {
        assertThat("http://login.example.com").doesNotMatch(pattern("JwtIssuer"));
        assertThat("*").doesNotMatch(pattern("CorsOrigin"));
        assertThat("https://shop.example.com/path").doesNotMatch(pattern("CorsOrigin"));
        assertThat("arn:aws:kms:eu-west-1:123456789012:alias/mine")
                .doesNotMatch(pattern("KmsKeyArn"));
        assertThat("s3://bucket").doesNotMatch(pattern("AccessLogBucket"));
    }

    private static String pattern(String parameter) {
        return parameters().get(parameter).at("AllowedPattern").text();
    }

    private static Map<String, Tree> parameters() {
        return RawTemplate.read().at("Parameters").children();
    }

    @Test
    void samconfigHoldsNoSecret() throws IOException {
        String config = Files.readString(RawTemplate.ROOT.resolve("samconfig.toml"));
        assertThat(config)
                .doesNotContainPattern("(?i)(password|secret|token|aws_access|profile)\\s*=")
                .doesNotContainPattern("\\d{12}");
    }

    /** Half a rule less would leave the bucket open again. */
    @Test
    void oldTlsIsRefusedToo() {
        assertThat(
                        RawTemplate.read()
                                .at("Resources", "DataBucketPolicy", "Properties", "PolicyDocument")
                                .at("Statement")
                                .items())
                .anyMatch(it ->
                        it.at("Condition").has("NumericLessThan")
                                && it.at("Condition", "NumericLessThan", "s3:TlsVersion")
                                        .text()
                                        .equals("1.2"));
    }

    @Test
    void whatCouldLoseDataSaysWhatBecomesOfItOnDeletion() {
        for (String type : List.of("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::Logs::LogGroup")) {
            RawTemplate.resources(type)
                    .forEach((name, resource) -> {
                        assertThat(resource.has("DeletionPolicy")).as(name).isTrue();
                        assertThat(resource.at("UpdateReplacePolicy").text())
                                .as(name)
                                .isEqualTo(resource.at("DeletionPolicy").text());
                    });
        }
    }

    @Test
    void everyFunctionRunsAsARoleOfItsOwnThatOnlyLambdaCanTake() {
        Set<String> roles = new java.util.HashSet<>();
        RawTemplate.functions()
                .forEach((name, function) -> {
                    String role = function.at("Properties", "Role").target();
                    assertThat(roles.add(role)).as(name).isTrue();
                    Tree trust =
                            RawTemplate.read()
                                    .at("Resources", role, "Properties")
                                    .at("AssumeRolePolicyDocument", "Statement");
                    assertThat(trust.items()).hasSize(1);
                    assertThat(trust.items().getFirst().at("Principal", "Service").text())
                            .isEqualTo("lambda.amazonaws.com");
                });
    }

    @Test
    void outputsNameWhatOperatorsNeed() {
        assertThat(RawTemplate.read().at("Outputs").children().keySet())
                .containsAll(
                        Set.of(
                                "ApiUrl",
                                "DataBucketName",
                                "RetrainingArn",
                                "ForecastCatalogueArn",
                                "AlarmTopicArn"));
    }
}
