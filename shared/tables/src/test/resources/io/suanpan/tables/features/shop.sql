CREATE TABLE order_lines (
    order_id VARCHAR, line_number INTEGER, product_id VARCHAR, customer_id VARCHAR,
    ordered_at TIMESTAMP, line_type VARCHAR, item_kind VARCHAR, quantity INTEGER,
    unit_price_minor BIGINT, discount_minor BIGINT, amount_minor BIGINT, currency VARCHAR,
    country VARCHAR, returns_order_id VARCHAR, returns_line_number INTEGER, flags VARCHAR,
    source VARCHAR, ingest_id VARCHAR, source_row BIGINT);
CREATE TABLE events (
    event_id VARCHAR, customer_id VARCHAR, visitor_id VARCHAR, session_id VARCHAR,
    occurred_at TIMESTAMP, event_name VARCHAR, product_id VARCHAR, search_term VARCHAR,
    quantity INTEGER, value_minor BIGINT, currency VARCHAR, order_id VARCHAR, device VARCHAR,
    channel VARCHAR, country VARCHAR, source VARCHAR, ingest_id VARCHAR, source_row BIGINT);
CREATE TABLE campaign_contacts (
    campaign_id VARCHAR, customer_id VARCHAR, contacted_at TIMESTAMP, is_control BOOLEAN,
    channel VARCHAR, opened BOOLEAN, clicked BOOLEAN, cost_minor BIGINT, currency VARCHAR,
    source VARCHAR, ingest_id VARCHAR, source_row BIGINT);
