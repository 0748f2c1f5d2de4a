-- One row for each order, return, visit, contact, delivery and question; times in microseconds since 1970.
WITH asked AS (SELECT ?::VARCHAR AS id, ?::BIGINT AS before_micros),
lines AS (
    SELECT l.*, coalesce(p.name, l.product_id) AS product_name
    FROM order_lines l
    LEFT JOIN products p USING (product_id)
    WHERE l.customer_id = (SELECT id FROM asked)
),
happenings AS (
    SELECT epoch_us(min(ordered_at)) AS at_micros,
           CASE line_type WHEN 'sale' THEN 'order' ELSE 'return' END AS kind,
           order_id AS reference,
           sum(CASE item_kind WHEN 'product' THEN quantity ELSE 0 END)::BIGINT || ' × '
               || coalesce(array_to_string(list_slice(list_distinct(list(product_name ORDER BY line_number) FILTER (item_kind = 'product')), 1, 3), ', '), 'no product')
               || CASE WHEN count(DISTINCT product_name) FILTER (item_kind = 'product') > 3
                       THEN ' and ' || (count(DISTINCT product_name) FILTER (item_kind = 'product') - 3) || ' more' ELSE '' END AS detail,
           sum(amount_minor)::BIGINT AS amount_minor,
           min(currency) AS currency
    FROM lines
    GROUP BY order_id, line_type
    UNION ALL
    SELECT epoch_us(min(occurred_at)), 'visit', coalesce(session_id, event_id),
           array_to_string(list_filter([
               CASE WHEN count(*) FILTER (event_name = 'view_item') > 0
                    THEN count(*) FILTER (event_name = 'view_item') || ' viewed' END,
               CASE WHEN count(*) FILTER (event_name = 'search') > 0
                    THEN 'searched ' || min(search_term) FILTER (event_name = 'search') END,
               CASE WHEN count(*) FILTER (event_name = 'add_to_cart') > 0
                    THEN count(*) FILTER (event_name = 'add_to_cart') || ' into the cart' END,
               CASE WHEN count(*) FILTER (event_name = 'purchase') > 0 THEN 'bought' END
           ], part -> part IS NOT NULL), ', '),
           NULL, NULL
    FROM events
    WHERE customer_id = (SELECT id FROM asked)
    GROUP BY coalesce(session_id, event_id)
    UNION ALL
    SELECT epoch_us(contacted_at), 'contact', c.campaign_id,
           coalesce(k.name, c.campaign_id) || ' by ' || c.channel
               || CASE WHEN is_control THEN ', held out as control'
                       WHEN clicked THEN ', clicked' WHEN opened THEN ', opened' ELSE '' END,
           NULL, NULL
    FROM campaign_contacts c
    LEFT JOIN campaigns k USING (campaign_id)
    WHERE c.customer_id = (SELECT id FROM asked)
    UNION ALL
    SELECT epoch_us(coalesce(delivered_at, promised_from)), 'delivery', delivery_id,
           status || ' (order ' || order_id || ')'
               || CASE WHEN delivered_at > promised_to THEN ', late' ELSE '' END,
           NULL, NULL
    FROM deliveries
    WHERE customer_id = (SELECT id FROM asked)
    UNION ALL
    SELECT epoch_us(min(said_at)), 'dialogue', dialogue_id,
           coalesce(arg_min(text, turn_number) FILTER (speaker = 'customer'), arg_min(text, turn_number)),
           NULL, NULL
    FROM dialogues
    WHERE customer_id = (SELECT id FROM asked)
    GROUP BY dialogue_id
)
SELECT at_micros, kind, reference, detail, amount_minor, currency
FROM happenings
WHERE at_micros < (SELECT before_micros FROM asked)
ORDER BY at_micros DESC, kind, reference
LIMIT ?
