-- Units of each product that were ordered and kept, by the Monday of the week of the order: what came
-- back is taken off the line that it was sold by, since it was no demand. A return that no line is
-- known for is not taken off.
WITH returned AS (
    SELECT returns_order_id AS order_id, returns_line_number AS line_number,
           sum(quantity) AS units
    FROM order_lines
    WHERE line_type = 'return' AND returns_order_id IS NOT NULL
    GROUP BY returns_order_id, returns_line_number
)
SELECT s.product_id, CAST(date_trunc('week', s.ordered_at) AS DATE) AS week,
       CAST(sum(greatest(0, s.quantity - coalesce(r.units, 0))) AS BIGINT) AS units
FROM order_lines s
LEFT JOIN returned r ON r.order_id = s.order_id AND r.line_number = s.line_number
WHERE s.line_type = 'sale' AND s.item_kind = 'product' AND s.ordered_at >= :from
  AND s.ordered_at < :as_of
GROUP BY s.product_id, week
ORDER BY s.product_id, week
