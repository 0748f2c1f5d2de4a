-- Days of purchase from :from until before :end of the customers with a sale before :as_of, one row
-- for each customer and day. Money is in minor units of the currency with most orders before :as_of;
-- amounts in another are scaled so that their median order is that of the main one, and taken as they
-- are where that currency had no order before. Nothing at or after :as_of is in a scale. Sums run over
-- integers, so that the order of the rows changes no bit. What is kept is what was sold less what of it
-- came back before :end.
WITH returned AS (
    SELECT returns_order_id AS order_id, returns_line_number AS line_number,
           -sum(amount_minor) AS amount_minor
    FROM order_lines
    WHERE ordered_at < :end AND line_type = 'return' AND returns_order_id IS NOT NULL
    GROUP BY returns_order_id, returns_line_number
),
all_sales AS (
    SELECT s.customer_id, s.order_id, s.ordered_at, s.amount_minor, s.currency,
           greatest(0, s.amount_minor - coalesce(r.amount_minor, 0)) AS kept_minor
    FROM order_lines s
    LEFT JOIN returned r ON r.order_id = s.order_id AND r.line_number = s.line_number
    WHERE s.ordered_at < :end AND s.customer_id IS NOT NULL
      AND s.line_type = 'sale' AND s.amount_minor > 0 AND s.quantity > 0
),
order_sums AS (
    SELECT order_id, customer_id, currency, sum(amount_minor) AS amount_minor
    FROM all_sales
    WHERE ordered_at < :as_of
    GROUP BY order_id, customer_id, currency
),
scales AS (
    SELECT currency, greatest(1, median(amount_minor)) AS median_minor, count(*) AS orders
    FROM order_sums
    GROUP BY currency
),
main AS (
    SELECT currency, median_minor FROM scales ORDER BY orders DESC, currency LIMIT 1
),
scaled AS (
    SELECT s.customer_id, s.ordered_at, s.amount_minor, s.kept_minor, m.currency AS main_currency,
           CASE WHEN s.currency = m.currency OR c.currency IS NULL THEN 1
                ELSE m.median_minor / c.median_minor
           END AS scale
    FROM all_sales s LEFT JOIN scales c ON s.currency = c.currency CROSS JOIN main m
    WHERE s.ordered_at >= :from
      AND s.customer_id IN (SELECT customer_id FROM order_sums)
)
SELECT customer_id,
       CAST(ordered_at AS DATE) AS day,
       CAST(sum(CAST(round(amount_minor * scale) AS BIGINT)) AS BIGINT) AS sold_minor,
       CAST(sum(CAST(round(kept_minor * scale) AS BIGINT)) AS BIGINT) AS kept_minor,
       any_value(main_currency) AS currency
FROM scaled
GROUP BY customer_id, CAST(ordered_at AS DATE)
ORDER BY customer_id, day
