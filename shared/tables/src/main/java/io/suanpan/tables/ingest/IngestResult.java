package io.suanpan.tables.ingest;

/**
 * @param report what became of the rows
 * @param commit the commit of the table log that made them visible
 * @param fresh false where the object was in already and nothing changed
 */
public record IngestResult(QualityReport report, long commit, boolean fresh) {}
