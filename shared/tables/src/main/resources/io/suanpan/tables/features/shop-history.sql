-- The dates between which happenings are known. Events and orders of guests count for the end: a
-- day that saw any of them is a day that was recorded.
SELECT CAST(min(ordered_at) FILTER (
           customer_id IS NOT NULL AND line_type = 'sale' AND amount_minor > 0 AND quantity > 0
       ) AS DATE) AS first_sale,
       CAST(greatest(max(ordered_at), (SELECT max(occurred_at) FROM events)) AS DATE) AS last_date
FROM order_lines
