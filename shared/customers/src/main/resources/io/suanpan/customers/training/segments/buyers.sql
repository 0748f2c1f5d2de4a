-- Recency, frequency and money of each customer with a sale before :as_of. Recency is in whole days
-- of 24 hours. Money is in minor units of the currency with most orders; amounts in another currency
-- are scaled so that their median order is that of the main one, which needs no exchange rates.
-- Sums run over integers, so that the order of the rows changes no bit.
WITH sales AS (
    SELECT customer_id, order_id, ordered_at, amount_minor, currency
    FROM order_lines
    WHERE ordered_at < :as_of AND customer_id IS NOT NULL
      AND line_type = 'sale' AND amount_minor > 0 AND quantity > 0
),
order_sums AS (
    SELECT order_id, customer_id, currency, sum(amount_minor) AS amount_minor
    FROM sales
    GROUP BY order_id, customer_id, currency
),
scales AS (
    SELECT currency, greatest(1, median(amount_minor)) AS median_minor, count(*) AS orders
    FROM order_sums
    GROUP BY currency
),
main AS (
    SELECT currency, median_minor FROM scales ORDER BY orders DESC, currency LIMIT 1
)
SELECT s.customer_id,
       date_diff('second', max(s.ordered_at), :as_of) // 86400 AS recency_days,
       count(DISTINCT s.order_id) AS orders,
       CAST(sum(CASE WHEN s.currency = m.currency THEN s.amount_minor
                     ELSE CAST(round(s.amount_minor * (m.median_minor / c.median_minor)) AS BIGINT)
                END) AS BIGINT) AS money_minor,
       any_value(m.currency) AS currency
FROM sales s JOIN scales c USING (currency) CROSS JOIN main m
GROUP BY s.customer_id
ORDER BY s.customer_id
