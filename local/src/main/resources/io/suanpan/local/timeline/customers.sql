SELECT DISTINCT customer_id
FROM order_lines
WHERE customer_id IS NOT NULL AND starts_with(customer_id, ?)
ORDER BY customer_id
LIMIT ?
