-- What is known of each product that is in the catalogue, was sold or was looked at. The price is that
-- of the catalogue, or else of the newest sale. The stock is the newest count of every warehouse; one
-- that is a week older than the shop's newest is no longer kept and tells nothing.
WITH newest AS (
    SELECT product_id, warehouse_id, max(counted_at) AS counted_at,
           max_by(on_hand, counted_at) AS on_hand
    FROM stock
    GROUP BY product_id, warehouse_id
),
counted AS (
    SELECT product_id, CAST(least(sum(on_hand), 2147483647) AS INTEGER) AS on_hand
    FROM newest
    GROUP BY product_id
    HAVING max(counted_at) >= (SELECT max(counted_at) FROM stock) - INTERVAL 7 DAY
),
sold AS (
    SELECT product_id, unit_price_minor
    FROM order_lines
    WHERE line_type = 'sale' AND item_kind = 'product'
    QUALIFY row_number() OVER (
        PARTITION BY product_id ORDER BY ordered_at DESC, order_id, line_number) = 1
),
known AS (
    SELECT product_id FROM products
    UNION
    SELECT product_id FROM sold
    UNION
    SELECT product_id FROM events WHERE event_name IN ('view_item', 'add_to_cart')
)
SELECT product_id, coalesce(p.name, '') AS name, coalesce(p.category, '') AS category,
       coalesce(p.price_minor, s.unit_price_minor) AS price_minor, p.cost_minor, c.on_hand
FROM known
LEFT JOIN products p USING (product_id)
LEFT JOIN sold s USING (product_id)
LEFT JOIN counted c USING (product_id)
WHERE product_id IS NOT NULL
ORDER BY product_id
