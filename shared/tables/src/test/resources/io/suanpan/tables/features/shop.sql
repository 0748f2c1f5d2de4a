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
CREATE TABLE products (
    product_id VARCHAR, name VARCHAR, category VARCHAR, price_minor BIGINT, cost_minor BIGINT,
    currency VARCHAR, supplier_id VARCHAR, lead_time_days INTEGER, updated_at TIMESTAMP,
    source VARCHAR, ingest_id VARCHAR, source_row BIGINT);
CREATE TABLE stock (
    product_id VARCHAR, warehouse_id VARCHAR, counted_at TIMESTAMP, on_hand INTEGER,
    on_order INTEGER, source VARCHAR, ingest_id VARCHAR, source_row BIGINT);
