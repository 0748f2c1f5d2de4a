-- Until when the shop is known, and the currency of most of its orders.
SELECT coalesce(greatest(
           (SELECT max(epoch_us(occurred_at)) FROM events),
           (SELECT max(epoch_us(ordered_at)) FROM orders)), 0) AS as_of_micros,
       coalesce((SELECT currency FROM orders GROUP BY currency
                 ORDER BY count(*) DESC, currency LIMIT 1), '') AS currency
