SELECT product_id
FROM order_lines
WHERE line_type = 'sale' AND item_kind = 'product'
  AND ordered_at > (SELECT max(ordered_at) FROM order_lines) - INTERVAL 28 DAY
GROUP BY product_id
ORDER BY sum(quantity) DESC, product_id
LIMIT ?
