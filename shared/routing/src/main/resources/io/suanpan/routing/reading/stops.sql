-- Deliveries of the last year (days of the parameter before the last one) that say all that times
-- are learned from, and whether anything had been delivered at the place before.
SELECT
    vehicle_id,
    epoch_us(delivered_at) AS begin_micros,
    epoch_us(promised_from) AS promised_from_micros,
    epoch_us(promised_to) AS promised_to_micros,
    latitude,
    longitude,
    weight_grams,
    service_seconds,
    row_number() OVER (
        PARTITION BY latitude, longitude ORDER BY delivered_at, delivery_id) = 1 AS first_visit
FROM deliveries
WHERE status = 'delivered'
    AND delivered_at IS NOT NULL
    AND vehicle_id IS NOT NULL
    AND service_seconds IS NOT NULL
    AND promised_from <= promised_to
QUALIFY delivered_at > max(delivered_at) OVER () - to_days(CAST(? AS INTEGER))
ORDER BY delivered_at, delivery_id
