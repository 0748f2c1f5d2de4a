package io.suanpan.store.s3;

import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectKeys;
import io.suanpan.store.ObjectPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists in S3's own order, which is that of the keys' UTF-8 bytes. Thread-safe. */
final class S3Listing {
    /** What S3 gives at most in one answer. */
    private static final int LARGEST_ANSWER = 1_000;

    private final S3Client client;
    private final S3Location location;

    S3Listing(S3Client client, S3Location location) {
        this.client = client;
        this.location = location;
    }

    /**
     * What is no key of ours, such as the {@code folder/} that consoles write, is left out. A page
     * is full or the last one, so that a walk always gets on.
     */
    ObjectPage page(String prefix, String after, int limit) {
        List<ObjectInfo> found = new ArrayList<>();
        @Nullable String token = null;
        boolean more = true;
        while (more && found.size() < limit) {
            int wanted = Math.min(limit - found.size(), LARGEST_ANSWER);
            ListObjectsV2Response answer = answer(prefix, after, wanted, token);
            for (S3Object object : answer.contents()) {
                String key = location.inStore(object.key());
                if (ObjectKeys.isKey(key)) {
                    found.add(info(key, object));
                }
            }
            token = answer.nextContinuationToken();
            more = answer.isTruncated();
        }
        return new ObjectPage(found, more);
    }

    private ListObjectsV2Response answer(
            String prefix, String after, int wanted, @Nullable String token) {
        return client.listObjectsV2(r -> {
            r.bucket(location.bucket()).prefix(location.root() + prefix).maxKeys(wanted);
            if (token != null) {
                r.continuationToken(token);
            } else if (!after.isEmpty()) {
                r.startAfter(location.root() + after);
            }
        });
    }

    private static ObjectInfo info(String key, S3Object object) {
        return new ObjectInfo(key, object.size(), Etags.bare(object.eTag()), object.lastModified());
    }
}
