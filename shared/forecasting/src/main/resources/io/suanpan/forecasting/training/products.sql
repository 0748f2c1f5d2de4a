-- What is known of each product that was sold from :from to :as_of or counted before then. The price is that of the
-- catalogue, or else of the newest sale. The stock is the newest count of every warehouse; one that
-- is a week older than the shop's newest is no longer kept and tells nothing.
WITH newest AS (
    SELECT product_id, warehouse_id, max(counted_at) AS counted_at,
           max_by(on_hand, counted_at) AS on_hand, max_by(on_order, counted_at) AS on_order
    FROM stock
    GROUP BY product_id, warehouse_id
),
counted AS (
    SELECT product_id, CAST(max(counted_at) AS DATE) AS counted_on,
           CAST(sum(on_hand) AS INTEGER) AS on_hand, CAST(sum(on_order) AS INTEGER) AS on_order,
           list(warehouse_id ORDER BY warehouse_id) AS warehouse_ids,
           list(on_hand ORDER BY warehouse_id) AS hands,
           list(on_order ORDER BY warehouse_id) AS orders
    FROM newest
    GROUP BY product_id
    HAVING max(counted_at) >= (SELECT max(counted_at) FROM stock) - INTERVAL 7 DAY
),
first_counted AS (
    SELECT product_id, CAST(date_trunc('week', min(counted_at)) AS DATE) AS week
    FROM stock
    WHERE counted_at >= :from AND counted_at < :as_of
    GROUP BY product_id
),
sold AS (
    SELECT product_id, unit_price_minor
    FROM order_lines
    WHERE line_type = 'sale' AND item_kind = 'product' AND ordered_at >= :from
      AND ordered_at < :as_of
    QUALIFY row_number() OVER (
        PARTITION BY product_id ORDER BY ordered_at DESC, order_id, line_number) = 1
)
SELECT product_id, coalesce(p.name, '') AS name, coalesce(p.category, '') AS category,
       coalesce(p.price_minor, s.unit_price_minor) AS price_minor, p.cost_minor,
       coalesce(p.supplier_id, '') AS supplier_id, p.lead_time_days,
       c.counted_on, c.on_hand, c.on_order, c.warehouse_ids, c.hands, c.orders, f.week AS first_counted
FROM sold s
FULL JOIN first_counted f USING (product_id)
LEFT JOIN products p USING (product_id)
LEFT JOIN counted c USING (product_id)
ORDER BY product_id
