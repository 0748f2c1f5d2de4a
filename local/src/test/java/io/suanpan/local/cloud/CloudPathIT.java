package io.suanpan.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.local.template.Template;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.s3.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * An upload's way through the cloud: object, EventBridge, SQS, ingest, again object, EventBridge,
 * SQS, train, and then an answer from the bucket. LocalStack delivers every message; the same ones
 * are handed to the same functions over a folder, whose answers must be the same.
 */
class CloudPathIT {
    /** After the shop's last day; fixed, as versions of models are named by the time. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    private static final SampleShopOptions SHOP =
            SampleShopOptions.defaults().withCustomers(100).withDays(180).withProducts(24);
    private static final List<String> TABLES =
            List.of("customers.csv", "products.csv", "orders.csv", "order_lines.csv");
    private static final Template TEMPLATE =
            Template.read(Fixtures.root().resolve("template.yaml"));

    private static LocalStack localStack;
    private static String bucket;
    private static EventBridgeClient events;
    private static SqsClient sqs;

    @TempDir private Path folder;

    @BeforeAll
    static void open() {
        localStack = LocalStack.require();
        localStack.properties().forEach(System::setProperty);
        bucket = localStack.newBucket();
        localStack.request(
                "PUT",
                "/" + bucket + "?notification",
                "<NotificationConfiguration><EventBridgeConfiguration/>"
                        + "</NotificationConfiguration>");
        URI endpoint = localStack.endpoint();
        Region region = Region.of(LocalStack.REGION);
        events =
                EventBridgeClient.builder()
                        .endpointOverride(endpoint)
                        .region(region)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
        sqs =
                SqsClient.builder()
                        .endpointOverride(endpoint)
                        .region(region)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    @AfterAll
    static void close() {
        if (localStack != null) {
            events.close();
            sqs.close();
            localStack.properties().keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void anUploadBecomesAnAnswerThroughBucketRulesAndQueues() throws IOException {
        CloudQueue ingestQueue =
                CloudQueue.before(TEMPLATE.function("ingest"), bucket, events, sqs);
        CloudQueue trainQueue = CloudQueue.before(TEMPLATE.function("train"), bucket, events, sqs);
        EmbeddedRunner inCloud = runner("s3://" + bucket);
        EmbeddedRunner onDisk = runner(folder.resolve("store").toString());
        ObjectStore cloud = ObjectStores.open("s3://" + bucket);
        ObjectStore disk = new FileObjectStore(folder.resolve("store"));
        Path shop = folder.resolve("shop");
        SampleShop.write(SHOP, shop);

        // What is no upload calls nobody.
        cloud.put("elsewhere/raw/suanpan/orders.csv", Content.of("x"));
        for (Path file : tables(shop)) {
            String key = "raw/suanpan/" + file.getFileName();
            disk.put(key, Content.of(file));
            cloud.put(key, Content.of(file));
            List<Message> messages = ingestQueue.receive(1);
            assertThat(keys(messages)).containsExactly(key);
            deliver("ingest", ingestQueue, messages, inCloud, onDisk);
        }
        assertThat(ingestQueue.waiting()).isZero();

        // One message for each commit; Lambda's batching window gathers them for one call.
        List<Message> commits = trainQueue.receive(TABLES.size());
        assertThat(keys(commits)).allMatch(key -> key.startsWith("tables/_log/"));
        deliver("train", trainQueue, commits, inCloud, onDisk);
        assertThat(trainQueue.waiting()).isZero();
        assertThat(ingestQueue.waiting()).isZero();

        for (String event :
                List.of(
                        "score-user-one",
                        "score-user-many",
                        "segment-one",
                        "segment-many",
                        "segment-report")) {
            String function = event.startsWith("segment") ? "segment" : "score-user";
            byte[] asked =
                    Files.readAllBytes(Fixtures.root().resolve("events").resolve(event + ".json"));
            String fromBucket = text(inCloud.function(function).invoke(asked));
            assertThat(fromBucket).as(event).contains("\"statusCode\":200");
            assertThat(fromBucket).as(event).contains("modelVersion");
            assertThat(fromBucket).isEqualTo(text(onDisk.function(function).invoke(asked)));
        }
        assertSameModelsAndTables(cloud, disk);
    }

    private static EmbeddedRunner runner(String store) {
        return new EmbeddedRunner(TEMPLATE, store, CLOCK, (_, _) -> {});
    }

    /** References first, as a shop that uploads one file after the other does. */
    private static List<Path> tables(Path shop) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : TABLES) {
            try (var found = Files.newDirectoryStream(shop.resolve("raw/suanpan"), name + "*")) {
                found.forEach(files::add);
            }
        }
        assertThat(files).hasSameSizeAs(TABLES);
        return files;
    }

    private static void deliver(
            String function,
            CloudQueue queue,
            List<Message> messages,
            EmbeddedRunner inCloud,
            EmbeddedRunner onDisk) {
        byte[] event = queue.event(messages);
        assertThat(text(inCloud.function(function).invoke(event)))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(text(onDisk.function(function).invoke(event)))
                .isEqualTo("{\"batchItemFailures\":[]}");
        queue.delete(messages);
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream()
                .map(it ->
                        Json.tree(it.body().getBytes(StandardCharsets.UTF_8), "the message")
                                .at("/detail/object/key")
                                .stringValue())
                .toList();
    }

    /**
     * Models and segments are the same byte for byte. Parts of tables are named after the upload's
     * ETag, which is S3's here and the content's hash there, so only their days can be the same.
     */
    private static void assertSameModelsAndTables(ObjectStore cloud, ObjectStore disk) {
        for (String folder : List.of("models/", "features/segments/")) {
            assertThat(contents(cloud, folder)).isNotEmpty().isEqualTo(contents(disk, folder));
        }
        assertThat(parts(cloud)).isNotEmpty().isEqualTo(parts(disk));
    }

    private static Map<String, String> contents(ObjectStore store, String prefix) {
        return store.listAll(prefix)
                .map(ObjectInfo::key)
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key -> Digest.sha256(store.get(key).orElseThrow().bytes())));
    }

    private static List<String> parts(ObjectStore store) {
        return store.listAll("tables/")
                .map(it -> it.key().replaceFirst("/[0-9a-f]{16}-", "/upload-"))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
