-- For each customer with a sale before :as_of: whether a sale lies in [:as_of, :end).
SELECT customer_id, bool_or(ordered_at >= :as_of) AS buys_within_horizon
FROM order_lines
WHERE ordered_at < :end
  AND customer_id IS NOT NULL
  AND line_type = 'sale' AND amount_minor > 0 AND quantity > 0
GROUP BY customer_id
HAVING bool_or(ordered_at < :as_of)
