-- Where each customer last ordered to.
SELECT customer_id, max_by(country, (ordered_at, order_id, line_number)) AS country
FROM order_lines
WHERE customer_id IS NOT NULL AND country IS NOT NULL AND line_type = 'sale'
GROUP BY customer_id
ORDER BY customer_id
