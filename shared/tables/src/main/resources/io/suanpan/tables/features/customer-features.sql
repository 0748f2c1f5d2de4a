-- Customer features at :as_of, one row for each customer with a sale before it.
--
-- The only sources are the views of the first block: each keeps what happened before :as_of and
-- nothing else, so nothing later can reach a feature. Three things that would be handy stay out,
-- because they may have been written later than the row's own time: flags of a line, whether a
-- contact was opened, and the state of the customer record (the reading view has only the newest).
--
-- Sums run over integers (days, minor units, millionths), so that neither the order of the rows nor
-- the number of threads changes a bit of the result.

-- Sources ------------------------------------------------------------------------------------
WITH lines AS (
    SELECT customer_id, order_id, product_id, ordered_at, line_type, item_kind, quantity,
           amount_minor, currency, country,
           date_diff('day', CAST(ordered_at AS DATE), CAST(:as_of AS DATE)) AS days_ago
    FROM order_lines
    WHERE ordered_at < :as_of AND customer_id IS NOT NULL
),
known_events AS (
    SELECT customer_id, session_id, occurred_at, event_name,
           date_diff('day', CAST(occurred_at AS DATE), CAST(:as_of AS DATE)) AS days_ago
    FROM events
    WHERE occurred_at < :as_of AND customer_id IS NOT NULL
),
known_contacts AS (
    SELECT customer_id, date_diff('day', CAST(contacted_at AS DATE), CAST(:as_of AS DATE)) AS days_ago
    FROM campaign_contacts
    WHERE contacted_at < :as_of AND NOT is_control
),

