-- Weeks in which a product was out of stock, and on how many of its seven days: those at whose end
-- no warehouse had any, scaled up where not every day was counted.
WITH counts AS (
    SELECT product_id, warehouse_id, CAST(counted_at AS DATE) AS day,
           max_by(on_hand, counted_at) AS on_hand
    FROM stock
    WHERE counted_at >= :from AND counted_at < :as_of
    GROUP BY product_id, warehouse_id, day
),
days AS (
    SELECT product_id, day, sum(on_hand) AS on_hand
    FROM counts
    GROUP BY product_id, day
)
SELECT product_id, CAST(date_trunc('week', day) AS DATE) AS week,
       CAST(round(7.0 * count(*) FILTER (on_hand = 0) / count(*)) AS INTEGER) AS days_out
FROM days
GROUP BY product_id, week
HAVING count(*) FILTER (on_hand = 0) > 0
ORDER BY product_id, week
