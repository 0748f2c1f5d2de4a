package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One division of all customers, without the customers: these lie beside it in {@link
 * AssignmentStore}. Its bytes are its JSON, compressed: a kilobyte or two for each segment, and
 * some ten for the map.
 *
 * @param asOf nothing at or after this moment was looked at
 * @param method as in {@code k-means}
 * @param currency of all money
 * @param customers that were divided
 * @param shards in which their segments are kept, a power of two
 * @param space in which they were divided
 * @param centres of the segments in that space, in the order of the profiles
 * @param cuts of the RFM scores
 * @param segments largest first
 * @param flows since the last run; empty where this is the first
 * @param before the division that moves and flows count from; null where this is the first
 * @param map of the customers in two dimensions
 * @param tree of the division, where its method makes one; else null
 * @param lastId the highest number that a segment's id ever had
 */
public record SegmentModel(
        Instant asOf,
        String method,
        String currency,
        int customers,
        int shards,
        SegmentSpace space,
        List<List<Double>> centres,
        RfmCuts cuts,
        List<SegmentProfile> segments,
        List<SegmentFlow> flows,
        @Nullable SegmentsBefore before,
        SegmentMap map,
        @Nullable SegmentTree tree,
        int lastId) {
    /** Its name in the registry. */
    public static final String NAME = "segments";

    public SegmentModel {
        centres = centres.stream().map(List::copyOf).toList();
        segments = List.copyOf(segments);
        flows = List.copyOf(flows);
        if (centres.size() != segments.size() || Integer.bitCount(shards) != 1) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "A segment model has %d centres, %d segments and %d shards."
                            .formatted(centres.size(), segments.size(), shards),
                    "Train the segments again.");
        }
    }

    public byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(Json.bytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no segment model
     */
    public static SegmentModel read(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Json.read(in.readAllBytes(), SegmentModel.class, "The segment model");
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The segment model cannot be unpacked: " + e.getMessage() + ".",
                    "Roll back to another version, and train this one again.",
                    e);
        }
    }
}
