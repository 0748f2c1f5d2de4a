package io.suanpan.local.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * An A/A test of the shop's last days, as every shop should run one first: two arms that do the
 * same, so that whatever differs is an error of those who deal or count. It ends with the shop.
 */
final class SampleExperiment {
    private static final int DAYS = 120;

    private SampleExperiment() {}

    /** As {@code settings/experiments.json} has it. */
    static byte[] settings(SampleShopOptions options) {
        LocalDate since = options.endDate().minusDays(Math.min(DAYS, options.days()));
        return """
        {
          "experiments": [
            {"name": "a-a", "since": "%sT00:00:00Z", "until": "%sT00:00:00Z",
             "metric": "conversion", "windowDays": 14, "plannedUnits": 500, "leastUnits": 100,
             "arms": [{"name": "a", "share": 0.5}, {"name": "a again", "share": 0.5}]}
          ]
        }
        """
                .formatted(since, options.endDate().plusDays(1))
                .getBytes(StandardCharsets.UTF_8);
    }
}