-- Orders and what they are worth ---------------------------------------------------------------
sales AS (
    SELECT * FROM lines WHERE line_type = 'sale' AND amount_minor > 0 AND quantity > 0
),
order_sums AS (
    SELECT customer_id, order_id, currency, min(days_ago) AS days_ago,
           sum(amount_minor) AS amount_minor, sum(quantity) AS items,
           count(DISTINCT product_id) AS products
    FROM sales
    GROUP BY customer_id, order_id, currency
),
-- Money is counted in median orders of its currency: free of the currency, of its minor unit and
-- of inflation between dates.
scales AS (
    SELECT currency, greatest(1, median(amount_minor)) AS median_minor
    FROM order_sums
    GROUP BY currency
),
valued_orders AS (
    SELECT customer_id, order_id, days_ago, items, products,
           CAST(round(amount_minor * 1e6 / median_minor) AS BIGINT) AS micros
    FROM order_sums JOIN scales USING (currency)
),
shop AS (
    SELECT max(days_ago) AS history_days FROM sales
),
totals AS (
    SELECT customer_id,
           count(DISTINCT order_id) AS orders,
           count(DISTINCT days_ago) AS order_days,
           min(days_ago) AS recency,
           max(days_ago) AS tenure,
           sum(micros) AS micros,
           max(micros) AS largest,
           arg_min(micros, (days_ago, order_id)) AS last_micros,
           sum(items) AS items,
           sum(products) AS order_products,
           count(DISTINCT order_id) FILTER (days_ago <= 14) AS orders_14,
           count(DISTINCT order_id) FILTER (days_ago <= 30) AS orders_30,
           count(DISTINCT order_id) FILTER (days_ago <= 60) AS orders_60,
           count(DISTINCT order_id) FILTER (days_ago <= 90) AS orders_90,
           count(DISTINCT order_id) FILTER (days_ago <= 180) AS orders_180,
           coalesce(sum(micros) FILTER (days_ago <= 14), 0) AS micros_14,
           coalesce(sum(micros) FILTER (days_ago <= 30), 0) AS micros_30,
           coalesce(sum(micros) FILTER (days_ago <= 60), 0) AS micros_60,
           coalesce(sum(micros) FILTER (days_ago <= 90), 0) AS micros_90,
           coalesce(sum(micros) FILTER (days_ago <= 180), 0) AS micros_180,
           count(DISTINCT days_ago) FILTER (days_ago <= 14) AS days_14,
           count(DISTINCT days_ago) FILTER (days_ago <= 30) AS days_30,
           count(DISTINCT days_ago) FILTER (days_ago <= 60) AS days_60,
           count(DISTINCT days_ago) FILTER (days_ago <= 90) AS days_90,
           count(DISTINCT days_ago) FILTER (days_ago <= 180) AS days_180,
           count(DISTINCT (days_ago - 1) // 30) AS active_months,
           count(DISTINCT order_id) FILTER (days_ago BETWEEN 336 AND 365) AS orders_last_year
    FROM valued_orders
    GROUP BY customer_id
),

-- Rhythm ---------------------------------------------------------------------------------------
order_days AS (
    SELECT DISTINCT customer_id, days_ago FROM valued_orders
),
gaps AS (
    SELECT customer_id, days_ago,
           lag(days_ago) OVER latest_last - days_ago AS gap,
           row_number() OVER latest_first AS newest
    FROM order_days
    WINDOW latest_last AS (PARTITION BY customer_id ORDER BY days_ago DESC),
           latest_first AS (PARTITION BY customer_id ORDER BY days_ago)
),
rhythm AS (
    SELECT customer_id,
           count(gap) AS gap_count,
           sum(gap) AS gap_sum,
           sum(gap * gap) AS gap_squares,
           median(gap) AS gap_median,
           max(gap) AS gap_longest,
           max(gap) FILTER (newest = 1) AS gap_last,
           count(gap) FILTER (newest <= 3) AS late_count,
           sum(gap) FILTER (newest <= 3) AS late_sum,
           -- Orders that fade: each order day counts half after 30 (90) days. In millionths.
           sum(CAST(round(1e6 * pow(0.5, days_ago / 30.0)) AS BIGINT)) AS fading_30,
           sum(CAST(round(1e6 * pow(0.5, days_ago / 90.0)) AS BIGINT)) AS fading_90
    FROM gaps
    GROUP BY customer_id
),

-- Returns --------------------------------------------------------------------------------------
returned AS (
    SELECT customer_id,
           count(DISTINCT order_id) AS returns,
           count(DISTINCT order_id) FILTER (days_ago <= 90) AS returns_90,
           count(*) AS return_lines,
           min(days_ago) AS last_return,
           -sum(CAST(round(amount_minor * 1e6 / median_minor) AS BIGINT)) AS micros
    FROM lines JOIN scales USING (currency)
    WHERE line_type = 'return'
    GROUP BY customer_id
),

-- Breadth --------------------------------------------------------------------------------------
product_sums AS (
    SELECT customer_id, product_id, count(*) AS product_lines, count(DISTINCT order_id) AS orders
    FROM sales
    WHERE item_kind = 'product'
    GROUP BY customer_id, product_id
),
breadth AS (
    SELECT customer_id,
           count(*) AS products,
           count(*) FILTER (orders > 1) AS repeated_products,
           max(product_lines) AS top_lines,
           sum(product_lines) AS product_lines
    FROM product_sums
    GROUP BY customer_id
),

-- Country --------------------------------------------------------------------------------------
customer_countries AS (
    SELECT customer_id, arg_max(country, (ordered_at, order_id, country)) AS country
    FROM sales
    WHERE country IS NOT NULL
    GROUP BY customer_id
),
country_sums AS (
    SELECT country, count(*) AS customers FROM customer_countries GROUP BY country
),
countries AS (
    SELECT customer_id,
           CAST(country = (SELECT arg_min(country, (-customers, country)) FROM country_sums) AS INT)
               AS is_home,
           customers / CAST((SELECT sum(customers) FROM country_sums) AS DOUBLE) AS country_share
    FROM customer_countries JOIN country_sums USING (country)
),

-- Events and campaigns: NULL throughout where the shop records none ---------------------------
event_sums AS (
    SELECT customer_id,
           min(days_ago) AS last_event,
           count(*) FILTER (event_name = 'view_item' AND days_ago <= 14) AS views_14,
           count(*) FILTER (event_name = 'view_item' AND days_ago <= 30) AS views_30,
           count(*) FILTER (event_name = 'view_item' AND days_ago <= 90) AS views_90,
           count(*) FILTER (event_name = 'add_to_cart' AND days_ago <= 14) AS carts_14,
           count(*) FILTER (event_name = 'add_to_cart' AND days_ago <= 30) AS carts_30,
           count(*) FILTER (event_name = 'add_to_cart' AND days_ago <= 90) AS carts_90,
           count(*) FILTER (event_name IN ('search', 'view_search_results') AND days_ago <= 30)
               AS searches_30,
           count(*) FILTER (event_name IN ('search', 'view_search_results') AND days_ago <= 90)
               AS searches_90,
           count(DISTINCT session_id) FILTER (days_ago <= 14) AS sessions_14,
           count(DISTINCT session_id) FILTER (days_ago <= 30) AS sessions_30,
           count(DISTINCT session_id) FILTER (days_ago <= 90) AS sessions_90
    FROM known_events
    GROUP BY customer_id
),
contact_sums AS (
    SELECT customer_id, min(days_ago) AS last_contact,
           count(*) FILTER (days_ago <= 30) AS contacts_30,
           count(*) FILTER (days_ago <= 90) AS contacts_90
    FROM known_contacts
    GROUP BY customer_id
),
presence AS (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM known_events) THEN 0 END AS no_event,
           CASE WHEN EXISTS (SELECT 1 FROM known_contacts) THEN 0 END AS no_contact
)

