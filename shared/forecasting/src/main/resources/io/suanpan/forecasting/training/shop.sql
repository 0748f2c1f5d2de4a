-- From when to when the shop is known, and the currency of most of its lines.
SELECT CAST(min(ordered_at) AS DATE) AS first_day, CAST(max(ordered_at) AS DATE) AS last_day,
       (SELECT currency
        FROM order_lines
        WHERE line_type = 'sale' AND item_kind = 'product'
        GROUP BY currency
        ORDER BY count(*) DESC, currency
        LIMIT 1) AS currency
FROM order_lines
WHERE line_type = 'sale' AND item_kind = 'product'
