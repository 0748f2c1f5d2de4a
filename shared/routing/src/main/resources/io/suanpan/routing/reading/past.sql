-- How the promises of the last days (parameter) before the last delivery were kept.
WITH last AS (
    SELECT max(delivered_at) AS known FROM deliveries
)
SELECT
    coalesce(epoch_us(any_value(last.known)), 0) AS known_micros,
    count(*) FILTER (delivered_at IS NOT NULL) AS delivered,
    count(*) FILTER (delivered_at > promised_to) AS late,
    count(*) FILTER (CAST(delivered_at AS DATE) > CAST(promised_to AS DATE)) AS days_late,
    coalesce(
        median(epoch(delivered_at) - epoch(promised_to)) FILTER (
            delivered_at > promised_to AND CAST(delivered_at AS DATE) = CAST(promised_to AS DATE)) / 60,
        0) AS median_minutes_late,
    count(*) FILTER (status = 'failed') AS failed
FROM last
LEFT JOIN deliveries
    ON promised_to > last.known - to_days(CAST(? AS INTEGER)) AND promised_to <= last.known
