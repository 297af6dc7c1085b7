package org.tiencu.support;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in everything that is stored: texts, JSON and bytes, in our own tables and those of the engine. */
public final class DatabaseSearch {

    private final JdbcClient jdbc;

    public DatabaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Columns in which the text stands, in whatever case, as {@code table.column}. */
    public List<String> places(String text) {
        return columns().stream().filter(column -> holds(column, text))
                .map(column -> column.get("table_name") + "." + column.get("column_name")).toList();
    }

    private List<Map<String, Object>> columns() {
        return jdbc.sql("""
                select c.table_schema, c.table_name, c.column_name, c.data_type
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema in ('tiencu', 'public') and t.table_type = 'BASE TABLE'
                  and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
                """).query().listOfRows();
    }

    private boolean holds(Map<String, Object> column, String text) {
        String name = '"' + (String) column.get("column_name") + '"';
        String condition = column.get("data_type").equals("bytea")
                ? "position(convert_to(:text, 'UTF8') in " + name + ") > 0"
                : "position(lower(:text) in lower(cast(" + name + " as text))) > 0";
        return jdbc.sql("select exists (select from " + column.get("table_schema") + ".\"" + column.get("table_name")
                + "\" where " + condition + ")").param("text", text).query(Boolean.class).single();
    }
}
