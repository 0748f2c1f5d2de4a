-- Who came within an experiment, when first, and what they ordered within the window after that. A
-- cancellation or return of the window takes its money back, and an order that came to nothing is none.
WITH entered AS (
    SELECT customer_id, min(epoch_us(occurred_at)) AS entered_micros
    FROM events
    WHERE customer_id IS NOT NULL AND epoch_us(occurred_at) >= ? AND epoch_us(occurred_at) < ?
    GROUP BY customer_id
)
SELECT e.customer_id, e.entered_micros,
       count(*) FILTER (o.status = 'placed' AND o.total_minor > 0) > 0 AS has_ordered,
       CAST(coalesce(sum(o.total_minor), 0) AS BIGINT) AS revenue_minor
FROM entered e
LEFT JOIN orders o ON o.customer_id = e.customer_id
    AND epoch_us(o.ordered_at) >= e.entered_micros
    AND epoch_us(o.ordered_at) < e.entered_micros + CAST(? AS BIGINT) * 86400000000
    AND o.currency = ?
GROUP BY e.customer_id, e.entered_micros
ORDER BY e.entered_micros, e.customer_id
