-- Deliveries that are planned and not made; what is overdue by more than the days of the parameter
-- was never closed by the shop and is not waited for any more.
SELECT
    delivery_id,
    order_id,
    latitude,
    longitude,
    weight_grams,
    epoch_us(promised_from) AS promised_from_micros,
    epoch_us(promised_to) AS promised_to_micros,
    NOT EXISTS (
        SELECT 1
        FROM deliveries AS earlier
        WHERE earlier.status = 'delivered'
            AND earlier.latitude = deliveries.latitude
            AND earlier.longitude = deliveries.longitude) AS first_visit
FROM deliveries
WHERE status = 'planned'
    AND delivered_at IS NULL
    AND promised_to > coalesce(
        (SELECT max(delivered_at) FROM deliveries) - to_days(CAST(? AS INTEGER)), '-infinity')
ORDER BY promised_from, delivery_id
