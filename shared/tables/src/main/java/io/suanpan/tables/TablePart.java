package io.suanpan.tables;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.YearMonth;

/**
 * One Parquet object of a table.
 *
 * @param key in the object store
 * @param table {@link ShopTable#tableName()}
 * @param month of all its rows, in UTC; read from the day that older logs have in its place
 * @param rows number of rows
 * @param bytes size of the object
 * @param etag of the object when it was written
 */
public record TablePart(
        String key,
        String table,
        @JsonAlias("day") @JsonFormat(pattern = "uuuu-MM[-dd]") YearMonth month,
        long rows,
        long bytes,
        String etag) {}