-- The features, in the order of the feature documentation --------------------------------------
SELECT t.customer_id,
       t.recency AS days_since_last_order,
       t.tenure AS days_since_first_order,
       t.orders AS orders,
       t.order_days AS order_days,
       t.orders * 30.0 / (t.tenure + 30) AS orders_per_month,
       t.active_months / CAST(1 + (t.tenure - 1) // 30 AS DOUBLE) AS active_month_share,
       t.tenure / CAST(s.history_days AS DOUBLE) AS tenure_share,
       t.recency / CAST(t.tenure AS DOUBLE) AS recency_share,

       t.micros / 1e6 AS money_gross,
       (t.micros - coalesce(r.micros, 0)) / 1e6 AS money_net,
       ln(1 + t.micros / 1e6) AS money_gross_log,
       t.micros / 1e6 / t.orders AS average_order,
       ln(1 + t.micros / 1e6 / t.orders) AS average_order_log,
       t.largest / 1e6 AS largest_order,
       CAST(t.last_micros AS DOUBLE) * t.orders / t.micros AS last_order_ratio,
       t.micros * 30.0 / 1e6 / (t.tenure + 30) AS money_per_month,

       g.gap_sum / CAST(nullif(g.gap_count, 0) AS DOUBLE) AS gap_mean,
       g.gap_median AS gap_median,
       CASE WHEN g.gap_count > 1 THEN sqrt(greatest(0,
           (g.gap_count * g.gap_squares - g.gap_sum * g.gap_sum)
               / CAST(g.gap_count * (g.gap_count - 1) AS DOUBLE))) END AS gap_deviation,
       g.gap_longest AS gap_longest,
       g.gap_last AS gap_last,
       t.recency * g.gap_count / CAST(g.gap_sum AS DOUBLE) AS silence_ratio,
       t.recency / CAST(g.gap_longest AS DOUBLE) AS silence_to_longest_gap,
       CASE WHEN g.gap_count > 1 THEN
           g.late_sum * g.gap_count / CAST(g.late_count * g.gap_sum AS DOUBLE) END AS gap_trend,
       g.fading_30 / 1e6 AS fading_order_days_30,
       g.fading_90 / 1e6 AS fading_order_days_90,

       t.orders_14 AS orders_14, t.orders_30 AS orders_30, t.orders_60 AS orders_60,
       t.orders_90 AS orders_90, t.orders_180 AS orders_180,
       t.micros_14 / 1e6 AS money_14, t.micros_30 / 1e6 AS money_30,
       t.micros_60 / 1e6 AS money_60, t.micros_90 / 1e6 AS money_90,
       t.micros_180 / 1e6 AS money_180,
       t.days_14 AS order_days_14, t.days_30 AS order_days_30, t.days_60 AS order_days_60,
       t.days_90 AS order_days_90, t.days_180 AS order_days_180,
       CASE WHEN s.history_days >= 365 THEN t.orders_last_year END AS orders_season_last_year,

       coalesce(r.returns, 0) AS returns,
       coalesce(r.returns_90, 0) AS returns_90,
       coalesce(r.returns, 0) / CAST(t.orders AS DOUBLE) AS returns_per_order,
       coalesce(r.micros, 0) / CAST(t.micros AS DOUBLE) AS returned_money_share,
       r.last_return AS days_since_last_return,

       coalesce(b.products, 0) AS products,
       b.repeated_products / CAST(b.products AS DOUBLE) AS repeated_product_share,
       b.top_lines / CAST(b.product_lines AS DOUBLE) AS top_product_share,
       t.items / CAST(t.orders AS DOUBLE) AS items_per_order,
       t.order_products / CAST(t.orders AS DOUBLE) AS products_per_order,

       c.is_home AS home_country,
       c.country_share AS country_share,

       e.last_event AS days_since_last_event,
       coalesce(e.views_14, p.no_event) AS views_14,
       coalesce(e.views_30, p.no_event) AS views_30,
       coalesce(e.views_90, p.no_event) AS views_90,
       coalesce(e.carts_14, p.no_event) AS carts_14,
       coalesce(e.carts_30, p.no_event) AS carts_30,
       coalesce(e.carts_90, p.no_event) AS carts_90,
       coalesce(e.searches_30, p.no_event) AS searches_30,
       coalesce(e.searches_90, p.no_event) AS searches_90,
       coalesce(e.sessions_14, p.no_event) AS sessions_14,
       coalesce(e.sessions_30, p.no_event) AS sessions_30,
       coalesce(e.sessions_90, p.no_event) AS sessions_90,
       t.orders_90 / CAST(nullif(e.carts_90, 0) AS DOUBLE) AS orders_per_cart_90,

       k.last_contact AS days_since_last_contact,
       coalesce(k.contacts_30, p.no_contact) AS contacts_30,
       coalesce(k.contacts_90, p.no_contact) AS contacts_90
FROM totals t
CROSS JOIN shop s
CROSS JOIN presence p
LEFT JOIN rhythm g USING (customer_id)
LEFT JOIN returned r USING (customer_id)
LEFT JOIN breadth b USING (customer_id)
LEFT JOIN countries c USING (customer_id)
LEFT JOIN event_sums e USING (customer_id)
LEFT JOIN contact_sums k USING (customer_id)
ORDER BY t.customer_id
