package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each function may do what its code does, and nothing else. */
final class PolicyTest {
    private static final String OBJECTS = "${DataBucket.Arn}/";

    @Test
    void everyFunctionHasDeclaredWhatItTouches() {
        assertThat(RawTemplate.functions().keySet()).isEqualTo(FunctionAccess.declared().keySet());
    }

    @Test
    void rolesReadExactlyWhatTheFunctionsRead() {
        FunctionAccess.declared()
                .forEach((function, access) ->
                        assertThat(keys(function, "s3:GetObject"))
                                .as(function)
                                .isEqualTo(access.reads()));
    }

    @Test
    void rolesWriteExactlyWhatTheFunctionsWrite() {
        FunctionAccess.declared()
                .forEach((function, access) ->
                        assertThat(keys(function, "s3:PutObject"))
                                .as(function)
                                .isEqualTo(access.writes()));
    }

    @Test
    void rolesDeleteExactlyWhatTheFunctionsDelete() {
        FunctionAccess.declared()
                .forEach((function, access) ->
                        assertThat(keys(function, "s3:DeleteObject"))
                                .as(function)
                                .isEqualTo(access.deletes()));
    }

    /** Without the right to list, S3 answers 403 for a missing object where the code awaits 404. */
    @Test
    void rolesListExactlyWhatTheFunctionsRead() {
        FunctionAccess.declared()
                .forEach((function, access) -> {
                    Tree list = only(function, "s3:ListBucket");
                    assertThat(list.at("Resource").target()).isEqualTo("DataBucket");
                    Tree condition = list.at("Condition", "StringLikeIfExists");
                    assertThat(Set.copyOf(condition.at("s3:prefix").texts()))
                            .as(function)
                            .isEqualTo(access.reads());
                });
    }

    @Test
    void nobodyMayChangeTheBucketOrDestroyItsHistory() {
        Set<String> allowed =
                Set.of(
                        "s3:GetObject",
                        "s3:PutObject",
                        "s3:DeleteObject",
                        "s3:AbortMultipartUpload",
                        "s3:ListBucket");
        RawTemplate.functions()
                .keySet()
                .forEach(function ->
                        assertThat(actions(function))
                                .as(function)
                                .filteredOn(action -> action.startsWith("s3:"))
                                .isSubsetOf(allowed));
    }

    @Test
    void noRoleAllowsEveryActionOrEveryResource() {
        Set<String> withoutResources = Set.of("Trace", "LogDelivery");
        RawTemplate.resources("AWS::IAM::Role")
                .forEach((role, tree) ->
                        statements(tree)
                                .forEach(it -> {
                                    assertThat(it.at("Action").texts())
                                            .as(role)
                                            .noneMatch(a -> a.contains("*"));
                                    boolean everything =
                                            it.at("Resource").leaves().anyMatch("*"::equals);
                                    if (everything) {
                                        assertThat(withoutResources).contains(it.at("Sid").text());
                                    }
                                }));
    }

    @Test
    void managedPoliciesGrantNothingBehindOurBack() {
        RawTemplate.resources("AWS::IAM::Role")
                .forEach((role, tree) ->
                        assertThat(tree.at("Properties").has("ManagedPolicyArns"))
                                .as(role)
                                .isFalse());
        RawTemplate.functions()
                .forEach((name, tree) ->
                        assertThat(tree.at("Properties").has("Policies")).as(name).isFalse());
    }

    @Test
    void aFunctionWritesOnlyToItsOwnLogGroup() {
        RawTemplate.functions()
                .forEach((name, function) -> {
                    String group = function.at("Properties", "LoggingConfig", "LogGroup").target();
                    assertThat(only(name, "logs:PutLogEvents").at("Resource").target())
                            .isEqualTo(group);
                });
    }

    @Test
    void aFunctionReceivesOnlyFromItsOwnQueue() {
        RawTemplate.functions()
                .forEach((name, function) -> {
                    List<String> queues = Wiring.queues(function);
                    List<String> granted =
                            with(name, "sqs:ReceiveMessage").stream()
                                    .map(it -> it.at("Resource").target())
                                    .toList();
                    assertThat(granted).as(name).isEqualTo(queues);
                });
    }

    private static Set<String> keys(String function, String action) {
        return with(function, action).stream()
                .flatMap(it -> it.at("Resource").leaves())
                .peek(arn -> assertThat(arn).startsWith(OBJECTS))
                .map(arn -> arn.substring(OBJECTS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Tree only(String function, String action) {
        List<Tree> found = with(function, action);
        assertThat(found).as(function + " " + action).hasSize(1);
        return found.getFirst();
    }

    private static List<Tree> with(String function, String action) {
        return statements(role(function)).stream()
                .filter(it -> it.at("Action").texts().contains(action))
                .toList();
    }

    private static List<String> actions(String function) {
        return statements(role(function)).stream()
                .flatMap(it -> it.at("Action").texts().stream())
                .toList();
    }

    private static Tree role(String function) {
        Map<String, Tree> functions = RawTemplate.functions();
        String role = functions.get(function).at("Properties", "Role").target();
        return RawTemplate.read().at("Resources", role);
    }

    /** All statements, those behind a condition included. */
    private static List<Tree> statements(Tree role) {
        return role.at("Properties", "Policies").items().stream()
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .map(it -> it.find("Fn::If").map(branch -> branch.items().get(1)).orElse(it))
                .toList();
    }
}
