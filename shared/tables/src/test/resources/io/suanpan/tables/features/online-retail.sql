-- The real shop as order lines, straight from its CSV: enough for features, no ingest involved.
INSERT INTO order_lines
SELECT InvoiceNo, CAST(row_number() OVER (PARTITION BY InvoiceNo) AS INTEGER),
       upper(trim(StockCode)), replace(CustomerID, '.0', ''), CAST(InvoiceDate AS TIMESTAMP),
       CASE WHEN CAST(Quantity AS INTEGER) < 0 THEN 'return' ELSE 'sale' END,
       CASE WHEN regexp_matches(StockCode, '^[0-9]{5}') THEN 'product' ELSE 'fee' END,
       abs(CAST(Quantity AS INTEGER)), CAST(round(CAST(UnitPrice AS DOUBLE) * 100) AS BIGINT), 0,
       CAST(round(CAST(Quantity AS DOUBLE) * CAST(UnitPrice AS DOUBLE) * 100) AS BIGINT),
       'GBP', Country, NULL, NULL, '', 'online-retail', 'test', 0
FROM (SELECT DISTINCT * FROM read_csv(':file', all_varchar = true, header = true));
