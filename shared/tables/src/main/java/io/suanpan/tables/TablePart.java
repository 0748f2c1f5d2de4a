package io.suanpan.tables;

import java.time.LocalDate;

/**
 * One Parquet object of a table.
 *
 * @param key in the object store
 * @param table {@link ShopTable#tableName()}
 * @param day UTC date of all its rows
 * @param rows number of rows
 * @param bytes size of the object
 * @param etag of the object when it was written
 */
public record TablePart(
        String key, String table, LocalDate day, long rows, long bytes, String etag) {}
