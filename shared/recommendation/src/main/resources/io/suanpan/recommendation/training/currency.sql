-- The currency of most of the shop's lines.
SELECT currency
FROM order_lines
WHERE line_type = 'sale' AND item_kind = 'product'
GROUP BY currency
ORDER BY count(*) DESC, currency
LIMIT 1
