-- What known customers did with products, oldest first: what they bought and kept, looked at and put
-- into a cart. A line that came back whole tells nothing; one that came back in part, the rest.
WITH returned AS (
    SELECT returns_order_id AS order_id, returns_line_number AS line_number,
           sum(quantity) AS units
    FROM order_lines
    WHERE line_type = 'return' AND returns_order_id IS NOT NULL
    GROUP BY returns_order_id, returns_line_number
)
SELECT s.customer_id, s.product_id, CAST(floor(epoch(s.ordered_at)) AS BIGINT) AS seconds,
       'PURCHASE' AS kind, s.quantity - coalesce(r.units, 0) AS units
FROM order_lines s
LEFT JOIN returned r ON r.order_id = s.order_id AND r.line_number = s.line_number
WHERE s.line_type = 'sale' AND s.item_kind = 'product' AND s.customer_id IS NOT NULL
  AND s.quantity > coalesce(r.units, 0)
UNION ALL
SELECT customer_id, product_id, CAST(floor(epoch(occurred_at)) AS BIGINT) AS seconds,
       CASE event_name WHEN 'view_item' THEN 'VIEW' ELSE 'CART' END AS kind,
       greatest(1, coalesce(quantity, 1)) AS units
FROM events
WHERE customer_id IS NOT NULL AND product_id IS NOT NULL
  AND event_name IN ('view_item', 'add_to_cart')
ORDER BY seconds, customer_id, product_id, kind, units
